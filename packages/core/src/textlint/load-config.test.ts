import { clearHooks } from "@textlint/resolver";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { TextlintSites, forbiddenWord } from "../../../../test/support/textlint-sites.js";
import { loadTextlintConfig } from "./load-config.js";
import type { LoadedConfig } from "./loaded-config.js";
import type { RawTextlintConfig, WorkerSetup } from "./protocol.js";

// Node gives the whole module of a package of CommonJS, Vitest its default.
vi.mock("@textlint/textlint-plugin-markdown", async (original) => ({
  default: await original<object>(),
}));

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const sites = new TextlintSites();
// Rules are found for one configuration at a time: each worker has a process of its own.
afterEach(() => clearHooks());
afterAll(() => sites.dispose());

const PLUGIN = `class Processor {
  availableExtensions() { return [".adoc"]; }
  processor() { return { preProcess: () => ({}), postProcess: (messages) => ({ messages }) }; }
}
module.exports = { Processor };`;

const packages = {
  "textlint-rule-word": forbiddenWord,
  "textlint-filter-rule-aside": "module.exports = () => ({});",
  "textlint-plugin-adoc": PLUGIN,
  "textlint-rule-preset-kouetsu": "throw new Error('loaded');",
  "textlint-rule-broken": "throw new Error('half written');",
};

function load(
  file: string,
  text: string,
  setup: Partial<Pick<WorkerSetup, "config" | "configPath" | "trusted">> = {},
): Promise<LoadedConfig> {
  return loadTextlintConfig({
    configPath: join(sites.folder({ [file]: text }, packages), file),
    config: undefined,
    trusted: true,
    locale: "ja",
    linear: true,
    usesIdleTime: false,
    learned: [],
    judged: [],
    shelved: new Map(),
    bundledFrom: [repository],
    control: new SharedArrayBuffer(8),
    ...setup,
  });
}

const inRc = (config: RawTextlintConfig, trusted = true): Promise<LoadedConfig> =>
  load(".textlintrc.json", JSON.stringify(config), { trusted });

const ids = ({ rules, filterRules, plugins }: LoadedConfig) => ({
  rules: rules.map(({ ruleId }) => ruleId),
  filters: filterRules.map(({ ruleId }) => ruleId),
  plugins: plugins.map(({ pluginId }) => pluginId),
});

const problemsOf = ({ problems }: LoadedConfig) =>
  problems.map(({ severity, values }) => [severity, values["name"]]);

test("rules, filters and plugins come from beside the configuration", async () => {
  const config = await inRc({
    rules: { word: true, "preset-kouetsu": true },
    filters: { aside: true },
    plugins: { adoc: { deep: true }, "@textlint/markdown": { extensions: [".mdc"] } },
    linear: false,
  });
  expect(ids(config)).toEqual({
    rules: ["word"],
    filters: ["aside"],
    plugins: ["adoc"],
  });
  expect(config.markdown.options).toEqual({ extensions: [".mdc"] });
  expect([config.isLinear, problemsOf(config)]).toEqual([false, []]);
});

test("what is switched off is not loaded, and plugins may be a list", async () => {
  const config = await inRc({ rules: { word: false }, plugins: ["adoc", "@textlint/text"] });
  expect(ids(config)).toMatchObject({ rules: [], plugins: ["adoc"] });
  expect(config.isLinear).toBe(true);
  expect(ids(await inRc({ plugins: { "@textlint/markdown": true } })).plugins).toEqual([]);
});

test("what is missing or broken is a problem at its key, and the others are loaded", async () => {
  const config = await inRc({ rules: { gone: true, word: true, broken: true } });
  expect(ids(config).rules).toEqual(["word"]);
  expect(problemsOf(config)).toEqual([
    ["error", "gone"],
    ["error", "broken"],
  ]);
});

test("in a folder that is not trusted, data chooses among our own packages", async () => {
  const config = await inRc(
    { rules: { word: true }, filters: { comments: true, aside: true }, plugins: ["adoc"] },
    false,
  );
  expect(ids(config)).toMatchObject({ rules: [], filters: ["comments"] });
  expect(problemsOf(config)).toEqual([
    ["info", "word"],
    ["info", "aside"],
    ["info", "adoc"],
  ]);
});

test("a configuration that cannot be read leaves nothing but Markdown", async () => {
  const config = await load(".textlintrc.json", "{ rules: ");
  expect(ids(config)).toEqual({ rules: [], filters: [], plugins: [] });
  expect(config.problems).toHaveLength(1);
});

test("a program is run where the folder is trusted, and nowhere else", async () => {
  const program = "module.exports = { rules: { word: true } };";
  expect(ids(await load(".textlintrc.js", program)).rules).toEqual(["word"]);
  const closed = await load(".textlintrc.js", program, { trusted: false });
  expect(ids(closed).rules).toEqual([]);
  expect(closed.problems).toHaveLength(1);
  expect((await load(".textlintrc.js", "throw new Error('no');")).problems).toHaveLength(1);
});

test("a program that textlint would not take is a problem", async () => {
  const folder = sites.folder({
    ".textlintrc.js": "module.exports = { rules: { word: true } };",
    ".textlintrc.cjs": "module.exports = {};",
  });
  const config = await load("a.txt", "", { configPath: join(folder, ".textlintrc.js") });
  expect(config.rules).toEqual([]);
  expect(config.problems[0]?.values["detail"]).toContain(".textlintrc.cjs instead");
});

test("a configuration of ours may hold it", async () => {
  const config = await load("kouetsu.yml", "textlint: {}\n", { config: { rules: { word: true } } });
  expect(ids(config).rules).toEqual(["word"]);
});
