import type { ConfigProblem } from "../config/problem.js";
import type { Finding, Severity } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";
import type { Verdict } from "./blocks/verdict.js";

/** Something in a textlint configuration that keeps a part of it from being used, at its place in that file. */
export interface TextlintConfigProblem extends ConfigProblem {
  readonly severity: Severity;
}

/** What is read from a `.textlintrc`, by textlint itself too where nothing else is said. */
export interface RawTextlintConfig {
  readonly rules?: { readonly [name: string]: boolean | object };
  readonly filters?: { readonly [name: string]: boolean | object };
  readonly plugins?: readonly string[] | { readonly [name: string]: boolean | object };
  /** A key of ours: false leaves kuromoji and sentence-splitter as they are; see `makeLinear`. */
  readonly linear?: boolean;
}

/** What the worker is started with. */
export interface WorkerSetup {
  /** Absolute path of the file that configures textlint; packages are looked for beside it. */
  readonly configPath: string;
  /** What that file says, when it is no file of textlint's own. */
  readonly config: RawTextlintConfig | undefined;
  readonly trusted: boolean;
  readonly locale: Locale;
  /** Whether the parts of kuromoji and of sentence-splitter that take the square of a text's length are replaced. */
  readonly linear: boolean;
  /** Whether runs are compared while nobody asks anything. */
  readonly usesIdleTime: boolean;
  /** What an earlier worker has found out. */
  readonly learned: readonly LearnedRule[];
  /** What earlier workers have judged. */
  readonly judged: readonly JudgedBlock[];
  /** Files of dictionaries that earlier workers have unpacked; see `Shelf`. */
  readonly shelved: ReadonlyMap<string, SharedArrayBuffer>;
  /** Absolute paths of folders from which the bundled packages are found, as Node looks for them. */
  readonly bundledFrom: readonly string[];
  /** See `ControlSlot`. */
  readonly control: SharedArrayBuffer;
}

/** Words of shared memory through which host and worker see each other while the worker is busy. */
export const ControlSlot = {
  /** Number of the newest request that nobody waits for any more; the worker skips what is left of it. */
  cancelled: 0,
  /** Index of the rule whose code runs now, in the list that `ready` named; `NO_RULE` or `PARSING` when none does. */
  rule: 1,
  /** Mark of the block that rules look at now; `NO_BLOCK` while they look at the document. */
  block: 2,
  /** Number of the newest request, so that idle work ends when it comes. */
  newest: 3,
  /** Grows whenever the code of a rule begins or what it promised is there. */
  beat: 4,
  /** From here on, for each rule by its index, how many of its handlers have promised to go on. */
  pending: 5,
} as const;

export const NO_RULE = -1;
/** No rule has begun yet: the text is being parsed. */
export const PARSING = -2;

export const NO_BLOCK = 0;

/** For how many rules there is a word of `ControlSlot.pending`; of others it cannot be told. */
export const MOST_PENDING = 1_000;

/** How many bytes the words of `ControlSlot` take. */
export const CONTROL_BYTES = 4 * (ControlSlot.pending + MOST_PENDING);

/** Whether a rule has been found to judge each block by the block alone. */
export interface LearnedRule {
  readonly rule: string;
  readonly isByBlock: boolean;
}

/** What the rules of a group have said of a block. */
export interface JudgedBlock {
  /** Stands for the rules; see `BlockGroup`. */
  readonly group: number;
  /** See `cacheKey`. */
  readonly key: string;
  readonly verdict: Verdict;
}

/** A rule that did not come to its end on a block. */
export interface EndlessOnBlock {
  readonly rule: string;
  readonly mark: number;
}

/** From host to worker. */
export interface LintRequest {
  readonly id: number;
  readonly filePath: string;
  readonly source: string;
  /** Ids of rules that are left out. */
  readonly without: readonly string[];
  /** Rules that are left out on single blocks. */
  readonly endless: readonly EndlessOnBlock[];
  /** Each rule in a run of its own, so that one that does not end can be named. */
  readonly oneByOne: boolean;
}

/** From worker to host. */
export type WorkerReply =
  | {
      readonly kind: "ready";
      readonly rules: readonly string[];
      /** Those of them that are not known to come to an end: rules that nobody has compared. */
      readonly unknown: readonly string[];
      readonly problems: readonly TextlintConfigProblem[];
    }
  /** A rule of a run one by one, or some blocks, have come to their end. */
  | {
      readonly kind: "progress";
      readonly id: number;
      /** Whether only one block after the other is at work from here on, so that the next sign is near. */
      readonly isBlocks?: boolean;
    }
  /** Blocks have been judged, and whoever comes after this worker need not do it again. */
  | { readonly kind: "judged"; readonly blocks: readonly JudgedBlock[] }
  /** A file of a dictionary was unpacked. */
  | { readonly kind: "shelved"; readonly file: string; readonly content: SharedArrayBuffer }
  | { readonly kind: "learned"; readonly learned: LearnedRule }
  | { readonly kind: "linted"; readonly id: number; readonly findings: Finding[] }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
