export type {
  BasePreset,
  FileConfig,
  FrontMatterConfig,
  HostFacts,
  KouetsuConfig,
  Level,
  OverrideConfig,
  ResolvedConfig,
  RuleEntry,
  TextlintConfig,
} from "./config.js";
export { configSchema } from "./config-schema.js";
export type { JsonSchema } from "./config-schema.js";
export { noConfig } from "./config.js";
export { nearestWords } from "./nearest.js";
export { renderIssue } from "./problem.js";
export type { ConfigProblem } from "./problem.js";
export { resolveSettings, settingsResolver } from "./resolve-settings.js";
export { parseJsonConfig } from "./parse-json.js";
export { validateConfig } from "./validate-config.js";
