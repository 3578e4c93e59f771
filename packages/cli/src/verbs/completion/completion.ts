import type { Command } from "commander";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { bashCompletion } from "./shells/bash.js";
import { fishCompletion } from "./shells/fish.js";
import { pwshCompletion } from "./shells/pwsh.js";
import { zshCompletion } from "./shells/zsh.js";
import type { Shell } from "./command.js";
import { wordsOf } from "./words.js";
import type { ProgramWords } from "./words.js";

const scripts: Readonly<Record<Shell, (words: ProgramWords) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  pwsh: pwshCompletion,
};

/** The script that makes a shell complete the program. */
export function completionOf(program: Command, shell: Shell): string {
  const ids = rules.map((rule) => rule.meta.id);
  return scripts[shell](wordsOf(program, ids));
}
