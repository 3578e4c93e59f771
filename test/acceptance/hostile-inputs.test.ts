import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Project, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { describe, expect, test } from "vitest";
import { sharedPath } from "./shared.js";

/** Text that could hang, crash or run something, by the name of what is nasty about it. */
const own: Readonly<Record<string, string>> = {
  "front matter that is a program":
    '---js\n{ title: (globalThis.__kouetsu_ran = 1, "x") }\n---\n\n本文です。\n',
  "front matter in a language with spaces":
    "--- JavaScript \n(globalThis.__kouetsu_ran = 1)\n---\n\n本文です。\n",
  "a language named like a property of objects": "---__proto__\na: 1\n---\n\n本文です。\n",
  "a key named like a property of objects":
    "---\n__proto__: {ran: yes}\nconstructor: 1\n---\n\n本文です。\n",
  "a YAML tag that constructs":
    '---\nf: !!js/function "function () { globalThis.__kouetsu_ran = 1 }"\n---\n\n本文です。\n',
  "aliases of aliases": `---\na0: &a0 [x, x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`).join("\n")}\n---\n\n本文です。\n`,
  "deep flow collections": `---\na: ${"[".repeat(5000)}${"]".repeat(5000)}\n---\n\n本文です。\n`,
  "front matter of blank lines": `---\n${"\n ".repeat(40_000)}title: a\n---\n\n本文です。\n`,
  nothing: "",
  "line breaks only": "\n\r\n\r\n\n",
  "a NUL": "数値は75%\0以上の企業です。\n",
  "half of a surrogate pair": "片方だけの\ud83dです。75%以上の企業。\n",
  "all line breaks in one text": "一\r\n二\r三\n四は75%以上の企業。\r\n\r五は2倍に増えた。\n",
  digits: `${"7".repeat(60_000)}%\n`,
  "digits and commas": `${"1,".repeat(30_000)}\n`,
  "kanji numerals": `${"百".repeat(60_000)}\n`,
  "commas without a full stop": `${"企業の、".repeat(20_000)}\n`,
  "one sentence of one letter": `${"あ".repeat(120_000)}\n`,
  quotes: `${">".repeat(20_000)} 深い。\n`,
  "list markers": `${"- ".repeat(20_000)}深い。\n`,
  asterisks: `${"**あ".repeat(30_000)}\n`,
  "open brackets": `${"[".repeat(50_000)}\n`,
  "brackets of speech": `${"「".repeat(50_000)}${"」".repeat(50_000)}\n`,
  "a self-overlapping passage": `${"同じ文が何度も何度も続いていく段落です。".repeat(400)}\n`,
  "the same paragraph a thousand times":
    "この段落は、読み手のために一度だけ書かれるはずのものでした。\n\n".repeat(1000),
  "open comments": `${"<!-- kouetsu-disable ".repeat(10_000)}\n`,
  percentages: `${"75%の企業と".repeat(10_000)}です。\n`,
};

function nastyFiles(): Readonly<Record<string, string>> {
  const folder = sharedPath("nasty");
  if (!folder) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

const host = { preset: "none", locale: "ja", now: "2026-01-01T00:00:00Z" } as const;
const newProject = (): Project =>
  new Project({ rules, settingsFor: settingsResolver({ base: "all", layers: [] }, rules, host) });

/** The findings, and whether every range lies in its text. */
function lint(
  project: Project,
  filePath: string,
  source: string,
): { findings: unknown; outside: unknown[] } {
  project.set(filePath, source);
  const findings = project.findings(filePath);
  const outside = findings.filter(
    ({ range, related }) =>
      range.start < 0 ||
      range.end > source.length ||
      range.start > range.end ||
      related.some((place) => place.filePath === filePath && place.range.end > source.length),
  );
  return { findings, outside };
}

describe.each(Object.entries({ ...own, ...nastyFiles() }))("%s", (_name, source) => {
  test("is linted to its end, twice alike, with every range in the text, and runs nothing", () => {
    const first = lint(newProject(), "nasty.md", source);
    const again = lint(newProject(), "nasty.md", source);
    expect(first.outside).toEqual([]);
    expect(again.findings).toEqual(first.findings);
    expect(JSON.stringify(first.findings)).not.toContain("kouetsu/internal-error");
    expect(globalThis).not.toHaveProperty("__kouetsu_ran");
    expect(globalThis).not.toHaveProperty("__kouetsu_pwned");
    expect({}).not.toHaveProperty("ran");
    expect({}).not.toHaveProperty("polluted");
  }, 8_000);
});

test("hostile neighbours take nothing from an article", () => {
  const clean = "この市場では、75%以上の企業が導入を終えています。\n";
  const alone = newProject();
  alone.set("clean.md", clean);
  const crowded = newProject();
  for (const [name, source] of Object.entries(own)) crowded.set(`${name}.md`, source);
  crowded.set("clean.md", clean);
  expect(crowded.findings("clean.md")).toEqual(alone.findings("clean.md"));
});
