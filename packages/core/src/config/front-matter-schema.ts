import { Ajv, type ErrorObject, type Options } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json } from "../finding/finding.js";
import { parseWrittenDate } from "../article/front-matter/dates.js";
import type { SchemaViolation } from "./settings.js";
import { SLOW_PATTERN } from "./slow-pattern.js";

/** The JSON Schema of front matter, as data. */
export type FrontMatterSchema = { readonly [keyword: string]: Json | undefined };

/** More than a reader will look at; bounds the work on hostile data. */
const MAX_VIOLATIONS = 100;

/** Whether a value matches; `undefined` when that could not be found out in time. */
export type PatternTest = (value: string) => boolean | undefined;

/** Makes a test of a regular expression that always ends. Throws for one that is none. */
export type PatternMaker = (pattern: string, flags: string) => PatternTest;

const segmenter = new Intl.Segmenter();

const formats = {
  date: (text: string) =>
    parseWrittenDate(text)?.time === undefined && parseWrittenDate(text) !== undefined,
  "date-time": (text: string) => parseWrittenDate(text)?.time !== undefined,
  uri: (text: string) => URL.canParse(text),
  url: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "https://example.com/"),
  email: /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/,
  /** One character as people count them: a family of joined emoji is one. */
  "single-emoji": (text: string) =>
    [...segmenter.segment(text)].length === 1 &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text),
};

/**
 * Compiles a JSON Schema of draft 7 or 2020-12 into a check of front matter
 * data. Besides the standard's, two annotations are read from the schema of a
 * value: `x-severity` and `x-condition`, the name under which a rule reports.
 *
 * @param makePattern for schemas of others, whose patterns may never end; without it they run as they are
 * @param isKnown whether it is known to be a schema: finding that out takes longer than all the rest
 * @throws {Error} when the schema is not one, or refers to another document
 */
export function compileSchema(
  schema: FrontMatterSchema,
  makePattern?: PatternMaker,
  isKnown = false,
): (data: Json) => readonly SchemaViolation[] {
  const undecided = new Map<string, string>();
  const options: Options = {
    allErrors: true,
    strict: false,
    verbose: true,
    formats,
    addUsedSchema: false,
    logger: false,
    ...(makePattern === undefined
      ? {}
      : { code: { regExp: regExpEngine(makePattern, undecided) } }),
  };
  const make = (extra: Options): Ajv =>
    isDraft2020(schema) ? new Ajv2020({ ...options, ...extra }) : new Ajv({ ...options, ...extra });
  if (!isKnown) {
    const judge = make({});
    if (judge.validateSchema(schema) !== true) throw new Error(judge.errorsText());
  }
  // The schema of schemas calls `definitions` deprecated, which our keyword would take for a breach.
  const ajv = make({ validateSchema: false });
  ajv.removeKeyword("deprecated");
  ajv.addKeyword({
    keyword: "deprecated",
    schemaType: "boolean",
    validate: (isDeprecated: boolean) => !isDeprecated,
  });
  const validate = ajv.compile(schema);
  return (data) => {
    undecided.clear();
    validate(data);
    const errors = bestBranches(validate.errors ?? []);
    return [
      ...errors.slice(0, MAX_VIOLATIONS).map((error) => toViolation(error, data)),
      ...[...undecided].map(([value, pattern]) => ({
        keyword: SLOW_PATTERN,
        path: pathTo(value, data) ?? [],
        params: { pattern },
      })),
    ];
  };
}

/** What Ajv asks for in place of `RegExp`; values that a pattern could not decide about pass, and are noted with it. */
function regExpEngine(
  makePattern: PatternMaker,
  undecided: Map<string, string>,
): NonNullable<NonNullable<Options["code"]>["regExp"]> {
  const engine = (pattern: string, flags: string): { test(value: string): boolean } => {
    const test = makePattern(pattern, flags);
    return {
      test: (value) => {
        const matches = test(value);
        if (matches === undefined) undecided.set(value, pattern);
        return matches ?? true;
      },
    };
  };
  // Ajv wants the source of the engine for code that it writes into files; it writes none here.
  return Object.assign(engine, { code: "new RegExp" });
}

/** Keys and list indices to the first place that holds the text. */
function pathTo(value: string, data: Json | undefined): (string | number)[] | undefined {
  if (data === value) return [];
  if (typeof data !== "object" || data === null) return undefined;
  for (const [key, part] of Object.entries(data)) {
    const rest = pathTo(value, part);
    if (rest !== undefined) return [Array.isArray(data) ? Number(key) : key, ...rest];
  }
  return undefined;
}

const OLD_KEYWORDS = ["definitions", "dependencies", "additionalItems"];
const NEW_KEYWORDS = [
  "$defs",
  "prefixItems",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
];

/** By what the schema says of itself, else by the words that only one of the drafts has, else the newer one. */
function isDraft2020(schema: FrontMatterSchema): boolean {
  const said = schema["$schema"];
  if (typeof said === "string" && said.includes("json-schema.org")) return !/draft-0\d/.test(said);
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  return NEW_KEYWORDS.some(has) || !OLD_KEYWORDS.some(has);
}

const BRANCHING = new Set(["anyOf", "oneOf"]);

/**
 * Of every `anyOf` and `oneOf` that failed, the errors of the branch that came
 * closest: none that fails at the type of the value when another one does not,
 * then the one with the fewest errors.
 */
function bestBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = errors.filter((error) => error.keyword !== "if");
  for (const choice of errors.filter((error) => BRANCHING.has(error.keyword))) {
    const prefix = `${choice.schemaPath}/`;
    const branches = new Map<string, ErrorObject[]>();
    for (const error of kept.filter((candidate) => candidate.schemaPath.startsWith(prefix))) {
      const branch = error.schemaPath.slice(prefix.length).split("/", 1)[0] as string;
      branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const cost = (branch: readonly ErrorObject[]): number =>
      branch.length +
      (branch.some(
        (error) => error.keyword === "type" && error.instancePath === choice.instancePath,
      )
        ? 1000
        : 0);
    const [best] = [...branches.values()].sort((a, b) => cost(a) - cost(b));
    // None: more than one branch of a `oneOf` matched.
    if (best === undefined) continue;
    const firsts = [...branches.values()].map(([first]) => first as ErrorObject);
    const isAllTypes = firsts.every(
      (first) => first.keyword === "type" && first.instancePath === choice.instancePath,
    );
    const shown = isAllTypes ? [mergedType(best[0] as ErrorObject, firsts)] : best;
    kept = [
      ...kept.filter((error) => error !== choice && !error.schemaPath.startsWith(prefix)),
      ...shown,
    ];
  }
  return kept;
}

function mergedType(best: ErrorObject, firsts: readonly ErrorObject[]): ErrorObject {
  const types = firsts.flatMap(
    // Every branch failed at `type`, whose params hold the type or types that it wants.
    ({ params }) => (params as { readonly type: string | readonly string[] }).type,
  );
  return { ...best, params: { type: types } };
}

function toViolation(error: ErrorObject, data: Json): SchemaViolation {
  const annotations = (typeof error.parentSchema === "object" ? error.parentSchema : {}) as {
    readonly [keyword: string]: Json | undefined;
  };
  return {
    keyword: error.keyword,
    path: pathOf(error.instancePath, data),
    // ajv's params are the keyword's own values, taken from the schema, which is JSON.
    params: {
      ...(error.params as SchemaViolation["params"]),
      severity: annotations["x-severity"],
      condition: annotations["x-condition"],
    },
  };
}

/** A JSON pointer as keys and list indices. */
function pathOf(pointer: string, data: Json): (string | number)[] {
  const path: (string | number)[] = [];
  let value: Json | undefined = data;
  for (const part of pointer.split("/").slice(1)) {
    const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(step) : step);
    // A pointer to a place in the data leads through its lists and maps alone.
    value = (value as { readonly [key: string]: Json | undefined })[step];
  }
  return path;
}
