import { noConfig, Project, settingsResolver } from "@kouetsu/core";
import { expect, test } from "vitest";
import { rule } from "./rule.js";

test("the figure of the other copy can be taken over", () => {
  const host = { preset: "none", locale: "ja", now: "2026-04-01T00:00:00Z" } as const;
  const project = new Project({
    rules: [rule],
    settingsFor: settingsResolver(noConfig, [rule], host),
  });
  const copy = (share: string): string =>
    `町の図書館は昨年、子ども向けの棚を入口の近くへ移し、${share}の家族が前より長く本を読んでいくようになったと伝えています。帰りには隣の公園に寄る人も多く、夏は木陰の席から埋まっていきます。\n`;
  project.set("a.md", copy("四割"));
  project.set("b.md", copy("六割"));
  project.set("c.md", copy("六割"));
  const found = ["a.md", "b.md", "c.md"].flatMap((name) => project.findings(name));
  expect(found.map(({ filePath }) => filePath)).toEqual(["a.md"]);
  const [suggestion] = found[0]?.suggestions ?? [];
  const [edit] = suggestion?.edits ?? [];
  if (edit === undefined) throw new Error("No way to mend it is offered.");
  const { start, end } = edit.range;
  const source = project.article("a.md")?.source ?? "";
  expect(source.slice(0, start) + edit.text + source.slice(end)).toBe(copy("六割"));
});
