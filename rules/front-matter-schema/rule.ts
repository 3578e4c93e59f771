import {
  defineRule,
  frontMatterJson,
  frontMatterNodeAt,
  renderText,
  type ArticleContext,
  type FrontMatterMap,
  type Json,
  type Report,
  type SchemaViolation,
  type SiteSettings,
  type TextRange,
  quoteStart,
  SLOW_PATTERN,
} from "@kouetsu/core";
import {
  DID_YOU_MEAN,
  LIMITS,
  meta,
  MISSPELT,
  SEE_SCHEMA,
  type MessageId,
  type Options,
} from "./meta.js";
import { guessOf, proposals } from "./proposals.js";

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { frontMatter } = context.article;
    const { validate } = context.site.frontMatter;
    const root = frontMatter?.root;
    if (!root || !validate) return;
    for (const violation of validate(frontMatterJson(root))) {
      // Counting tags is the business of front-matter-tag.
      if (violation.params["condition"] === "tag-count") continue;
      yield reportOf(violation, frontMatter.opening, root, context);
    }
  },
});

const MESSAGE_OF_KEYWORD: Readonly<Record<string, MessageId>> = {
  required: "schema-required",
  dependentRequired: "schema-required",
  type: "schema-type",
  enum: "schema-enum",
  const: "schema-enum",
  pattern: "schema-pattern",
  [SLOW_PATTERN]: "schema-pattern-slow",
  minLength: "schema-length",
  maxLength: "schema-length",
  minItems: "schema-max-items",
  maxItems: "schema-max-items",
  uniqueItems: "schema-max-items",
  additionalProperties: "schema-unknown-key",
  unevaluatedProperties: "schema-unknown-key",
  format: "schema-format",
  deprecated: "schema-deprecated",
};

function reportOf(
  violation: SchemaViolation,
  opening: TextRange,
  root: FrontMatterMap,
  { article, site }: ArticleContext<Options, MessageId>,
): Report<MessageId> {
  const messageId =
    violation.params["condition"] === "emoji-single" && violation.keyword === "format"
      ? "emoji-single"
      : (MESSAGE_OF_KEYWORD[violation.keyword] ?? "schema-value");
  const key = keyOf(violation);
  const range = placeOf(violation, root) ?? opening;
  const severity = violation.params["severity"];
  return {
    messageId,
    range,
    values: {
      key,
      value: quoteStart(article.source.slice(range.start, range.end), LONGEST),
      expected: expectedBy(violation, site.locale),
      hint: hintOf(violation, root, site),
    },
    data: { keyword: violation.keyword, path: [...violation.path] },
    ...(severity === "warning" || severity === "info" ? { severity } : {}),
    ...proposals(violation, root, article, site),
  };
}

function hintOf(violation: SchemaViolation, root: FrontMatterMap, site: SiteSettings): string {
  const guess = guessOf(violation, root, site);
  if (guess !== undefined) return renderText(DID_YOU_MEAN, site.locale, { guess });
  return violation.keyword === "enum" ? "" : renderText(MISSPELT, site.locale);
}

/** The name that a writer knows the place by. */
function keyOf({ path, params }: SchemaViolation): string {
  const missing =
    params["missingProperty"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"];
  return [...path, ...(typeof missing === "string" ? [missing] : [])]
    .filter((step) => typeof step === "string")
    .join(".");
}

/** The value that is wrong; the key that is not known; the key of the map that lacks one, or the opening fence. */
function placeOf({ path, params }: SchemaViolation, root: FrontMatterMap): TextRange | undefined {
  const unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof unknown === "string")
    return frontMatterNodeAt(root, [...path, unknown])?.entry?.keyRange;
  if (params["missingProperty"] !== undefined)
    return path.length === 0 ? undefined : frontMatterNodeAt(root, path)?.entry?.keyRange;
  const found = path.length === 0 ? undefined : frontMatterNodeAt(root, path);
  if (!found) return undefined;
  const { start, end } = found.node.range;
  // Of a value that is missing, the key is shown.
  return start === end ? found.entry?.keyRange : { start, end };
}

const TYPE_NAMES = {
  ja: {
    string: "文字",
    number: "数",
    integer: "整数",
    boolean: "true か false",
    array: "リスト",
    object: "「項目: 値」の組",
    null: "空",
  },
  en: {
    string: "text",
    number: "a number",
    integer: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "key-value pairs",
    null: "nothing",
  },
} as const;

/** What the schema wants instead, in words where it has a name for it. */
function expectedBy({ keyword, params }: SchemaViolation, locale: "ja" | "en"): string {
  const joined = (values: readonly unknown[], name: (value: unknown) => string): string =>
    values.map(name).join(locale === "ja" ? "、" : ", ");
  if (keyword === "type") {
    const names: Readonly<Record<string, string>> = TYPE_NAMES[locale];
    const types = Array.isArray(params["type"]) ? params["type"] : [params["type"]];
    return joined(types, (type) => names[String(type)] ?? String(type));
  }
  if (keyword === "enum" && Array.isArray(params["allowedValues"]))
    return joined(params["allowedValues"].slice(0, 8), String);
  if (keyword === "const") return written(params["allowedValue"]);
  if (keyword === "pattern" || keyword === "format")
    return quoteStart(written(params[keyword]), LONGEST);
  if (keyword === SLOW_PATTERN) return quoteStart(written(params["pattern"]), LONGEST);
  const limit = params["limit"];
  return renderText(
    LIMITS[keyword] ?? SEE_SCHEMA,
    locale,
    typeof limit === "number" ? { limit } : {},
  );
}

const written = (value: Json | undefined): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? "");

const LONGEST = 24;
