import type { TextlintKernelRule } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";
import type { TextlintRuleModule, TextlintRuleReporter } from "@textlint/types";
import type { DocumentWatch } from "./lint-document.js";
import type { LoadedConfig } from "./loaded-config.js";
import type { WorkerSetup } from "./protocol.js";

/** textlint's Markdown; Vitest hands over what Node finds under `default`. */
export const markdownPlugin = (markdown.default ??
  markdown) as LoadedConfig["plugins"][number]["plugin"];

/** A configuration with these rules, each switched on. */
export function configOf(
  rules: Readonly<Record<string, TextlintRuleModule>>,
  more: Partial<LoadedConfig> = {},
): LoadedConfig {
  return {
    rules: Object.entries(rules).map(([ruleId, rule]): TextlintKernelRule => ({
      ruleId,
      rule,
      options: true,
    })),
    filterRules: [],
    plugins: [],
    markdown: { pluginId: "markdown", plugin: markdownPlugin },
    configBaseDir: "/",
    isLinear: true,
    problems: [],
    origins: new Map(),
    ...more,
  };
}

/** Says a word about every paragraph with 「禁句」. */
export const says =
  (word: string): TextlintRuleReporter =>
  ({ Syntax, RuleError, report, getSource }) => ({
    [Syntax.Paragraph](node) {
      if (getSource(node).includes("禁句")) report(node, new RuleError(word));
    },
  });

/** Somebody waits for the result and is told nothing meanwhile. */
export const silentWatch: DocumentWatch = {
  isCancelled: () => false,
  promised: () => undefined,
  settled: () => undefined,
  beginRule: () => undefined,
  judged: () => undefined,
  enter: () => 0,
  leave: () => undefined,
  beginBlock: () => undefined,
  beginDocument: () => undefined,
};

/** What a worker is started with where nothing else is wanted. */
export const workerSetup = {
  configPath: "/.textlintrc",
  config: undefined,
  trusted: false,
  locale: "ja",
  linear: true,
  usesIdleTime: false,
  bundledFrom: [],
} as const satisfies Partial<WorkerSetup>;
