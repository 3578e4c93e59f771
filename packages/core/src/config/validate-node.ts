import type { Json } from "../finding/finding.js";
import type { Text } from "../messages/text.js";
import type { ConfigNode, ConfigObject } from "./config-node.js";
import { nodeToJson } from "./config-node.js";
import type { JsonSchema } from "./config-schema.js";
import { configTexts as texts, configWords as words } from "./messages.js";
import { nearestWords } from "./nearest.js";
import { fillText, listText } from "./problem.js";
import type { ConfigIssue } from "./problem.js";

/** Keywords that say something of a value without refusing any. */
export const annotations = new Set([
  "$schema",
  "title",
  "description",
  "markdownDescription",
  "default",
  "examples",
  "definitions",
]);

/** Keywords that `validateNode` checks. */
export const assertions = new Set([
  "$ref",
  "type",
  "enum",
  "const",
  "anyOf",
  "properties",
  "patternProperties",
  "additionalProperties",
  "required",
  "items",
  "additionalItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
]);

/** Which text names a key that a map does not know; by what the map is. */
type UnknownKeyText = "unknown-key" | "unknown-rule" | "unknown-option" | "unknown-condition";

/**
 * Checks a node against a schema that uses `assertions` and `annotations`
 * only, the keywords that configuration and options are described by. Unlike a
 * general validator it judges a choice (`anyOf`) by the branch that the value
 * was meant for, so each mistake gives one issue at its own place.
 */
export function validateNode(root: ConfigNode, schema: JsonSchema): readonly ConfigIssue[] {
  const definitions = asSchema(schema["definitions"]);
  const issues: ConfigIssue[] = [];
  check(root, schema, "unknown-key");
  return issues;

  function check(node: ConfigNode, written: JsonSchema, unknownKey: UnknownKeyText): void {
    const rule = resolve(written);
    if (rule["anyOf"] !== undefined) {
      checkChoice(node, rule, unknownKey);
      return;
    }
    if (!checkType(node, rule)) return;
    if (node.kind === "object")
      checkObject(node, rule, unknownKey, written["$ref"] === "#/definitions/rules");
    else if (node.kind === "array") checkArray(node, rule);
    else checkScalar(node, rule);
  }

  function checkChoice(node: ConfigNode, rule: JsonSchema, unknownKey: UnknownKeyText): void {
    const branches = branchesOf(rule);
    const meant = branches.find((branch) =>
      typesOf(resolve(branch)).some((type) => hasType(node, type)),
    );
    if (meant !== undefined) check(node, meant, unknownKey);
    else
      report(node, "wrong-type", {
        actual: nameOf(node),
        accepted: listText(branches.flatMap((branch) => acceptedBy(resolve(branch)))),
      });
  }

  /** What may be chosen from; the branches of a choice within a choice are among them. */
  function branchesOf(rule: JsonSchema): readonly JsonSchema[] {
    return asList(rule["anyOf"]).flatMap((written) => {
      const branch = asSchema(written);
      return resolve(branch)["anyOf"] === undefined ? [branch] : branchesOf(resolve(branch));
    });
  }

  function checkType(node: ConfigNode, rule: JsonSchema): boolean {
    const types = typesOf(rule);
    if (types.length === 0 || types.some((type) => hasType(node, type))) return true;
    report(node, "wrong-type", { actual: nameOf(node), accepted: listText(acceptedBy(rule)) });
    return false;
  }

  function checkObject(
    node: ConfigObject,
    rule: JsonSchema,
    unknownKey: UnknownKeyText,
    isRules: boolean,
  ): void {
    const properties = asSchema(rule["properties"]);
    // The patterns are those of our own schema, never of the configuration.
    const patterns = Object.entries(asSchema(rule["patternProperties"]));
    const other = rule["additionalProperties"];
    for (const entry of node.entries) {
      const known = Object.hasOwn(properties, entry.key)
        ? properties[entry.key]
        : (patterns.find(([pattern]) => new RegExp(pattern, "u").test(entry.key))?.[1] ?? other);
      if (known === false) {
        const accepted = Object.keys(properties);
        const text = isRules ? "unknown-rule" : unknownKey;
        issues.push({
          range: entry.keyRange,
          text: texts[text],
          values: {
            key: entry.key,
            accepted: listText(accepted),
            suggestion: suggestionFor(entry.key, accepted),
          },
        });
      } else if (known !== undefined && known !== true) {
        const inside =
          entry.key === "conditions" && unknownKey === "unknown-option"
            ? "unknown-condition"
            : unknownKey;
        check(entry.value, asSchema(known), isRules ? "unknown-option" : inside);
      }
    }
    for (const key of asList(rule["required"])) {
      if (typeof key === "string" && !node.entries.some((entry) => entry.key === key))
        report(node, "missing-key", { key });
    }
  }

  function checkArray(node: ConfigNode & { kind: "array" }, rule: JsonSchema): void {
    const items = rule["items"];
    // A rule's own options stand second in its list, and only there.
    for (const [index, item] of node.items.entries()) {
      const schema = Array.isArray(items) ? items[index] : items;
      if (schema !== undefined)
        check(item, asSchema(schema), Array.isArray(items) ? "unknown-option" : "unknown-key");
    }
    checkBounds(node, node.items.length, rule["minItems"], rule["maxItems"], "wrong-length");
    if (rule["uniqueItems"] === true) {
      const seen = new Set<string>();
      for (const item of node.items) {
        const key = JSON.stringify(nodeToJson(item));
        if (seen.has(key)) report(item, "repeated-item", {});
        seen.add(key);
      }
    }
  }

  function checkScalar(node: ConfigNode & { kind: "scalar" }, rule: JsonSchema): void {
    const accepted =
      rule["enum"] === undefined
        ? rule["const"] === undefined
          ? undefined
          : [rule["const"]]
        : asList(rule["enum"]);
    if (accepted !== undefined && !accepted.includes(node.value)) {
      const known = accepted.map(String);
      report(node, "unknown-value", {
        value: String(node.value),
        accepted: listText(known),
        suggestion: suggestionFor(String(node.value), known),
      });
    } else if (typeof node.value === "number") {
      checkBounds(node, node.value, rule["minimum"], rule["maximum"], "out-of-bounds");
      checkOpenBounds(node, node.value, rule);
    } else if (typeof node.value === "string") {
      checkBounds(node, node.value.length, rule["minLength"], rule["maxLength"], "wrong-length");
      const pattern = rule["pattern"];
      // The patterns are those of our own rules, never of the configuration.
      if (typeof pattern === "string" && !new RegExp(pattern, "u").test(node.value)) {
        report(node, "wrong-form", { accepted: pattern });
      }
    }
  }

  function checkBounds(
    node: ConfigNode,
    size: number,
    least: Json | undefined,
    most: Json | undefined,
    text: "out-of-bounds" | "wrong-length",
  ): void {
    const tooSmall = typeof least === "number" && size < least;
    const tooLarge = typeof most === "number" && size > most;
    if (!tooSmall && !tooLarge) return;
    const accepted: Text[] = [];
    if (typeof least === "number") accepted.push(fillText(words.atLeast, { bound: least }));
    if (typeof most === "number") accepted.push(fillText(words.atMost, { bound: most }));
    report(node, text, { accepted: listText(accepted) });
  }

  function checkOpenBounds(node: ConfigNode, value: number, rule: JsonSchema): void {
    const above = rule["exclusiveMinimum"];
    const below = rule["exclusiveMaximum"];
    if (typeof above === "number" && value <= above)
      report(node, "out-of-bounds", { accepted: fillText(words.moreThan, { bound: above }) });
    if (typeof below === "number" && value >= below)
      report(node, "out-of-bounds", { accepted: fillText(words.lessThan, { bound: below }) });
  }

  function report(node: ConfigNode, text: keyof typeof texts, values: ConfigIssue["values"]): void {
    issues.push({ range: node.range, text: texts[text], values });
  }

  function resolve(written: JsonSchema): JsonSchema {
    const reference = written["$ref"];
    return typeof reference === "string"
      ? asSchema(definitions[reference.replace("#/definitions/", "")])
      : written;
  }

  /** What a branch takes, in words: its values when they are listed, else its types. */
  function acceptedBy(rule: JsonSchema): readonly (string | Text)[] {
    if (rule["enum"] !== undefined) return asList(rule["enum"]).map(String);
    return typesOf(rule).map((type) => words[type]);
  }
}

/** " (did you mean …?)" or nothing. */
export function suggestionFor(word: string, known: readonly string[]): Text {
  const [nearest] = nearestWords(word, known);
  return nearest === undefined ? { ja: "", en: "" } : fillText(words.suggestion, { word: nearest });
}

const typeNames = ["string", "number", "integer", "boolean", "null", "array", "object"] as const;
type TypeName = (typeof typeNames)[number];

function typesOf(rule: JsonSchema): readonly TypeName[] {
  const type = rule["type"];
  if (type === undefined) return [];
  const written: readonly Json[] = Array.isArray(type) ? type : [type];
  return typeNames.filter((name) => written.includes(name));
}

function hasType(node: ConfigNode, type: TypeName): boolean {
  if (node.kind !== "scalar") return node.kind === type;
  if (type === "integer") return Number.isInteger(node.value);
  if (type === "null") return node.value === null;
  return typeof node.value === type;
}

function nameOf(node: ConfigNode): Text {
  if (node.kind !== "scalar") return words[node.kind];
  if (node.value === null) return words.null;
  return fillText(words.quoted, { text: String(node.value).slice(0, 40) });
}

function asSchema(value: Json | undefined): JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonSchema)
    : {};
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
