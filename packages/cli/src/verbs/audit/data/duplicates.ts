import type { Finding, Json } from "@kouetsu/core";
import type { JudgedArticle } from "./articles.js";
import { differencesOf, type Copy } from "./differences.js";
import { COPIES, cut, EXCERPT, GROUPS } from "./limits.js";
import type { ShortPaths } from "./paths.js";
import type { ArticleSet, Containment, DuplicateGroup, DuplicateMap } from "./report.js";
import { compare } from "./totals.js";

const DUPLICATES = "kouetsu/duplicated-passage";

/** The repeated passages of the site: each group once, although each of its articles reports it. */
export function duplicateMap(articles: readonly JudgedArticle[], paths: ShortPaths): DuplicateMap {
  const sources = new Map(articles.map(({ filePath, article }) => [filePath, article]));
  const groups = new Map<string, FoundGroup>();
  const containments = new Map<string, Containment>();
  for (const finding of articles.flatMap(({ findings }) => findings)) {
    if (finding.ruleId !== DUPLICATES || finding.messageId === "template") continue;
    for (const each of containmentsIn(finding.data["containment"], paths))
      containments.set(`${each.inner}\n${each.outer}`, each);
    const copies = copiesOf(finding);
    const key = copies.map(({ filePath, start, end }) => `${filePath}:${start}:${end}`).join("\n");
    const article = sources.get(finding.filePath);
    if (groups.has(key) || article === undefined) continue;
    const text = article.source.slice(finding.range.start, finding.range.end);
    const differences = differencesOf(finding, copies, sources, paths);
    const group: DuplicateGroup = {
      characters: text.length,
      excerpt: cut(text.slice(0, 2 * EXCERPT), EXCERPT),
      isWhole: text.length <= EXCERPT,
      copies: copies.slice(0, COPIES).map(({ filePath, line, endLine }, index) => ({
        path: paths.path(filePath),
        line,
        endLine,
        isOriginal: index === finding.data["original"],
      })),
      copyCount: copies.length,
      ...differences,
    };
    const among = new Set(copies.map(({ filePath }) => paths.path(filePath)));
    const others = copies.filter((_, index) => index !== finding.data["original"]);
    groups.set(key, { group, paths: [...among].sort(), others });
  }
  const sorted = [...groups.values()].sort((a, b) => bulkOf(b.group) - bulkOf(a.group));
  const listed = sorted.slice(0, GROUPS);
  return {
    groups: listed.map(({ group }) => group),
    unlisted: sorted.length - listed.length,
    spare: spareOf(sorted),
    sets: setsOf(listed),
    containments: [...containments.values()].sort(
      (a, b) => b.share - a.share || compare(a.inner, b.inner),
    ),
  };
}

/** A group with the copies that would go if the passage stood once. */
interface FoundGroup {
  readonly group: DuplicateGroup;
  readonly paths: readonly string[];
  readonly others: readonly Copy[];
}

const bulkOf = ({ characters, copyCount }: DuplicateGroup): number => characters * (copyCount - 1);

/** Characters of all copies but the originals. Groups lie within each other, so each character counts once. */
function spareOf(groups: readonly FoundGroup[]): number {
  const copies = groups.flatMap(({ others }) => others);
  copies.sort((a, b) => compare(a.filePath, b.filePath) || a.start - b.start);
  let spare = 0;
  let [file, reached] = ["", 0];
  for (const { filePath, start, end } of copies) {
    if (filePath !== file) [file, reached] = [filePath, 0];
    spare += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return spare;
}

function setsOf(groups: readonly FoundGroup[]): ArticleSet[] {
  const sets = new Map<string, { paths: readonly string[]; found: number[] }>();
  for (const [index, { paths }] of groups.entries()) {
    const key = paths.join("\n");
    const set = sets.get(key) ?? { paths, found: [] };
    set.found.push(index);
    sets.set(key, set);
  }
  return [...sets.values()]
    .map(({ paths, found }) => ({
      paths,
      groups: found,
      spare: spareOf(found.flatMap((index) => groups[index] ?? [])),
    }))
    .sort((a, b) => b.spare - a.spare || compare(a.paths[0] ?? "", b.paths[0] ?? ""));
}

/** All copies of a finding in the order of its data. */
function copiesOf({ filePath, range, loc, related, data }: Finding): readonly Copy[] {
  const places = related
    .filter(({ role }) => role === "copy")
    .map((place) => ({ filePath: place.filePath, range: place.range, loc: place.loc }));
  const here = typeof data["here"] === "number" ? data["here"] : 0;
  places.splice(here, 0, { filePath, range, loc });
  return places.map((place) => ({
    filePath: place.filePath,
    start: place.range.start,
    end: place.range.end,
    line: place.loc.start.line,
    endLine: place.loc.end.line,
  }));
}

function* containmentsIn(data: Json | undefined, paths: ShortPaths): Iterable<Containment> {
  if (!Array.isArray(data)) return;
  for (const each of data as readonly { readonly [key: string]: Json | undefined }[]) {
    const { inner, outer, share, canonical } = each;
    if (
      typeof inner === "string" &&
      typeof outer === "string" &&
      typeof share === "number" &&
      typeof canonical === "string"
    )
      yield {
        inner: paths.path(inner),
        outer: paths.path(outer),
        share,
        canonical: paths.path(canonical),
      };
  }
}
