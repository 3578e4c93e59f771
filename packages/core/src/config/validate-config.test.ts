import { Ajv } from "ajv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../finding/finding.js";
import { configSchema } from "./config-schema.js";
import { parseJsonConfig } from "./parse-json.js";
import type { ParsedConfig } from "./parse-json.js";
import { parseYamlConfig } from "./parse-yaml.js";
import { defineRule } from "../rule/define-rule.js";
import { locateIssues, renderIssue } from "./problem.js";
import { testRules } from "./test-rules.js";
import { leadsOutside, validateConfig } from "./validate-config.js";
import { annotations, assertions } from "./validate-node.js";

/** The problems of a configuration as a reader sees them in a terminal. */
function problemsOf(
  source: string,
  parse: (source: string) => ParsedConfig = parseJsonConfig,
): readonly string[] {
  const { issues } = validateConfig(parse(source), testRules);
  return locateIssues("kouetsu.config", source, issues).map(
    (problem) =>
      `${problem.position.line}:${problem.position.column} ${renderIssue(problem, "en")}`,
  );
}

describe("a configuration that cannot be used", () => {
  it("names the key that is not known and the one that was meant", () => {
    expect(problemsOf('{\n  "extend": "kouetsu:all"\n}')).toEqual([
      '2:3 There is no key "extend" (did you mean "extends"?). Known keys: $schema, extends, locale, now, rules, profile, markdown, frontMatter, overrides, corpus, ignore, sources, textlint.',
    ]);
  });

  it.each([
    [
      '{"rules": {"unlikely-tides": "off"}}',
      '1:12 There is no rule "unlikely-tides" (did you mean "unlikely-tide"?). Known rules: unlikely-tide, missing-lighthouse.',
    ],
    [
      '{"rules": {"x": "off"}}',
      '1:12 There is no rule "x". Known rules: unlikely-tide, missing-lighthouse.',
    ],
    [
      '{"rules": {"unlikely-tide": "of"}}',
      '1:29 "of" is not a value that can stand here (did you mean "off"?). Accepted: off, info, warning, error.',
    ],
    [
      '{"rules": {"unlikely-tide": 2}}',
      '1:29 "2" cannot stand here. Expected: off, info, warning, error, a list.',
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {"limits": 3}]}}',
      '1:40 This rule has no option "limits" (did you mean "limit"?). Known options: limit, words, conditions.',
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {"limit": 0}]}}',
      "1:49 This value is out of bounds. Accepted: at least 1.",
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {"limit": 1.5}]}}',
      '1:49 "1.5" cannot stand here. Expected: a whole number.',
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {"words": ["a", "a"]}]}}',
      "1:55 The same value stands twice. Remove one of them.",
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {"conditions": {"too-hihg": "off"}}]}}',
      '1:55 This rule has no condition "too-hihg" (did you mean "too-high"?). Known conditions: too-high, too-low.',
    ],
    [
      '{"rules": {"unlikely-tide": ["error", {}, 1]}}',
      "1:29 The length does not fit. Accepted: at least 1, at most 2.",
    ],
    [
      '{"rules": {"__proto__": {"polluted": true}}}',
      '1:12 There is no rule "__proto__". Known rules: unlikely-tide, missing-lighthouse.',
    ],
    [
      '{"locale": "jp"}',
      '1:12 "jp" is not a value that can stand here (did you mean "ja"?). Accepted: ja, en.',
    ],
    ['{"locale": null}', "1:12 null cannot stand here. Expected: ja, en."],
    [
      '{"now": "yesterday"}',
      '1:9 "yesterday" is not an instant. Accepted: 2025-12-20T09:00:00+09:00.',
    ],
    ['{"overrides": [{"rules": {}}]}', '1:16 "files" is missing.'],
    [
      '{"overrides": [{"files": "a/../../b"}]}',
      '1:26 "a/../../b" leads out of the folder of the configuration. Accepted: a relative path inside it, such as posts/**/*.md.',
    ],
    [
      '{"extends": "kouetsu:recomended"}',
      '1:13 There is no shared configuration "kouetsu:recomended" (did you mean "kouetsu:recommended"?). Accepted: kouetsu:recommended, kouetsu:all, or a relative path (./base.json).',
    ],
    [
      '{"frontMatter": {"timeZone": "Asia/Tokio"}}',
      '1:30 "Asia/Tokio" is not a time zone. Accepted: Asia/Tokyo, +09:00.',
    ],
    [
      '{"frontMatter": {"preset": "jekyl"}}',
      '1:28 "jekyl" is not a value that can stand here (did you mean "jekyll"?). Accepted: jekyll, hugo, astro, docusaurus, vitepress, eleventy, hexo, zenn, qiita, none.',
    ],
    ['{"locale": "ja", "locale": "en"}', '1:18 "locale" stands twice. Remove one of them.'],
    ['{"locale": "ja"', "1:16 A } is missing."],
    ["[]", '1:1 A configuration holds keys and values, such as "extends": "kouetsu:recommended".'],
    [
      "",
      "1:1 A value is missing here. Put strings in double quotes, and no comma after the last value.",
    ],
  ])("%s", (source, problem) => {
    expect(problemsOf(source)).toEqual([problem]);
  });

  it.each([
    ["locale: ja\nlocales: en\n", '2:1 There is no key "locales" (did you mean "locale"?)'],
    [
      "rules:\n  unlikely-tide:\n    - error\n    - limit: none\n",
      '4:14 "none" cannot stand here. Expected: a whole number.',
    ],
    ["locale: ja\nlocale: en\n", '2:1 "locale" stands twice. Remove one of them.'],
    ["rules: [\n", "2:1 The configuration cannot be read"],
    ["locale: !!js/function 'x'\n", "1:9 The configuration cannot be read"],
    ["# nothing\n", "1:1 A configuration holds keys and values"],
  ])("in YAML: %j", (source, problem) => {
    const problems = problemsOf(source, parseYamlConfig);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(problem)).toBe(true);
  });

  it("reports every mistake once, in the order of the file", () => {
    expect(
      problemsOf('{"corpus": ["/etc/passwd", "~/**", "file:///x", "{a,..}/b"], "cache": "x"}'),
    ).toHaveLength(1);
    expect(
      problemsOf('{"corpus": ["/etc/passwd", "~/**", "file:///x", "{a,..}/b", "posts/**"]}'),
    ).toHaveLength(4);
  });

  it.each([parseJsonConfig, parseYamlConfig])(
    "gives up on deep nesting before the stack does",
    (parse) => {
      for (const deep of [
        "[".repeat(100_000),
        "[".repeat(150) + "]".repeat(150),
        "- ".repeat(50_000),
      ]) {
        expect(problemsOf(deep, parse)).toEqual([
          expect.stringMatching(/nested too deeply|cannot be read/),
        ]);
      }
    },
  );

  it("follows aliases of YAML without following them for ever", () => {
    expect(
      problemsOf("overrides:\n  - &a\n    files: posts/**\n  - *a\n", parseYamlConfig),
    ).toEqual([]);
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let depth = 1; depth < 12; depth++) {
      const name = String.fromCharCode(97 + depth);
      const earlier = String.fromCharCode(96 + depth);
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${earlier}`).join(", ")}]`);
    }
    const before = process.cpuUsage();
    expect(problemsOf(`${bomb.join("\n")}\n`, parseYamlConfig).length).toBeGreaterThan(0);
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});

describe("the schema", () => {
  const schema = configSchema(testRules);

  it("uses only keywords that the check knows", () => {
    const foreign = new Set<string>();
    const walk = (part: Json | undefined, namesAreKeys: boolean): void => {
      if (Array.isArray(part)) for (const item of part) walk(item, false);
      else if (typeof part === "object" && part !== null) {
        for (const [key, value] of Object.entries(part)) {
          if (!namesAreKeys && !annotations.has(key) && !assertions.has(key)) foreign.add(key);
          const holdsNames = ["properties", "patternProperties", "definitions"].includes(key);
          walk(value, !namesAreKeys && holdsNames);
        }
      }
    };
    walk(schema, false);
    expect([...foreign]).toEqual([]);
  });

  it("is judged alike by Ajv", () => {
    const validate = new Ajv({ allErrors: true, strictTuples: false, strictTypes: false }).compile(
      schema,
    );
    const level = fc.constantFrom<Json>("off", "info", "warning", "error", "of", 2, null);
    const options = fc.record(
      {
        limit: fc.constantFrom<Json>(1, 0, 1.5, "1"),
        words: fc.constantFrom<Json>([], ["a"], ["a", "a"], [1]),
        conditions: fc.constantFrom<Json>({}, { "too-high": "off" }, { x: "off" }),
        other: fc.constant(1),
      },
      { requiredKeys: [] },
    );
    const entry = fc.oneof(
      level,
      fc.tuple(level),
      fc.tuple(level, options),
      fc.tuple(level, options, level),
    );
    const config = fc.record(
      {
        rules: fc.record(
          { "unlikely-tide": entry, "missing-lighthouse": entry, unknown: level },
          { requiredKeys: [] },
        ),
        locale: fc.constantFrom<Json>("ja", "fr", 1),
        extends: fc.constantFrom<Json>("kouetsu:all", [], ["kouetsu:all"], 1, ""),
        overrides: fc.constantFrom<Json>([], [{ files: "a" }], [{ files: [] }], [{}], {}),
        textlint: fc.constantFrom<Json>(false, true, {}, "x"),
        frontMatter: fc.constantFrom<Json>(
          {},
          { readingTime: { cjkCharsPerMinute: [1, 2] } },
          { readingTime: { cjkCharsPerMinute: [1] } },
          { maxTags: -1 },
          { synonyms: [["a"]] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, (value) => {
        const ours =
          validateConfig(parseJsonConfig(JSON.stringify(value)), testRules).issues.length === 0;
        expect(ours).toBe(validate(value));
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ["posts/**/*.md", false],
  ["./posts", false],
  ["a..b/c", false],
  ["!drafts/**", false],
  ["../x", true],
  ["a/../../x", true],
  ["..\\x", true],
  ["C:\\x", true],
  ["!/etc", true],
])("%s leads outside: %s", (path, outside) => {
  expect(leadsOutside(path)).toBe(outside);
});

describe("a value of its own form", () => {
  it.each([
    ['{"now": "2026-04-01"}', []],
    ['{"now": "2026-04-01T09:00+09:00"}', []],
    ['{"now": "2026-04-01T09:00:00.5Z"}', []],
    ['{"now": "2026-13-01"}', ["1:9"]],
    ['{"now": "tomorrow"}', ["1:9"]],
    ['{"now": "\\q"}', ["1:9"]],
    ['{"frontMatter": {"timeZone": "Asia/Tokyo"}}', []],
    ['{"frontMatter": {"timeZone": "+09:00"}}', []],
    ['{"frontMatter": {"timeZone": "-14:30"}}', []],
    ['{"frontMatter": {"timeZone": "+15:00"}}', ["1:30"]],
    ['{"frontMatter": {"timeZone": "Asia/Tokio"}}', ["1:30"]],
    ['{"extends": "./shared.json"}', []],
    ['{"extends": "shared/base.yaml"}', []],
    ['{"extends": "base.yml"}', []],
    ['{"extends": "shared/../../base.yaml"}', ["1:13"]],
    ['{"extends": "kouetsu:al"}', ["1:13"]],
    ['{"extends": "base"}', ["1:13"]],
    ['{"ignore": ["a/**", {"b": "../c"}]}', ["1:21"]],
  ])("%s", (source, places) => {
    expect(problemsOf(source).map((problem) => problem.split(" ", 1)[0])).toEqual(places);
  });
});

describe("options of a rule are held against its schema", () => {
  type Options = {
    readonly height: number;
    readonly flag: string;
    readonly sail: string | null;
    readonly wood: string;
    readonly crew: readonly string[];
    readonly port: string | number | null;
  };
  const rule = defineRule<Options, "odd">({
    scope: "article",
    meta: {
      id: "odd-mast",
      family: "claims",
      description: { ja: "帆柱。", en: "Masts." },
      severity: "error",
      recommended: true,
      since: "0.1.0",
      options: {
        properties: {
          height: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 90, description: "m" },
          flag: { type: "string", pattern: "^[a-z]+$" },
          sail: { anyOf: [{ type: "string", enum: ["jib"] }, { type: "null" }] },
          wood: { const: "oak" },
          crew: { type: "array", maxItems: 1, items: { type: "string", maxLength: 3 } },
          port: {
            anyOf: [
              { anyOf: [{ type: "string", enum: ["east", "west"] }, { type: "integer" }] },
              { type: ["null", "boolean"] },
            ],
          },
        },
        defaults: { height: 5, flag: "red", sail: null, wood: "oak", crew: [], port: null },
      },
      messages: { odd: { ja: "変です。", en: "Odd." } },
    },
    *check() {},
  });
  const said = (options: object): readonly string[] =>
    validateConfig(parseJsonConfig(JSON.stringify({ rules: { "odd-mast": ["error", options] } })), [
      rule,
    ]).issues.map((issue) => renderIssue(issue, "en"));

  it.each([
    { height: 1 },
    { height: 89.5, flag: "red", sail: "jib", wood: "oak", crew: ["Ana"] },
    { sail: null },
    { port: null },
    { port: "west" },
    { port: 3 },
  ])("%j", (options) => {
    expect(said(options)).toEqual([]);
  });

  it.each([
    [{ height: 0 }, /more than 0/],
    [{ height: 90 }, /less than 90/],
    [{ flag: "Red" }, /\^\[a-z\]\+\$/],
    [{ sail: "genoa" }, /jib/],
    [{ sail: 1.5 }, /jib/],
    [{ wood: "ash" }, /oak/],
    [{ port: [] }, /east, west, a whole number, true or false, null/],
    [{ crew: ["Ana", "Bea"] }, /at most 1/],
    [{ crew: ["Anna"] }, /at most 3/],
  ])("not %j", (options, expected) => {
    expect(said(options)).toEqual([expect.stringMatching(expected)]);
  });
});
