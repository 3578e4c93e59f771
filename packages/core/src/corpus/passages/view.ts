import type { IndexedDocument, View } from "./document.js";
import { groupsIn } from "./group.js";
import { GroupTaker, type MadeGroup } from "./made-groups.js";
import type { PassageGroupMaker } from "./passage-group.js";
import type { Passage, PassageGroup } from "./types.js";

/** The groups of a document as the caller gets them, computed when they are not known. */
export function passagesOf(
  document: IndexedDocument,
  templateArticles: number,
  maker: PassageGroupMaker,
): readonly PassageGroup[] {
  const view = viewOf(document);
  if (view.passages === undefined) {
    const made = makeGroups(document, view, templateArticles, maker);
    // Of an article that is being edited the next version will ask for much the same.
    if (document.matter.offsets !== undefined)
      document.made = { matter: document.matter, all: made };
    view.passages = sortedByPlace(
      made.map(({ group }) => group),
      document.filePath,
    );
  }
  return view.passages;
}

/** The templates and the groups of a document, those that an edit left alone as they were. */
function makeGroups(
  document: IndexedDocument,
  view: View,
  templateArticles: number,
  maker: PassageGroupMaker,
): MadeGroup[] {
  const taker = document.made && new GroupTaker(document, document.made);
  const templates = document.templates.map((span): MadeGroup => {
    const places = [{ document, start: span.start, end: span.end }];
    const group = taker?.take(places, true) ?? maker.makeTemplate(document, span, templateArticles);
    return { places, matters: [document.matter], group };
  });
  const groups = view.groups.map((places): MadeGroup => ({
    places,
    matters: places.map((place) => place.document.matter),
    group: taker?.take(places, false) ?? maker.make(places),
  }));
  return [...templates, ...groups];
}

/** The groups of a document, computed when they are not known. */
export function viewOf(document: IndexedDocument): View {
  if (document.view === undefined) {
    const dependencies = new Set([document]);
    const groups = groupsIn(document, dependencies);
    for (const each of dependencies) each.dependents.push(document);
    document.view = { groups, dependencies, passages: undefined };
  }
  return document.view;
}

/** Groups by the place of their first copy in an article, the longer first. */
function sortedByPlace(groups: readonly PassageGroup[], filePath: string): PassageGroup[] {
  return groups
    .map((group) => {
      // Groups of an article have a copy in it.
      const { range } = group.copies.find((copy) => copy.filePath === filePath) as Passage;
      return { group, range };
    })
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .map(({ group }) => group);
}
