import { Project, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { describe, expect, test } from "vitest";
import { hostileTexts, nastyFiles } from "../support/hostile-texts.js";

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

describe.each(Object.entries({ ...hostileTexts, ...nastyFiles() }))("%s", (_name, source) => {
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
  for (const [name, source] of Object.entries(hostileTexts)) crowded.set(`${name}.md`, source);
  crowded.set("clean.md", clean);
  expect(crowded.findings("clean.md")).toEqual(alone.findings("clean.md"));
});
