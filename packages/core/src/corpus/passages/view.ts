import type { IndexedDocument, View } from "./document.js";
import { groupsIn, type Place } from "./group.js";
import { PassageGroupMaker } from "./passage-group.js";
import { snapCopies, UnitMap } from "./snap.js";
import type { PassageGroup } from "./types.js";

/** The groups of a document as the caller gets them, computed when they are not known. */
export function passagesOf(
  document: IndexedDocument,
  templateArticles: number,
): readonly PassageGroup[] {
  const view = viewOf(document);
  view.passages ??= sortedByPlace(
    [...templateGroups(document, templateArticles), ...passageGroups(view.groups)],
    document.filePath,
  );
  return view.passages;
}

/** The groups of a document, computed when they are not known. */
export function viewOf(document: IndexedDocument): View {
  if (document.view === undefined) {
    const dependencies = new Set([document]);
    const groups = groupsIn(document, dependencies);
    for (const each of dependencies) each.dependents.add(document);
    document.view = { groups, dependencies, passages: undefined };
  }
  return document.view;
}

function passageGroups(groups: readonly (readonly Place[])[]): PassageGroup[] {
  const maker = new PassageGroupMaker();
  return groups.map((places) => maker.make(places));
}

/** Groups by the place of their first copy in an article, the longer first. */
function sortedByPlace(groups: readonly PassageGroup[], filePath: string): PassageGroup[] {
  return groups
    .map((group) => ({
      group,
      range: group.copies.find((copy) => copy.filePath === filePath)?.range,
    }))
    .sort(
      (a, b) =>
        (a.range?.start ?? 0) - (b.range?.start ?? 0) || (b.range?.end ?? 0) - (a.range?.end ?? 0),
    )
    .map(({ group }) => group);
}

/** One group per template of an article. It names only the place here: the others are alike, and many. */
function templateGroups(document: IndexedDocument, articles: number): PassageGroup[] {
  if (document.templates.length === 0) return [];
  const map = new UnitMap(document.matter);
  return document.templates.map((span) => {
    const units = snapCopies([{ map, ...span }])[0] ?? span;
    const range = map.sourceRange(units);
    return {
      copies: [{ filePath: document.filePath, range, characters: units.end - units.start }],
      differences: [],
      similarity: 1,
      original: 0,
      isTemplate: true,
      articles,
    };
  });
}
