import { describe, expect, it } from "vitest";
import { findingOn, placeAt, plain, resultOf } from "../testing/lint-results.js";
import { flawsOf } from "../testing/report-schemas.js";
import { formatNames, loadFormatter } from "./index.js";
import type { FormatName } from "./index.js";
import type { FormatContext, LintResult } from "./lint-result.js";

const tide = "---\ntitle: 潮位\n---\n\n沖の🌊赤ブイと[黄ブイ](1)。\n\n赤ブイの沖。\n";
const moon = "月は黄ブイの上。\n";
const tidePath = "posts/潮 位.md";

const full = resultOf(
  [
    {
      filePath: tidePath,
      source: tide,
      findings: [
        findingOn(tide, tidePath, "赤ブイ", "error", {
          related: [placeAt(tidePath, 7), placeAt("moon.md", 1)],
          fix: { range: { start: tide.indexOf("赤"), end: tide.indexOf("と[") }, text: "青" },
          suggestions: [
            {
              id: "both",
              message: "両方を消す",
              edits: [
                { range: { start: 0, end: 3 }, text: "" },
                { range: { start: 0, end: 1 }, text: "", filePath: "moon.md" },
              ],
            },
          ],
        }),
        findingOn(tide, tidePath, "[黄ブイ](1)", "warning", { ruleId: "kouetsu/yellow-buoy" }),
        findingOn(tide, tidePath, "赤ブイの沖", "info", { ruleId: "textlint/no-buoy" }),
        findingOn(tide, tidePath, "赤ブイの沖。\n", "error", { ruleId: "kouetsu/internal-error" }),
      ],
    },
    { filePath: "moon.md", source: moon, findings: [] },
  ],
  { exitCode: 2, problems: ["「nope.md」が見つかりません。"] },
);

async function print(name: FormatName, result: LintResult, context = plain): Promise<string> {
  return (await loadFormatter(name))(result, context);
}

const empty = resultOf([], { exitCode: 2 });
const clean = resultOf([{ filePath: "moon.md", source: moon, findings: [] }], { exitCode: 0 });

describe.each(formatNames)("a report as %s", (name) => {
  it.each([
    ["full", full],
    ["clean", clean],
    ["empty", empty],
    ["English", { ...full, locale: "en" as const }],
  ])("is valid: %s", async (_name, result) => {
    expect(await flawsOf(name, await print(name, result))).toEqual([]);
  });

  it("has nothing of the terminal in it and ends its last line", async () => {
    const report = await print(name, full);
    expect(report).not.toContain("\u001b");
    expect(report).toMatch(/[^\n]\n$/);
  });
});

it("schemas find flaws", async () => {
  expect(await flawsOf("sarif", '{"version":"2.1.0"}')).not.toEqual([]);
  expect(await flawsOf("junit", "<testsuites/>")).not.toEqual([]);
  expect(await flawsOf("checkstyle", "<checkstyle><file/></checkstyle>")).not.toEqual([]);
  expect(await flawsOf("gitlab", '[{"description":""}]')).not.toEqual([]);
  expect(await flawsOf("rdjson", '{"diagnostics":[{}]}')).not.toEqual([]);
});

/** As much of SARIF as is looked at. */
interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly message: { readonly text: string };
        readonly locations: readonly [{ readonly physicalLocation: Place }];
        readonly relatedLocations?: readonly { readonly id: number }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly artifactLocation: { readonly uri: string };
            readonly replacements: readonly object[];
          }[];
        }[];
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly exitCode: number;
          readonly toolExecutionNotifications: readonly {
            readonly message: { readonly text: string };
          }[];
        },
      ];
    },
  ];
}
interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: object;
}

async function sarif(result: LintResult, context?: FormatContext): Promise<Sarif["runs"][0]> {
  return (JSON.parse(await print("sarif", result, context)) as Sarif).runs[0];
}

describe("SARIF", () => {
  it("names paths as URIs from the repository, and columns of UTF-16", async () => {
    const { results } = await sarif(full, { ...plain, cwd: "/site/blog", root: "/site" });
    expect(results[0]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "blog/posts/%E6%BD%AE%20%E4%BD%8D.md", uriBaseId: "SRCROOT" },
      region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 8 },
    });
  });

  it("links the other places from the message, and brackets of an article are none", async () => {
    const { results } = await sarif(full);
    expect(results[0]?.message.text).toBe(
      "「赤ブイ」があります。\n消せます。\n写し: [7 行](1)、[moon.md 1 行](2)",
    );
    expect(results[0]?.relatedLocations?.map(({ id }) => id)).toEqual([1, 2]);
    expect(results[1]?.message.text).toContain(String.raw`「\[黄ブイ\](1)」`);
  });

  it("gives every result its rule, and only rules that have results", async () => {
    const { results, tool } = await sarif(full);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(tool.driver.rules).toHaveLength(3);
  });

  it("tells what could not be done as notifications, not as results", async () => {
    const { results, invocations } = await sarif(full);
    expect(results.map(({ ruleId }) => ruleId)).not.toContain("kouetsu/internal-error");
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      expect.stringContaining("赤ブイの沖"),
      "「nope.md」が見つかりません。",
    ]);
  });

  it("holds fixes, of several articles too", async () => {
    const [first] = (await sarif(full)).results;
    expect(first?.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            replacements: [
              {
                deletedRegion: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 8 },
                insertedContent: { text: "青" },
              },
            ],
          },
        ],
      },
      {
        artifactChanges: [
          { artifactLocation: { uri: "posts/%E6%BD%AE%20%E4%BD%8D.md" } },
          { artifactLocation: { uri: "moon.md" } },
        ],
      },
    ]);
  });

  it("names a hundred of many other places, and says how many more", async () => {
    const related = Array.from({ length: 130 }, (_, index) => placeAt("moon.md", index + 1));
    const finding = findingOn(moon, "moon.md", "黄ブイ", "error", { related });
    const { results } = await sarif(
      resultOf([{ filePath: "moon.md", source: moon, findings: [finding] }]),
    );
    expect(results[0]?.relatedLocations).toHaveLength(100);
    expect(results[0]?.message.text).toContain("ほか 122 か所");
  });
});

describe("fingerprints", () => {
  const twice = "沖の赤ブイ。\n\n沖の赤ブイ。\n";
  const moved = `# 沖\n\n序文。\n\n${twice}`;
  const both = (source: string, filePath = "a.md"): LintResult => {
    const first = findingOn(source, filePath, "赤ブイ", "error");
    const start = source.lastIndexOf("赤ブイ");
    const second = { ...first, range: { start, end: start + 3 } };
    return resultOf([{ filePath, source, findings: [first, second] }]);
  };
  const sarifPrints = async (result: LintResult): Promise<readonly unknown[]> =>
    (await sarif(result)).results.map(({ partialFingerprints }) => partialFingerprints);
  const gitlabPrints = async (result: LintResult): Promise<readonly string[]> =>
    (JSON.parse(await print("gitlab", result)) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );

  it("stay when lines move, and differ within an article", async () => {
    for (const prints of [sarifPrints, gitlabPrints]) {
      expect(await prints(both(moved))).toEqual(await prints(both(twice)));
      const [first, second] = await prints(both(twice));
      expect(first).not.toEqual(second);
    }
  });

  it("differ between articles for GitLab, which looks at nothing else", async () => {
    const prints = await gitlabPrints({
      ...both(twice),
      articles: [...both(twice).articles, ...both(twice, "b.md").articles],
    });
    expect(new Set(prints).size).toBe(4);
  });
});

describe("rdjson", () => {
  it("counts columns in bytes of UTF-8, and offers what is one edit", async () => {
    const { diagnostics } = JSON.parse(await print("rdjson", full)) as {
      readonly diagnostics: readonly object[];
    };
    // 沖, の and 🌊 are 3, 3 and 4 bytes.
    const range = { start: { line: 5, column: 11 }, end: { line: 5, column: 20 } };
    expect(diagnostics[0]).toMatchObject({
      severity: "ERROR",
      location: { path: tidePath, range },
      suggestions: [{ range, text: "青" }],
    });
  });
});

describe("JUnit", () => {
  it("fails where the run fails, and never passes for want of articles", async () => {
    const report = await print("junit", full);
    expect(report).toContain('<testsuites name="kouetsu" tests="6" failures="1" errors="2"');
    expect(report.match(/<failure /g)).toHaveLength(1);
    expect(report.match(/<error /g)).toHaveLength(2);
    const strict = await print("junit", { ...full, failOn: "info" });
    expect(strict.match(/<failure /g)).toHaveLength(3);
    const never = await print("junit", { ...full, failOn: "never" });
    expect(never).not.toContain("<failure ");
  });
});

describe("the compact list", () => {
  it("is one line per finding, and names no place twice", async () => {
    const said = findingOn(moon, "moon.md", "黄ブイ", "warning", {
      message: "同じ文があります（7 行）。",
      related: [placeAt("moon.md", 7)],
    });
    const result = resultOf([{ filePath: "moon.md", source: moon, findings: [said] }]);
    expect(await print("compact", result)).toBe(
      "moon.md:1:3: warning: 同じ文があります（7 行）。 [red-buoy]\n",
    );
    expect((await print("compact", full)).split("\n")[0]).toBe(
      `${tidePath}:5:5: error: 「赤ブイ」があります。 消せます。 写し: 7 行、moon.md:1:1 [red-buoy]`,
    );
  });
});

describe("GitHub", () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    findingOn(moon, "moon.md", "黄ブイ", index < 12 ? "warning" : "error", {
      message: `その${index}`,
    }),
  );
  const result = resultOf([{ filePath: "moon.md", source: moon, findings: many }]);

  it("gets the ten worst of a severity on their lines, and the others in the log", async () => {
    const lines = (await print("github", result)).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error .*::その12$/);
    expect(lines.slice(12)).toEqual([
      expect.stringContaining("ほかに 2 件"),
      "moon.md:1:3: warning: その10 [red-buoy]",
      "moon.md:1:3: warning: その11 [red-buoy]",
    ]);
  });
});
