import type { IndexedDocument, View } from "./document.js";
import { groupsIn } from "./group.js";
import type { PassageGroupMaker } from "./passage-group.js";
import type { PassageGroup } from "./types.js";

/** The groups of a document as the caller gets them, computed when they are not known. */
export function passagesOf(
  document: IndexedDocument,
  templateArticles: number,
  maker: PassageGroupMaker,
): readonly PassageGroup[] {
  const view = viewOf(document);
  if (view.passages === undefined) {
    view.passages = sortedByPlace(
      [
        ...document.templates.map((span) => maker.makeTemplate(document, span, templateArticles)),
        ...view.groups.map((places) => maker.make(places)),
      ],
      document.filePath,
    );
  }
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
