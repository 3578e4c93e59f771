import { describe, expect, it } from "vitest";
import type { HostFacts, KouetsuConfig, ResolvedConfig, RuleEntry } from "./config.js";
import { resolveSettings, settingsResolver } from "./resolve-settings.js";
import { testRules } from "./test-rules.js";

const host: HostFacts = { preset: "jekyll", locale: "ja", now: "2025-12-20T00:00:00Z" };
const recommended = (...layers: KouetsuConfig[]): ResolvedConfig => ({
  base: "recommended",
  layers,
});

function tideWith(entry: RuleEntry | undefined, base: ResolvedConfig["base"] = "recommended") {
  const layers = entry === undefined ? [] : [{ rules: { "unlikely-tide": entry } }];
  const state = resolveSettings({ base, layers }, testRules, "posts/a.md", host).rules.get(
    "unlikely-tide",
  );
  return state && { options: state.options, conditions: Object.fromEntries(state.conditions) };
}

const siteOf = (...layers: KouetsuConfig[]) =>
  resolveSettings(recommended(...layers), testRules, "a.md", host).site;

describe("the rules of a file", () => {
  it("are the recommended ones with their own severities when nothing is said", () => {
    const { rules } = resolveSettings(recommended(), testRules, "posts/a.md", host);
    expect([...rules.keys()]).toEqual(["unlikely-tide"]);
    expect(tideWith(undefined)).toEqual({
      options: { limit: 5, words: [] },
      conditions: { "too-high": "error" },
    });
  });

  it("are all of them, every condition and the widest options, in kouetsu:all", () => {
    const { rules } = resolveSettings({ base: "all", layers: [] }, testRules, "posts/a.md", host);
    expect([...rules.keys()]).toEqual(["unlikely-tide", "missing-lighthouse"]);
    expect(tideWith(undefined, "all")).toEqual({
      options: { limit: 1, words: [] },
      conditions: { "too-high": "error", "too-low": "info" },
    });
  });

  it("take one severity for every condition that is on", () => {
    expect(tideWith("warning")?.conditions).toEqual({ "too-high": "warning" });
    expect(tideWith("warning", "all")?.conditions).toEqual({
      "too-high": "warning",
      "too-low": "warning",
    });
  });

  it("take a severity for a single condition, and turn one off", () => {
    expect(tideWith(["warning", { conditions: { "too-low": "error" } }])?.conditions).toEqual({
      "too-high": "warning",
      "too-low": "error",
    });
    expect(tideWith(["error", { conditions: { "too-high": "off" } }])?.conditions).toEqual({});
  });

  it("start afresh when one word turns on what had every condition off", () => {
    const off: KouetsuConfig = {
      rules: { "unlikely-tide": ["error", { conditions: { "too-high": "off" } }] },
    };
    const on = recommended(off, { rules: { "unlikely-tide": "warning" } });
    const state = resolveSettings(on, testRules, "a.md", host).rules.get("unlikely-tide");
    expect(Object.fromEntries(state?.conditions ?? [])).toEqual({ "too-high": "warning" });
  });

  it("keep the options that are not spoken of", () => {
    expect(tideWith(["error", { words: ["x"] }])?.options).toEqual({ limit: 5, words: ["x"] });
    expect(tideWith("off")).toBeUndefined();
  });

  it("turn on by name with the conditions that are recommended", () => {
    const { rules } = resolveSettings(
      recommended({ rules: { "missing-lighthouse": "info" } }),
      testRules,
      "a.md",
      host,
    );
    expect(Object.fromEntries(rules.get("missing-lighthouse")?.conditions ?? [])).toEqual({
      missing: "info",
    });
  });

  it("are none of them without a base", () => {
    expect(resolveSettings({ base: "none", layers: [] }, testRules, "a.md", host).rules.size).toBe(
      0,
    );
  });

  it("can be narrowed to some, which turns those on", () => {
    const settings = settingsResolver(recommended(), testRules, host, {
      only: ["missing-lighthouse"],
    })("a.md");
    expect([...settings.rules.keys()]).toEqual(["missing-lighthouse"]);
    expect(settings.rules.get("missing-lighthouse")?.conditions.get("missing")).toBe("warning");
  });
});

describe("overrides", () => {
  const config = recommended({
    rules: { "unlikely-tide": ["error", { limit: 3 }] },
    frontMatter: { require: true, readingTime: { slackMinutes: 2 } },
    overrides: [
      { files: "drafts/**", rules: { "unlikely-tide": "off" } },
      {
        files: ["./drafts/kept-*.md", "notes/{a,b}.md"],
        rules: { "unlikely-tide": "info" },
        frontMatter: { require: false },
      },
    ],
  });
  const settingsOf = settingsResolver(config, testRules, host);
  const severityOf = (filePath: string) =>
    settingsOf(filePath).rules.get("unlikely-tide")?.conditions.get("too-high");

  it("hold for the files that match, the last one first", () => {
    expect(severityOf("posts/a.md")).toBe("error");
    expect(severityOf("drafts/a.md")).toBeUndefined();
    expect(severityOf("drafts/kept-1.md")).toBe("info");
    expect(severityOf("notes/b.md")).toBe("info");
    expect(settingsOf("notes/b.md").rules.get("unlikely-tide")?.options).toMatchObject({
      limit: 3,
    });
  });

  it("leave alone what they do not speak of", () => {
    expect(settingsOf("notes/b.md").site.frontMatter).toMatchObject({
      require: false,
      readingTime: { cjkCharsPerMinute: [400, 600], slackMinutes: 2 },
    });
  });

  it("give files of the same overrides the same object", () => {
    expect(settingsOf("posts/b.md")).toBe(settingsOf("posts/c.md"));
    expect(settingsOf("posts/b.md")).not.toBe(settingsOf("drafts/c.md"));
    expect(settingsOf("posts/b.md").site).toBe(settingsOf("drafts/c.md").site);
    expect(settingsOf("posts/b.md").site).not.toBe(settingsOf("notes/b.md").site);
  });
});

describe("the site", () => {
  it("is what the host found out, unless it is told", () => {
    expect(siteOf()).toMatchObject({
      renderer: "kramdown",
      profile: "news",
      frontMatter: { preset: "jekyll", require: false },
    });
    expect(siteOf({ frontMatter: { preset: "hugo" } })).toMatchObject({ renderer: "goldmark" });
    expect(
      siteOf({ frontMatter: { preset: "zenn" }, markdown: { renderer: "kramdown" } }),
    ).toMatchObject({ renderer: "kramdown" });
  });

  it("has no schema where a path to one was not followed", () => {
    const compileSchema = () => () => [];
    const schemaOf = (schema: string | object) =>
      resolveSettings(
        recommended({ frontMatter: { schema: schema as string } }),
        testRules,
        "a.md",
        { ...host, compileSchema },
      ).site.frontMatter;
    expect(schemaOf("fields.json")).toMatchObject({ schema: undefined, validate: undefined });
    expect(schemaOf({ type: "object" })).toMatchObject({ schema: { type: "object" } });
    expect(schemaOf({ type: "object" }).validate).toBeTypeOf("function");
  });

  it("takes the strongest layer", () => {
    expect(siteOf({ profile: "tech", now: "2025-01-01" }, { profile: "marketing" })).toMatchObject({
      profile: "marketing",
      now: "2025-01-01",
    });
  });
});
