import { availableParallelism } from "node:os";
import { seedsBetween } from "../corpus/passages/batch-seeds.js";
import { TEMPLATE_ARTICLES } from "../corpus/passages/parameters.js";
import type { PassageGroup } from "../corpus/passages/types.js";
import { Crew } from "./scan/crew.js";
import type { ScanWork } from "./scan/scan-work.js";
import type {
  ArticleGroups,
  ScannedFile,
  ScannedText,
  SeenGroup,
  ShortestPassages,
} from "./scan/stages.js";
import { threadsFor } from "./scan/threads.js";
import { turnsFor } from "./scan/turns.js";

export type { ScannedFile, ShortestPassages } from "./scan/stages.js";

/** What a scan found. */
export interface PassageScan {
  /** How many of the files are articles that can be read. */
  readonly articles: number;
  /** Every group once, by the path of the first article that has a copy; the templates of each article among them. */
  readonly groups: readonly PassageGroup[];
}

/** What is asked of a scan. */
export interface PassageScanOptions {
  /** From how many articles on a text is a template; at least 3. */
  readonly templateArticles?: number;
  /** Only groups that have a copy as long as this, and a match about as long. */
  readonly shortest?: ShortestPassages;
  /** How many threads do it; by themselves as many as pay. What is found is the same. */
  readonly threads?: number;
  /** The program of all threads but the first; by itself the one beside this file. */
  readonly workerUrl?: URL;
}

/** How many pieces of work a thread takes at a time. */
const STEPS = { read: 8, match: 16, group: 4 };

/**
 * Finds the passages that stand more than once in many files, without parsing
 * them as articles: the same groups as a corpus of the same articles gives.
 * Files that cannot be read as articles are left out. Each file has a path of its own.
 */
export async function scanPassages(
  files: readonly ScannedFile[],
  { shortest = { ja: 0, en: 0 }, ...options }: PassageScanOptions = {},
): Promise<PassageScan> {
  const templateArticles = Math.max(3, options.templateArticles ?? TEMPLATE_ARTICLES);
  const workerUrl = options.workerUrl ?? new URL("./scan/scan-worker.js", import.meta.url);
  const crew = new Crew(options.threads ?? threadsFor(files, availableParallelism()), workerUrl);
  try {
    const read = await crew.do("read", {
      files,
      isShared: crew.size > 1,
      turns: turnsFor(files.length, STEPS.read),
    });
    const texts = inOrderOfPaths(read.flat());
    const seeds = seedsBetween(texts, templateArticles);
    const fragments = await crew.do("match", {
      texts,
      seeds,
      turns: turnsFor(texts.length + seeds.pairs.length / 4, STEPS.match),
    });
    const grouped = await crew.do("group", {
      fragments,
      shortest,
      templateArticles,
      turns: turnsFor(texts.length, STEPS.group),
    });
    return { articles: texts.length, groups: [...toldOnce(grouped.flat(), crew.own)] };
  } finally {
    await crew.dismiss();
  }
}

function inOrderOfPaths(texts: readonly ScannedText[]): ScannedText[] {
  return texts.toSorted((a, b) => (a.filePath < b.filePath ? -1 : 1));
}

/** Every group once, as the first article sees it that has it. */
function* toldOnce(
  articles: readonly ArticleGroups[],
  work: ScanWork,
): Generator<PassageGroup, void> {
  const told = new Set<string>();
  for (const { templates, groups } of articles.toSorted((a, b) => a.article - b.article)) {
    yield* templates;
    for (const seen of groups) {
      const group = newGroup(seen, told, work);
      if (group !== undefined) yield group;
    }
  }
}

/** The group when it was not told before and is long enough; remembers it. */
function newGroup(
  { places, group }: SeenGroup,
  told: Set<string>,
  work: ScanWork,
): PassageGroup | undefined {
  if (places.some(([article]) => article !== places[0]?.[0])) {
    const key = places.join(";");
    if (told.has(key)) return undefined;
    told.add(key);
  }
  const made = group === "unmade" ? work.teller.make(places) : group;
  return made === "short" ? undefined : made;
}
