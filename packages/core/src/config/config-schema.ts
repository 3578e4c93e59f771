import type { Json } from "../finding/finding.js";
import type { Text } from "../messages/text.js";
import type { Rule } from "../rule/define-rule.js";
import { configDescriptions as say } from "./descriptions.js";

/** A JSON Schema, as data. */
export interface JsonSchema {
  readonly [keyword: string]: Json | undefined;
}

export const sitePresets = [
  "jekyll",
  "hugo",
  "astro",
  "docusaurus",
  "vitepress",
  "eleventy",
  "hexo",
  "zenn",
  "qiita",
  "none",
] as const;
const levels = ["off", "info", "warning", "error"] as const;

const level: JsonSchema = { $ref: "#/definitions/level" };
const globs: JsonSchema = { type: "array", items: { $ref: "#/definitions/glob" } };
const range: JsonSchema = {
  type: "array",
  items: { type: "number", minimum: 1 },
  minItems: 2,
  maxItems: 2,
};

/**
 * The JSON Schema (draft-07) of `kouetsu.config.json`, made from the rules. An
 * editor completes from it, and the configuration is checked against it.
 */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "kouetsu",
    ...map({
      $schema: { type: "string", description: both(say.schema) },
      extends: {
        description: both(say.extends),
        anyOf: [
          { $ref: "#/definitions/extends" },
          { type: "array", items: { $ref: "#/definitions/extends" } },
        ],
      },
      locale: { type: "string", enum: ["ja", "en"], description: both(say.locale) },
      now: { type: "string", description: both(say.now) },
      ...fileProperties,
      overrides: {
        type: "array",
        description: both(say.overrides),
        items: map(
          {
            files: {
              description: both(say.files),
              anyOf: [{ $ref: "#/definitions/glob" }, { ...globs, minItems: 1 }],
            },
            ...fileProperties,
          },
          ["files"],
        ),
      },
      corpus: { ...globs, description: both(say.corpus) },
      ignore: { ...globs, description: both(say.ignore) },
      sources: { ...sourceRegistry, description: both(say.sources) },
      textlint: {
        description: both(say.textlint),
        anyOf: [{ type: "boolean" }, textlint],
      },
    }),
    definitions: {
      level: { type: "string", enum: levels, description: both(say.level) },
      glob: { type: "string", minLength: 1, maxLength: 1000 },
      extends: { type: "string", minLength: 1, description: both(say.extends) },
      rules: {
        ...map(Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSchema(rule)]))),
        patternProperties: {
          "^textlint/.": { $ref: "#/definitions/level", description: both(say.hostedRule) },
        },
      },
      frontMatter,
    },
  };
}

const text: JsonSchema = { type: "string", minLength: 1 };

/** What `sources.yml` holds, and `sources` in a configuration. */
export const sourceRegistry: JsonSchema = {
  type: "array",
  items: map(
    {
      id: { ...text, description: both(say.sourceId) },
      publisher: text,
      title: text,
      url: text,
      date: text,
      figures: { type: "array", items: text, description: both(say.sourceFigures) },
    },
    ["id"],
  ),
};

const fileProperties = {
  rules: { $ref: "#/definitions/rules" },
  profile: { type: "string", enum: ["news", "marketing", "tech"], description: both(say.profile) },
  markdown: {
    ...map({
      renderer: {
        type: "string",
        enum: ["commonmark", "kramdown", "goldmark"],
        description: both(say.renderer),
      },
    }),
    description: both(say.markdown),
  },
  frontMatter: { $ref: "#/definitions/frontMatter" },
} satisfies JsonSchema;

/** What textlint reads from a `.textlintrc`, and it judges the rest. */
const textlint: JsonSchema = map({
  rules: { type: "object" },
  filters: { type: "object" },
  plugins: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "object" }] },
  linear: { type: "boolean", description: both(say.linear) },
});

const frontMatter: JsonSchema = {
  ...map({
    preset: { type: "string", enum: sitePresets, description: both(say.preset) },
    schema: {
      description: both(say.frontMatterSchema),
      anyOf: [{ type: "string", minLength: 1 }, { type: "object" }],
    },
    timeZone: { type: "string", description: both(say.timeZone) },
    require: { type: "boolean", description: both(say.require) },
    readingTime: {
      ...map({
        cjkCharsPerMinute: { ...range, description: both(say.cjkCharsPerMinute) },
        wordsPerMinute: { ...range, description: both(say.wordsPerMinute) },
        slackMinutes: { type: "number", minimum: 0, description: both(say.slackMinutes) },
      }),
      description: both(say.readingTime),
    },
    maxTags: { type: "integer", minimum: 0, description: both(say.maxTags) },
    folderIsCategory: { type: "string", minLength: 1, description: both(say.folderIsCategory) },
    fileName: { type: "string", minLength: 1, description: both(say.fileName) },
    synonyms: {
      type: "array",
      items: { type: "array", items: { type: "string" }, minItems: 2 },
      description: both(say.synonyms),
    },
    dateTimezone: { type: "boolean", description: both(say.dateTimezone) },
  }),
  description: both(say.frontMatter),
};

function ruleSchema(rule: Rule): JsonSchema {
  const { meta } = rule;
  const conditions = Object.entries(meta.messages).map(([id, message]) => [
    id,
    { ...level, description: both(message) },
  ]);
  const options = map({
    ...meta.options.properties,
    conditions: { ...map(Object.fromEntries(conditions)), description: both(say.conditions) },
  });
  return {
    description: both(meta.description),
    anyOf: [
      level,
      { type: "array", items: [level, options], additionalItems: false, minItems: 1, maxItems: 2 },
    ],
  };
}

/** An object that holds these keys and no others. */
function map(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return {
    type: "object",
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}

/** JSON Schema knows one language, so a description holds both, a paragraph each. */
function both(text: Text): string {
  return `${text.ja}\n\n${text.en}`;
}
