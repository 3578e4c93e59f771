import type { Article } from "../article/article.js";
import type { BlockContent } from "../article/block.js";
import type { SiteSettings } from "../config/settings.js";
import type { Corpus, FactCollector } from "../corpus/corpus.js";
import type { Json, RelatedRole, Severity } from "../finding/finding.js";
import type { Text, Values } from "../messages/text.js";
import type { TextEdit, TextRange } from "../text/range.js";

export type RuleFamily = "claims" | "duplicates" | "front-matter" | "residue";

/** One condition that a rule reports, in both languages. */
export interface RuleMessage extends Text {
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
  /** `false`: on in `kouetsu:all` only. */
  readonly recommended?: boolean;
}

/** The options of a rule: a JSON Schema per option with description, and what holds when nothing is said. */
export interface RuleOptions<Options> {
  readonly properties: {
    readonly [name in keyof Options & string]: { readonly [keyword: string]: Json | undefined };
  };
  readonly defaults: Options;
  /** What `kouetsu:all` sets in place of a default. */
  readonly all?: Partial<Options>;
}

export interface RuleMeta<Options, MessageId extends string> {
  /** States the defect: `duplicated-passage`, never `no-…` or `check-…`. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly description: Text;
  /** Default severity of its messages. */
  readonly severity: Severity;
  /** `false`: on in `kouetsu:all` only. */
  readonly recommended: boolean;
  readonly since: string;
  readonly options: RuleOptions<Options>;
  readonly messages: { readonly [id in MessageId]: RuleMessage };
  /** Texts of related places and of suggestions, by the id that a report names. */
  readonly notes?: { readonly [id: string]: Text };
}

/** Another place of a report; `filePath` only when it is in another article. */
export interface RelatedReport {
  readonly filePath?: string;
  readonly range: TextRange;
  readonly role: RelatedRole;
  readonly note?: string;
  readonly values?: Values;
}

/** A choice that a report offers; `note` names its label in `meta.notes`. */
export interface SuggestionReport {
  readonly note: string;
  readonly values?: Values;
  readonly edits: readonly (TextEdit & { readonly filePath?: string })[];
}

/** What a check yields. A block-scope rule counts offsets from the start of the block. */
export interface Report<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly range: TextRange;
  readonly values?: Values;
  readonly related?: readonly RelatedReport[];
  readonly data?: { readonly [key: string]: Json | undefined };
  readonly fix?: TextEdit;
  readonly suggestions?: readonly SuggestionReport[];
  /** Weaker than the condition's severity, for this one; never makes it stronger. */
  readonly severity?: Severity;
}

export interface CheckContext<Options, MessageId extends string> {
  readonly options: Options;
  readonly site: SiteSettings;
  /** Whether the condition is on, so that work for one that is off can be spared. */
  isOn(messageId: MessageId): boolean;
  /**
   * What `compute` makes of `key`, kept as long as the key lives and the options
   * stay. `compute` depends on its arguments alone and is the same function each
   * time, so it stands at the top of its module. Made for `Block.content`.
   */
  remember<Key extends object, Value>(
    key: Key,
    compute: (key: Key, options: Options, site: SiteSettings) => Value,
  ): Value;
}

export interface BlockContext<Options, MessageId extends string> extends CheckContext<
  Options,
  MessageId
> {
  readonly block: BlockContent;
}

export interface ArticleContext<Options, MessageId extends string> extends CheckContext<
  Options,
  MessageId
> {
  readonly article: Article;
}

export interface CorpusContext<Options, MessageId extends string> extends ArticleContext<
  Options,
  MessageId
> {
  readonly corpus: Corpus;
}

interface RuleBase<Options, MessageId extends string> {
  readonly meta: RuleMeta<Options, MessageId>;
  /** The facts that the rule looks up in the corpus. */
  readonly collectors?: readonly FactCollector[];
  /** The rule asks the corpus for passages, so the passage index is built. */
  readonly usesPassages?: boolean;
}

/** Judges a block by itself; its reports are kept as long as a block of the same text exists. */
export interface BlockRule<Options, MessageId extends string> extends RuleBase<Options, MessageId> {
  readonly scope: "block";
  check(context: BlockContext<Options, MessageId>): Iterable<Report<MessageId>>;
}

/** Judges an article by itself. */
export interface ArticleRule<Options, MessageId extends string> extends RuleBase<
  Options,
  MessageId
> {
  readonly scope: "article";
  check(context: ArticleContext<Options, MessageId>): Iterable<Report<MessageId>>;
}

/** Judges an article against all others. */
export interface CorpusRule<Options, MessageId extends string> extends RuleBase<
  Options,
  MessageId
> {
  readonly scope: "corpus";
  check(context: CorpusContext<Options, MessageId>): Iterable<Report<MessageId>>;
}

export type RuleDefinition<Options, MessageId extends string> =
  | BlockRule<Options, MessageId>
  | ArticleRule<Options, MessageId>
  | CorpusRule<Options, MessageId>;

/** The options of any rule, once its own type is forgotten. */
export type AnyOptions = { readonly [name: string]: Json | undefined };

/** A rule as engine and hosts see it. */
export type Rule = RuleDefinition<AnyOptions, string>;

/**
 * Declares a rule. `check` is pure: the same input gives the same reports; no
 * I/O, no clock, no state outside the call.
 */
export function defineRule<Options extends object, MessageId extends string>(
  rule: RuleDefinition<Options, MessageId>,
): Rule {
  // The engine hands a rule only options that its own schema accepted, so forgetting their type is sound.
  return rule as unknown as Rule;
}
