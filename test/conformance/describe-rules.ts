import type { Finding, Rule, Text } from "@kouetsu/core";
import { runCase } from "@kouetsu/core/testing";
import { describe, expect, it } from "vitest";
import { casesOf, readInRule } from "./rule-folders.js";

const LONGEST_FIRST_LINE = 60;
const SECTIONS = {
  ja: ["## 何を見つけるか", "## なぜ", "## 例", "## 設定", "## 見落とすもの"],
  en: ["### What", "### Why", "### Examples", "### Options", "### Known misses"],
};
const PLACEHOLDER = /\{(\w{1,40})/g;

/** The tests of what every rule has to bring along; `rules` are those that its cases may name. */
export function describeRules(rules: readonly Rule[]): void {
  const found = new Map<string, Finding[]>();

  /** What a rule finds in all its cases; several tests read it. */
  function findingsOf({ meta }: Rule, locale: "ja" | "en"): Finding[] {
    const key = `${meta.id} ${locale}`;
    let findings = found.get(key);
    if (!findings) {
      findings = casesOf(meta.id)
        .flatMap(({ cases }) => cases)
        .flatMap((tested) => runCase(tested, { ruleId: meta.id, rules, locale }).findings)
        .filter((finding) => finding.ruleId === `kouetsu/${meta.id}`);
      found.set(key, findings);
    }
    return findings;
  }

  describe.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s", (ruleId, rule) => {
    const { meta } = rule;
    const messages = Object.entries(meta.messages);
    const texts: [string, Text][] = [
      ["description", meta.description],
      ...messages,
      ...Object.entries(meta.notes ?? {}),
    ];

    it("is named after the defect that it finds", () => {
      expect(ruleId).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(ruleId).not.toMatch(/^(no|check|valid|ban|disallow|require)-/);
    });

    it("has a page with every section in both languages", () => {
      const lines = readInRule(ruleId, "README.md").split("\n");
      const [ja, en] = [
        lines.slice(0, lines.indexOf("## English")),
        lines.slice(lines.indexOf("## English") + 1),
      ];
      expect(lines).toContain("## English");
      expect(SECTIONS.ja.filter((heading) => !ja.includes(heading))).toEqual([]);
      expect(SECTIONS.en.filter((heading) => !en.includes(heading))).toEqual([]);
    });

    it("has a case that finds something and one that is silent", () => {
      const cases = casesOf(ruleId).find(({ file }) => file === "cases.md")?.cases ?? [];
      const marked = cases.filter((tested) =>
        tested.articles.some((article) => article.marks.length > 0),
      );
      expect(marked.length, "cases with a finding").toBeGreaterThan(0);
      expect(cases.length - marked.length, "silent cases").toBeGreaterThan(0);
    });

    it("has a case for every condition", () => {
      const seen = new Set(findingsOf(rule, "ja").map((finding) => finding.messageId));
      expect(messages.map(([id]) => id).filter((id) => !seen.has(id))).toEqual([]);
    });

    it.each(texts)("says %s in both languages with the same places", (_, text) => {
      expect(text.ja.trim()).not.toBe("");
      expect(text.en.trim()).not.toBe("");
      expect(placesOf(text.ja).filter((name) => !placesOf(text.en).includes(name))).toEqual([]);
    });

    it.each(messages)("ends every line of %s as a sentence", (_, text) => {
      for (const line of text.ja.split("\n")) expect(line).toMatch(/[。？」）}]$/);
      for (const line of text.en.split("\n")) expect(line).toMatch(/[.?)”"}]$/);
      expect(text.ja.split("\n").length).toBeLessThanOrEqual(3);
      expect(text.ja).not.toMatch(/てください[^]*てください/);
    });

    it.each(["ja", "en"] as const)(
      "fills its messages and keeps their first lines short (%s)",
      (locale) => {
        for (const { message } of findingsOf(rule, locale)) {
          const [firstLine = ""] = message.split("\n");
          expect([...firstLine].length, firstLine).toBeLessThanOrEqual(LONGEST_FIRST_LINE);
          expect(message).not.toMatch(/\{\w+\}/);
        }
      },
    );

    it.each(["ja", "en"] as const)(
      "fills the labels of related places and suggestions (%s)",
      (locale) => {
        for (const { related, suggestions = [] } of findingsOf(rule, locale)) {
          for (const { message } of [...related, ...suggestions])
            expect(message).toMatch(/^[^{}]+$/);
        }
      },
    );

    it("describes every option and gives its default", () => {
      for (const [name, schema] of Object.entries(meta.options.properties)) {
        expect(schema?.["description"], name).toMatch(/\S[.。]$/);
        expect(Object.keys(meta.options.defaults), name).toContain(name);
      }
    });

    it("says since when it exists", () => {
      expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/);
    });
  });
}

const placesOf = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
