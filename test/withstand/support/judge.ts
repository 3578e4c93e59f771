import { Project, settingsResolver } from "@kouetsu/core";
import type { Finding } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";

const host = { preset: "jekyll", locale: "ja", now: "2026-01-01T00:00:00Z" } as const;

/** Every rule with every condition. */
export const everything = settingsResolver({ base: "all", layers: [] }, rules, host);

export function newProject(): Project {
  return new Project({ rules, settingsFor: everything });
}

/** The findings of one text by itself. */
export function judge(source: string, filePath = "_posts/2025-01-01-a.md"): readonly Finding[] {
  const project = newProject();
  project.set(filePath, source);
  return project.findings(filePath);
}

/** Ranges of findings, of their other places in the same file and of their edits that do not lie in the text. */
export function rangesOutside(findings: readonly Finding[], length: number): readonly unknown[] {
  return findings.flatMap((finding) =>
    [
      finding.range,
      ...finding.related
        .filter((place) => place.filePath === finding.filePath)
        .map((place) => place.range),
      ...(finding.fix === undefined ? [] : [finding.fix.range]),
      ...(finding.suggestions ?? []).flatMap(({ edits }) =>
        edits.filter((edit) => edit.filePath === undefined).map((edit) => edit.range),
      ),
    ]
      .filter(({ start, end }) => !(0 <= start && start <= end && end <= length))
      .map((range) => ({ finding: finding.ruleId, range })),
  );
}
