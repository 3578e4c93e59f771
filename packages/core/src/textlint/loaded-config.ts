import type {
  TextlintKernelFilterRule,
  TextlintKernelPlugin,
  TextlintKernelRule,
} from "@textlint/kernel";
import type { TextlintConfigProblem } from "./protocol.js";
import type { RuleOrigin } from "./rule-origins.js";

/** What one kernel run needs. */
export interface LoadedConfig {
  readonly rules: readonly TextlintKernelRule[];
  readonly filterRules: readonly TextlintKernelFilterRule[];
  /** The user's own; a suffix that they claim is theirs. */
  readonly plugins: readonly TextlintKernelPlugin[];
  /** Reads every other file. */
  readonly markdown: TextlintKernelPlugin;
  readonly configBaseDir: string;
  /** False when the configuration asks to leave kuromoji and sentence-splitter as they are. */
  readonly isLinear: boolean;
  readonly problems: readonly TextlintConfigProblem[];
  /** By the id of a rule: the package that it came with, where that can be told. */
  readonly origins: ReadonlyMap<string, RuleOrigin>;
}
