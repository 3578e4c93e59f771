import type { BatchSeeds } from "../../corpus/passages/batch-seeds.js";
import type { PassageText } from "../../corpus/passages/read-text.js";
import type { PassageGroup } from "../../corpus/passages/types.js";
import type { Turns } from "./turns.js";

/** An article to scan. */
export interface ScannedFile {
  readonly path: string;
  /** As groups name it. */
  readonly filePath: string;
}

/** The shortest passages that are of interest, in characters that count, by the language of the article. */
export type ShortestPassages = Readonly<Record<"ja" | "en", number>>;

/** An article that was read, in memory that all threads see when there are several. */
export interface ScannedText extends PassageText {
  /** As `repeatsOf` gives them. */
  readonly repeats: Int32Array;
}

/** A stretch of an article by the number of the article, in units. */
export type NumberedPlace = readonly [article: number, start: number, end: number];

/** A group as it is seen from one of its articles. */
export interface SeenGroup {
  readonly places: readonly NumberedPlace[];
  /** `unmade`: an article before should have it, too. */
  readonly group: PassageGroup | "unmade" | "short";
}

/** What is told of one article. */
export interface ArticleGroups {
  readonly article: number;
  readonly templates: readonly PassageGroup[];
  readonly groups: readonly SeenGroup[];
}

/** What every thread is given for a stage; each takes its turns. */
export interface StageInputs {
  read: {
    readonly files: readonly ScannedFile[];
    /** Whether other threads read on with what this one reads. */
    readonly isShared: boolean;
    readonly turns: Turns;
  };
  match: {
    /** In the order of their paths; from here on articles are counted so. */
    readonly texts: readonly ScannedText[];
    readonly seeds: BatchSeeds;
    /** Of articles with themselves first, then of pairs. */
    readonly turns: Turns;
  };
  group: {
    /** What the threads found when they matched. */
    readonly fragments: readonly Int32Array[];
    readonly shortest: ShortestPassages;
    readonly templateArticles: number;
    readonly turns: Turns;
  };
}

/** What each thread gives back, in no particular order. */
export interface StageOutputs {
  read: readonly ScannedText[];
  match: Int32Array;
  group: readonly ArticleGroups[];
}

export type Stage = keyof StageInputs;

/** The stages as they are done. */
export type StageWork = { readonly [S in Stage]: (input: StageInputs[S]) => StageOutputs[S] };

/** A stage and what it is given, as a message. */
export type StageRequest = {
  [S in Stage]: { readonly stage: S; readonly input: StageInputs[S] };
}[Stage];

/** Does a stage. */
export function perform<S extends Stage>(
  work: StageWork,
  { stage, input }: { readonly stage: S; readonly input: StageInputs[S] },
): StageOutputs[S] {
  return work[stage](input);
}
