import { TextlintKernel } from "@textlint/kernel";
import type { TextlintKernelPlugin } from "@textlint/kernel";
import type {
  TextlintMessage,
  TextlintPluginOptions,
  TextlintPluginProcessor,
} from "@textlint/types";
import { extname } from "node:path";
import { guardFilterRules, guardRules } from "./guard-rules.js";
import type { RuleFailure, RuleWatch } from "./guard-rules.js";
import type { LoadedConfig } from "./loaded-config.js";
import type { JudgedBlock } from "./protocol.js";

/** A text and which of the loaded rules run on it. */
export interface LintDocument {
  readonly filePath: string;
  /** Without byte order mark; see `sanitizeText`. */
  readonly text: string;
  readonly without: ReadonlySet<string>;
  /** By rule: marks of the blocks on which it did not come to an end; see `DocumentWatch.beginBlock`. */
  readonly endless: ReadonlyMap<string, ReadonlySet<number>>;
  /** Each rule in a run of its own, which is slower and tells which one does not come to its end. */
  readonly oneByOne: boolean;
}

/** What a linter tells and asks while it is at work. */
export interface DocumentWatch extends Omit<RuleWatch, "failed"> {
  /** Rules begin on a block that `mark` stands for. */
  beginBlock(mark: number): void;
  /** Rules begin on the document. */
  beginDocument(): void;
  /** A rule begins in a run of its own; see `LintDocument.oneByOne`. */
  beginRule(ruleId: string): void;
  /** Rules have judged a block for the first time. */
  judged(block: JudgedBlock): void;
}

/** Everything the rules said, and which of them failed. Of a message's places, only offsets hold. */
export interface DocumentResult {
  readonly messages: readonly TextlintMessage[];
  readonly failures: readonly RuleFailure[];
}

/** Runs the loaded rules on documents. Whatever keeps results between runs stands behind this interface. */
export interface DocumentLinter {
  lint(document: LintDocument, watch: DocumentWatch): Promise<DocumentResult>;
  /**
   * Makes use of idle time after an answer, to answer faster or to find out that
   * answers were not right.
   *
   * @param tell is told of rules that run in another way from here on
   */
  study?(watch: DocumentWatch, tell: (ruleId: string, isByBlock: boolean) => void): Promise<void>;
}

/** Every run judges the whole document anew. */
export function wholeDocumentLinter(config: LoadedConfig): DocumentLinter {
  const kernel = new TextlintKernel();
  const claimed = claimedExtensions(config);
  return {
    async lint({ filePath, text, without }, watch) {
      watch.beginDocument();
      const failures: RuleFailure[] = [];
      const guard: RuleWatch = { ...watch, failed: (failure) => failures.push(failure) };
      const extension = extname(filePath);
      const { messages } = await kernel.lintText(text, {
        filePath,
        ext: claimed.some((suffix) => extension.endsWith(suffix)) ? extension : ".md",
        plugins: [...config.plugins, config.markdown],
        rules: guardRules(
          config.rules.filter((rule) => !without.has(rule.ruleId)),
          guard,
        ),
        filterRules: guardFilterRules(config.filterRules, guard),
        configBaseDir: config.configBaseDir,
      });
      return { messages, failures };
    },
  };
}

/** The suffixes that the user's own plugins read; every other file is read as Markdown. */
export function claimedExtensions({ plugins }: LoadedConfig): readonly string[] {
  return plugins.flatMap((entry) => processorOf(entry).availableExtensions());
}

/** What a plugin reads texts with. */
export function processorOf({ plugin, options }: TextlintKernelPlugin): TextlintPluginProcessor {
  return new plugin.Processor(typeof options === "object" ? options : {});
}

/** Runs each rule by itself on one parse of the text. */
export async function lintOneByOne(
  config: LoadedConfig,
  document: LintDocument,
  watch: DocumentWatch,
): Promise<DocumentResult> {
  const linter = wholeDocumentLinter({
    ...config,
    plugins: config.plugins.map(parseOnce),
    markdown: parseOnce(config.markdown),
  });
  const rules = config.rules.map((rule) => rule.ruleId);
  const messages: TextlintMessage[] = [];
  const failures: RuleFailure[] = [];
  for (const ruleId of rules) {
    if (document.without.has(ruleId)) continue;
    watch.beginRule(ruleId);
    const others = rules.filter((other) => other !== ruleId);
    const result = await linter.lint({ ...document, without: new Set(others) }, watch);
    messages.push(...result.messages);
    failures.push(...result.failures);
  }
  return { messages, failures };
}

type Processor = ReturnType<TextlintPluginProcessor["processor"]>;

/** The plugin with a memory of the one text that it parses. */
function parseOnce(entry: TextlintKernelPlugin): TextlintKernelPlugin {
  let parsed: ReturnType<Processor["preProcess"]> | undefined;
  const { Processor } = entry.plugin;
  class ParsingOnce implements TextlintPluginProcessor {
    readonly #processor: TextlintPluginProcessor;
    constructor(options?: TextlintPluginOptions) {
      this.#processor = new Processor(options);
    }
    availableExtensions(): string[] {
      return this.#processor.availableExtensions();
    }
    processor(extension: string): Processor {
      const { preProcess, postProcess } = this.#processor.processor(extension);
      return {
        preProcess: (text, filePath) => (parsed ??= preProcess(text, filePath)),
        postProcess,
      };
    }
  }
  return { ...entry, plugin: { Processor: ParsingOnce } };
}
