import { TextlintKernel } from "@textlint/kernel";
import type { TextlintKernelFilterRule, TextlintKernelRule } from "@textlint/kernel";
import type {
  TextlintMessage,
  TextlintPluginPreProcessResult,
  TextlintPluginProcessor,
} from "@textlint/types";

/** A text with its tree, and what runs on it. */
export interface ParsedRun {
  readonly filePath: string;
  readonly text: string;
  readonly tree: { readonly type: string };
  readonly rules: readonly TextlintKernelRule[];
  readonly filterRules: readonly TextlintKernelFilterRule[];
  readonly configBaseDir: string;
}

const EXTENSION = ".md";

/**
 * One run of textlint's kernel over a tree that was parsed before.
 *
 * @returns every message as it was reported, those of filter rules (`type` "ignore") among them
 */
export async function runRules(run: ParsedRun): Promise<readonly TextlintMessage[]> {
  let reported: readonly TextlintMessage[] = [];
  // The kernel only asks for what a processor gives it; the trees are those of its own parser.
  const parsed = { text: run.text, ast: run.tree } as unknown as TextlintPluginPreProcessResult;
  class Parsed implements TextlintPluginProcessor {
    availableExtensions(): string[] {
      return [EXTENSION];
    }
    processor(): ReturnType<TextlintPluginProcessor["processor"]> {
      return {
        preProcess: () => parsed,
        postProcess: (messages: TextlintMessage[]) => {
          reported = messages;
          return { messages: [], filePath: run.filePath };
        },
      };
    }
  }
  await new TextlintKernel().lintText(run.text, {
    filePath: run.filePath,
    ext: EXTENSION,
    plugins: [{ pluginId: "parsed", plugin: { Processor: Parsed } }],
    rules: [...run.rules],
    filterRules: [...run.filterRules],
    configBaseDir: run.configBaseDir,
  });
  return reported;
}
