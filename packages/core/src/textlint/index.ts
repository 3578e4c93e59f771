export { findTextlintConfig } from "./find-config.js";
export { createTextlintHost } from "./host.js";
export type { TextlintHost, TextlintHostOptions } from "./host.js";
export type { RawTextlintConfig, TextlintConfigProblem } from "./protocol.js";
