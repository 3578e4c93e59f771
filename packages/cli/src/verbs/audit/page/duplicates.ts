import type { Difference, DuplicateCopy, DuplicateGroup } from "../data/report.js";
import type { PageData } from "../html/page-data.js";
import { element } from "./dom.js";
import type { ListOptions } from "./list-view.js";
import { comparable, grouped, type Say } from "./texts.js";

/** Articles that share passages, with these passages. */
export interface SharingSet {
  readonly paths: readonly string[];
  readonly groups: readonly DuplicateGroup[];
  readonly spare: number;
  readonly differences: number;
  /** Titles, paths and excerpts for the search; made when first asked for. */
  text?: string;
}

/** Titles that a row names. */
const NAMED = 2;

/** The map of repetitions: by the articles that share them, opened to the passages side by side. */
export function duplicateList(data: PageData, say: Say): ListOptions<SharingSet> {
  const titles = new Map(data.articles.map(({ path, title }) => [path, title]));
  const sets = data.sets.map(({ paths, groups, spare }): SharingSet => {
    const own = groups.flatMap((index) => data.groups[index] ?? []);
    const differences = own.reduce((sum, { differenceCount }) => sum + differenceCount, 0);
    return { paths, groups: own, spare, differences };
  });
  return {
    id: "duplicates",
    name: say("where"),
    caption: say("duplicatesCaption"),
    rows: sets,
    columns: [
      {
        label: say("where"),
        cell: ({ paths }) => [
          element("button", { type: "button", class: "open" }, nameOf(paths, titles, say)),
          element("span", { class: "path" }, paths.slice(0, NAMED).join("、")),
        ],
      },
      numberColumn(say("groups"), ({ groups }) => groups.length),
      numberColumn(say("differing"), ({ differences }) => differences),
      numberColumn(say("spare"), ({ spare }) => spare),
    ],
    filters: [
      {
        label: say("scopeFilter"),
        options: [
          { label: say("across"), test: ({ paths }) => paths.length > 1 },
          { label: say("within"), test: ({ paths }) => paths.length === 1 },
          { label: say("withDifferences"), test: ({ differences }) => differences > 0 },
        ],
      },
    ],
    matches: (set, terms) => {
      set.text ??= comparable(textOf(set, titles));
      return terms.every((term) => set.text?.includes(term) === true);
    },
    detail: ({ groups }) =>
      element(
        "div",
        { class: "groups" },
        groups.map((group) => groupOf(group, say)),
      ),
  };
}

function numberColumn(
  label: string,
  key: (set: SharingSet) => number,
): ListOptions<SharingSet>["columns"][number] {
  return { label, key, cell: (set) => grouped(key(set)), className: "number" };
}

function textOf({ paths, groups }: SharingSet, titles: ReadonlyMap<string, string>): string {
  const named = paths.map((path) => `${titles.get(path) ?? ""} ${path}`);
  const said = groups.flatMap(({ excerpt, differences }) => [
    excerpt,
    ...differences.flatMap(({ original, other }) => [original, other]),
  ]);
  return [...named, ...said].join("\n");
}

function nameOf(paths: readonly string[], titles: ReadonlyMap<string, string>, say: Say): string {
  const names = paths.map((path) => titles.get(path) ?? path);
  const named = names.slice(0, NAMED).join(" ↔ ");
  const more = names.length - NAMED;
  return more > 0 ? `${named} ${say("andMore", { count: more })}` : named;
}

function groupOf(group: DuplicateGroup, say: Say): Node {
  const { copyCount, characters, excerpt, isWhole, copies, differences, differenceCount } = group;
  const unlisted = copyCount - copies.length;
  // Within one article, lines say enough.
  const isAcross = copies.some(({ path }) => path !== copies[0]?.path);
  return element(
    "article",
    {},
    element("p", { class: "groupHead" }, say("groupHead", { copies: copyCount, characters })),
    element(
      "ul",
      { class: "words" },
      copies.map((copy) => copyOf(copy, isAcross, say)),
      unlisted > 0 ? element("li", {}, say("andMore", { count: unlisted })) : undefined,
    ),
    element(
      "blockquote",
      {},
      excerpt,
      isWhole
        ? undefined
        : element("span", { class: "small" }, `（${say("start", { count: 300 })}）`),
    ),
    differences.length === 0
      ? element("p", { class: "small" }, say("alike"))
      : differenceTable(differences, differenceCount, isAcross, say),
  );
}

function copyOf(
  { path, line, endLine, isOriginal }: DuplicateCopy,
  isAcross: boolean,
  say: Say,
): Node {
  return element(
    "li",
    {},
    isAcross
      ? [element("a", { class: "path", href: `#article=${encodeURIComponent(path)}` }, path), " "]
      : undefined,
    say("lines", { first: String(line), last: String(endLine) }),
    isOriginal ? [" ", element("span", { class: "tag metadata" }, say("original"))] : undefined,
  );
}

/** Where two copies are not alike, side by side. */
function differenceTable(
  differences: readonly Difference[],
  all: number,
  isAcross: boolean,
  say: Say,
): Node {
  const rows = differences.map((each) =>
    element(
      "tr",
      {},
      element("td", {}, side(each, each.original, "del", say), place(say, each.originalLine)),
      element(
        "td",
        {},
        side(each, each.other, "ins", say),
        place(say, each.otherLine, isAcross ? each.otherPath : ""),
      ),
    ),
  );
  const more = all - differences.length;
  return element(
    "div",
    {},
    element(
      "table",
      { class: "differences" },
      element("caption", { class: "unseen" }, say("differencesCaption")),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, say("original")),
          element("th", { scope: "col" }, say("other")),
        ),
      ),
      element("tbody", {}, rows),
    ),
    more > 0 ? element("p", { class: "note" }, say("moreDifferences", { count: more })) : undefined,
  );
}

function side({ before, after }: Difference, words: string, mark: "del" | "ins", say: Say): Node {
  return element(
    "span",
    {},
    before === "" ? "" : `…${before}`,
    element(mark, {}, words === "" ? say("nothingHere") : words),
    after === "" ? "" : `${after}…`,
  );
}

const place = (say: Say, line: number, path = ""): Node =>
  element("span", { class: "small" }, `${path} ${say("line", { line: String(line) })}`.trim());
