import { loadPackagesFromRawConfig, loadRawConfig } from "@textlint/config-loader";
import type { TextlintConfigDescriptor } from "@textlint/config-loader";
import { TextlintKernelDescriptor } from "@textlint/kernel";
import type {
  TextlintKernelFilterRule,
  TextlintKernelPlugin,
  TextlintKernelRule,
} from "@textlint/kernel";
import { registerResolveHook } from "@textlint/resolver";
import markdownPlugin from "@textlint/textlint-plugin-markdown";
import type { TextlintPluginOptions } from "@textlint/types";
import { dirname, extname } from "node:path";
import { describeError } from "./guard-rules.js";
import type { LoadedConfig } from "./loaded-config.js";
import type { RawTextlintConfig, TextlintConfigProblem, WorkerSetup } from "./protocol.js";
import { inlineConfig, readTextlintConfig } from "./read-config.js";
import type { ReadConfig } from "./read-config.js";
import { packageResolver } from "./resolve-packages.js";
import { originOf } from "./rule-origins.js";
import type { RuleOrigin } from "./rule-origins.js";

/** What may be loaded in an untrusted folder, by its name without prefix: data chooses among our own packages. */
const BUNDLED: Readonly<Record<Section, ReadonlySet<string>>> = {
  rules: new Set(["ja-technical-writing"]),
  filters: new Set(["comments"]),
  plugins: new Set(),
};

/** Our own rules run in the fast lane; hosted as well, each of their findings would come twice. */
const OWN_PRESET = "kouetsu";

/** Formats that are read by our own descriptor of Markdown, whatever the file is called. */
const READ_AS_MARKDOWN = new Set(["@textlint/markdown", "@textlint/text", "markdown", "text"]);

type Section = "rules" | "filters" | "plugins";

/**
 * Loads what the configuration names. A package that is missing or broken is a
 * problem at its key, and the others are loaded all the same. May run code of
 * the packages, and of the configuration when trusted.
 */
export async function loadTextlintConfig(setup: WorkerSetup): Promise<LoadedConfig> {
  const { configPath, trusted } = setup;
  const configBaseDir = dirname(configPath);
  const folders = trusted ? [configBaseDir, ...setup.bundledFrom] : setup.bundledFrom;
  const resolvePackage = packageResolver(folders);
  let loadedFrom = "";
  registerResolveHook((name) => ({ url: (loadedFrom = resolvePackage(name)) }));
  const result =
    setup.config === undefined
      ? await readTextlintConfig(configPath, trusted, runConfig)
      : inlineConfig(configPath, setup.config);
  if ("problems" in result) {
    return {
      rules: [],
      filterRules: [],
      plugins: [],
      markdown: markdown({}),
      configBaseDir,
      isLinear: true,
      problems: result.problems,
      origins: new Map(),
    };
  }
  const { config, problem } = result.read;
  const problems: TextlintConfigProblem[] = [];
  const rules: TextlintKernelRule[] = [];
  const filterRules: TextlintKernelFilterRule[] = [];
  const plugins: TextlintKernelPlugin[] = [];
  const origins = new Map<string, RuleOrigin>();
  for (const [section, name, options] of entriesOf(config)) {
    const loaded = await loadEntry(section, name, options, trusted, problem);
    if ("position" in loaded) problems.push(loaded);
    else {
      rules.push(...loaded.rules);
      filterRules.push(...loaded.filterRules);
      plugins.push(...loaded.plugins);
      const origin = originOf(loadedFrom);
      if (origin !== undefined) for (const { ruleId } of loaded.rules) origins.set(ruleId, origin);
    }
  }
  return {
    // As textlint does, the same rule with the same options runs once, by its first name.
    rules: new TextlintKernelDescriptor({ rules, filterRules, plugins }).rule.toKernelRulesFormat(),
    filterRules,
    plugins,
    markdown: markdown(markdownOptions(config)),
    configBaseDir,
    isLinear: config.linear !== false,
    problems,
    origins,
  };
}

/** @throws when textlint cannot read the file either */
async function runConfig(configPath: string): Promise<RawTextlintConfig> {
  // Given with its extension, textlint would try the file as a program whatever it is called.
  const configFilePath = configPath.slice(0, configPath.length - extname(configPath).length);
  const result = await loadRawConfig({ configFilePath });
  if (!result.ok) throw result.error.errors[0];
  if (result.configFilePath !== configPath)
    throw new Error(`textlint reads ${result.configFilePath} instead`);
  return result.rawConfig;
}

function entriesOf(
  config: RawTextlintConfig,
): readonly (readonly [Section, string, boolean | object])[] {
  const plugins = Array.isArray(config.plugins)
    ? config.plugins.map((name) => [String(name), true] as const)
    : Object.entries(config.plugins ?? {});
  return [
    ...Object.entries(config.rules ?? {}).map(
      ([name, options]) => ["rules", name, options] as const,
    ),
    ...Object.entries(config.filters ?? {}).map(
      ([name, options]) => ["filters", name, options] as const,
    ),
    ...plugins
      .filter(([name]) => !READ_AS_MARKDOWN.has(shortName(name)))
      .map(([name, options]) => ["plugins", name, options as boolean | object] as const),
  ].filter(
    ([section, name, options]) =>
      options !== false && !(section === "rules" && shortName(name) === OWN_PRESET),
  );
}

const NOTHING: TextlintConfigDescriptor = { rules: [], filterRules: [], plugins: [] };

async function loadEntry(
  section: Section,
  name: string,
  options: boolean | object,
  trusted: boolean,
  problem: ReadConfig["problem"],
): Promise<TextlintConfigDescriptor | TextlintConfigProblem> {
  if (!trusted && !BUNDLED[section].has(shortName(name))) {
    const bundled = [...BUNDLED[section]].join(", ") || "@textlint/markdown";
    return problem([section, name], "package-not-trusted", { name, bundled }, "info");
  }
  const rawConfig = { [section]: { [name]: options } };
  const result = await loadPackagesFromRawConfig({ rawConfig });
  if (result.ok) return { ...NOTHING, ...result.config };
  const detail = describeError(result.error.errors[0]);
  return problem([section, name], "package-not-loaded", { name, detail }, "error");
}

/** `@textlint/textlint-plugin-markdown` → `@textlint/markdown`, `preset-x` → `x`. */
function shortName(name: string): string {
  return name.replace(
    /^(@[^/]{1,214}\/)?(?:textlint-(?:rule-preset|rule|filter-rule|plugin)-|preset-)/,
    "$1",
  );
}

function markdownOptions(config: RawTextlintConfig): TextlintPluginOptions {
  if (config.plugins === undefined || Array.isArray(config.plugins)) return {};
  const found = Object.entries(config.plugins).find(([name]) =>
    shortName(name).endsWith("markdown"),
  );
  return typeof found?.[1] === "object" ? { ...found[1] } : {};
}

function markdown(options: TextlintPluginOptions): TextlintKernelPlugin {
  return { pluginId: "@textlint/markdown", plugin: markdownPlugin.default, options };
}
