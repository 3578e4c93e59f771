import { defineRule } from "@kouetsu/core";
import type { KouetsuConfig, Rule } from "@kouetsu/core";
import { expect, test } from "vitest";
import type { Home } from "./textlint-home.js";
import { textlintSettings, type TextlintOptions } from "./textlint-settings.js";

const rule: Rule = defineRule<{ readonly least: number }, "odd">({
  scope: "article",
  meta: {
    id: "odd-ship",
    family: "claims",
    description: { ja: "船。", en: "Ships." },
    severity: "error",
    recommended: false,
    since: "0.1.0",
    options: { properties: { least: { type: "number" } }, defaults: { least: 3 } },
    messages: { odd: { ja: "変です。", en: "Odd." } },
  },
  *check() {},
});

const homeWith = (...layers: readonly KouetsuConfig[]): Home => ({
  stamp: "",
  base: "/site/docs",
  config: {
    base: "/site",
    path: undefined,
    layerFiles: [],
    resolved: { base: "recommended", layers },
  } as unknown as Home["config"],
  problems: [],
  facts: { preset: "none" },
  ignore: { folder: "/site", by: "", patterns: [] },
  corpora: new Map(),
});

function settingsOf(options: TextlintOptions, ...layers: readonly KouetsuConfig[]) {
  const settings = textlintSettings(rule, options, homeWith(...layers), {
    now: "2026-01-01T00:00:00Z",
    locale: "ja",
  });
  const { rules, site } = settings.settingsFor("a.md");
  return { ...settings, site, rule: rules.get("odd-ship") };
}

test("a rule that a .textlintrc names runs, with its options there", () => {
  expect(settingsOf({}).rule).toMatchObject({ options: { least: 3 } });
  expect(settingsOf({ least: 5, severity: "warning" }).rule).toMatchObject({
    options: { least: 5 },
  });
});

test("a bare name leaves it at what our configuration says, in an override too", () => {
  const off: KouetsuConfig = { rules: { "odd-ship": "off" } };
  const inDocs: KouetsuConfig = { overrides: [{ files: ["docs/**"], ...off }] };
  expect([settingsOf({}, off).rule, settingsOf({}, inDocs).rule]).toEqual([undefined, undefined]);
  expect(settingsOf({ least: 4 }, off).rule).toMatchObject({ options: { least: 4 } });
});

test("what concerns the site stands beside the options", () => {
  const { locale, site, siteKey, problems } = settingsOf({
    locale: "en",
    profile: "tech",
    least: 4,
  });
  expect([locale, site.profile, siteKey, problems]).toEqual([
    "en",
    "tech",
    '{"locale":"en","profile":"tech"}',
    [],
  ]);
  expect(settingsOf({}, { locale: "en" }).locale).toBe("en");
});

test("articles to compare with count from the folder of whoever names them", () => {
  expect(settingsOf({ corpus: "posts/**" }).corpus).toEqual({
    base: "/site/docs",
    globs: ["posts/**"],
  });
  expect(settingsOf({ corpus: ["a", "b"] }).corpus.globs).toEqual(["a", "b"]);
  expect(settingsOf({}, { corpus: ["notes/**"] }, {}).corpus).toEqual({
    base: "/site",
    globs: ["notes/**"],
  });
});

test("options that cannot be used are told and are as if unset", () => {
  const { problems, rule: set, siteKey } = settingsOf({ least: "many", profile: "tech" });
  expect(problems).toHaveLength(1);
  expect(set).toMatchObject({ options: { least: 3 } });
  expect(siteKey).toBe("{}");
});
