import { expect, test } from "vitest";
import { defineRule } from "../rule/define-rule.js";
import { addToOption } from "./edit-config.js";
import { resolveSettings } from "../config/resolve-settings.js";
import { validateConfig } from "../config/validate-config.js";
import type { FileSettings } from "../config/settings.js";
import { parseConfig } from "./config-text.js";

const rule = defineRule<{ readonly allow: readonly string[] }, "grave" | "slight" | "extra">({
  meta: {
    id: "marked-word",
    family: "residue",
    description: { ja: "印", en: "A mark" },
    severity: "error",
    recommended: true,
    since: "0.1.0",
    options: {
      properties: { allow: { type: "array", items: { type: "string" }, description: "Texts." } },
      defaults: { allow: [] },
    },
    messages: {
      grave: { ja: "印です。", en: "A mark." },
      slight: { ja: "印です。", en: "A mark.", severity: "info" },
      extra: { ja: "印です。", en: "A mark.", recommended: false },
    },
  },
  scope: "article",
  check: () => [],
});

const HOST = { preset: "none", locale: "ja", now: "2025-06-01T00:00:00Z" } as const;
const TEXT = "この連載は: 毎週「#」金曜に";

async function settingsOf(file: string, source: string, article = "a.md"): Promise<FileSettings> {
  const { config } = validateConfig(await parseConfig(file, source), [rule]);
  if (config === undefined) throw new Error(`not a configuration: ${source}`);
  return resolveSettings({ base: "recommended", layers: [config] }, [rule], article, HOST);
}

async function added(file: string, source: string | undefined): Promise<string> {
  const start = await settingsOf(file, source ?? "{}");
  const state = start.rules.get("marked-word") ?? { options: {}, conditions: new Map() };
  const addition = { ruleId: "marked-word", option: "allow", text: TEXT, state } as const;
  const text = await addToOption(file, source, [rule], { ...addition, level: "error" });
  if (text === undefined) throw new Error("no text");
  return text;
}

const sources: Readonly<Record<string, readonly [file: string, source: string]>> = {
  "nothing of rules": ["a.yaml", "# 設定\nextends: kouetsu:recommended # 土台\n\nlocale: ja\n"],
  "other keys only": ["a.yml", "locale: ja\n\n\n# 何もない\nrules: {}\n"],
  "a level": ["a.yaml", "rules:\n    marked-word: warning # 弱く\nlocale: ja\n"],
  "a level in a list": ["a.yaml", "rules:\n  marked-word: [info]\n"],
  "another option": ["a.yaml", "rules:\n  marked-word: [error, {conditions: {slight: off}}]\n"],
  "a list": [
    "a.yaml",
    "rules:\n  marked-word:\n  - error\n  - allow:\n    - 前から # 印\nlocale: ja\n",
  ],
  "an empty list": ["a.yaml", "rules: { marked-word: [ error, { allow: [] } ] }\n"],
  "Windows line breaks": ["a.yaml", "locale: ja\r\nrules:\r\n  marked-word: warning\r\n"],
  "lines in a manner of their own": [
    "a.yaml",
    "locale:   ja\nprofile:    tech\nrules:\n  marked-word:  warning\n# おわり\n",
  ],
  "JSON without rules": ["a.json", '{\n  // 設定\n  "locale": "ja"\n}\n'],
  "JSON with tabs": ["a.json", '{\n\t"rules": {\n\t\t"marked-word": "warning" // 弱く\n\t}\n}\n'],
  "JSON with a list": [
    "a.json",
    '{ "rules": { "marked-word": ["error", { "allow": ["前から"] }] } }',
  ],
  "empty JSON": ["a.json", "{}"],
};

test.each(Object.entries(sources))(
  "in %s, the text is added, everything else holds as before, comments and lines stay",
  async (_name, [file, source]) => {
    const before = await settingsOf(file, source);
    const text = await added(file, source);
    const after = await settingsOf(file, text);
    const [old, now] = [before, after].map(({ rules }) => rules.get("marked-word"));
    expect(now?.options).toEqual({ allow: [...((old?.options["allow"] as string[]) ?? []), TEXT] });
    expect(now?.conditions).toEqual(old?.conditions);
    expect(after.site).toEqual(before.site);
    const eol = source.includes("\r\n") ? "\r\n" : "\n";
    const lines = text.split(eol);
    for (const comment of source.match(/(?:#|\/\/).*/g) ?? []) expect(text).toContain(comment);
    for (const line of source.split(eol))
      if (!/marked-word|\{|\}|"ja"/.test(line)) expect(lines).toContain(line);
  },
);

test("without a file it is the text of a new one", async () => {
  expect(await added("kouetsu.config.yaml", undefined)).toBe(
    `extends: kouetsu:recommended
rules:
  marked-word:
    - error
    - allow:
        - "${TEXT}"
      conditions:
        slight: info
`,
  );
});

test("an override with a list of its own gets the text, too; one without is left alone", async () => {
  const source = `rules:
  marked-word: [error, { allow: [前から] }]
overrides:
  - files: news/**
    rules:
      marked-word: [warning, { allow: [別の] }]
  - files: blog/**
    rules:
      marked-word: warning
`;
  const text = await added("a.yaml", source);
  const allowed = async (article: string): Promise<unknown> =>
    (await settingsOf("a.yaml", text, article)).rules.get("marked-word")?.options["allow"];
  expect(await allowed("a.md")).toEqual(["前から", TEXT]);
  expect(await allowed("news/a.md")).toEqual(["別の", TEXT]);
  expect(await allowed("blog/a.md")).toEqual(["前から", TEXT]);
  expect(text.split("\n").slice(-4)).toEqual(source.split("\n").slice(-4));
});

test("a text that is there already is not added again", async () => {
  const once = await added("a.json", "{}");
  expect(await added("a.json", once)).toBe(once);
});

test("what is broken, or goes through an alias, is left alone", async () => {
  const state = { options: {}, conditions: new Map() };
  const addition = { ruleId: "marked-word", option: "allow", text: TEXT, state } as const;
  const edit = (file: string, source: string): Promise<string | undefined> =>
    addToOption(file, source, [rule], { ...addition, level: "error" });
  expect(await edit("a.yaml", "rules: [")).toBeUndefined();
  expect(await edit("a.json", '{ "rulez": {} }')).toBeUndefined();
  const alias =
    "rules: &all\n  marked-word: [error, &own { allow: [前から] }]\noverrides:\n  - files: a\n    rules: *all\n";
  expect(await edit("a.yaml", alias)).toBeUndefined();
});
