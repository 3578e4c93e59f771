import { groupsIn, type Place } from "../../corpus/passages/group.js";
import { SNAP_DISTANCE } from "../../corpus/passages/parameters.js";
import { PassageGroupMaker } from "../../corpus/passages/passage-group.js";
import type { PassageGroup } from "../../corpus/passages/types.js";
import type { ScanDocument } from "./scan-document.js";
import type { ArticleGroups, NumberedPlace, SeenGroup, ShortestPassages } from "./stages.js";

/** Finds the groups of articles that are linked by their matches, and makes those that are long enough. */
export class GroupTeller {
  readonly #documents: readonly ScanDocument[];
  readonly #shortest: ShortestPassages;
  readonly #templateArticles: number;
  readonly #maker = new PassageGroupMaker();
  readonly #languages = new Map<string, ScanDocument["language"]>();

  constructor(
    documents: readonly ScanDocument[],
    shortest: ShortestPassages,
    templateArticles: number,
  ) {
    this.#documents = documents;
    this.#shortest = shortest;
    this.#templateArticles = templateArticles;
    for (const { filePath, language } of documents) this.#languages.set(filePath, language);
  }

  /** The templates of an article and the groups that are seen from it. */
  tell(article: number): ArticleGroups {
    const document = this.#documents[article] as ScanDocument;
    const templates: PassageGroup[] = [];
    for (const span of document.templates) {
      if (!this.#mayBeLong({ document, ...span })) continue;
      const group = this.#maker.makeTemplate(document, span, this.#templateArticles);
      if (this.#isLong(group)) templates.push(group);
    }
    const groups: SeenGroup[] = [];
    const isShort = (place: Place): boolean => !this.#mayBeLong(place);
    for (const places of groupsIn(document, new Set(), isShort)) {
      if (!places.some((place) => this.#mayBeLong(place))) continue;
      const numbered = places.map(numberedPlace);
      const isFirst = places[0]?.document === document;
      groups.push({ places: numbered, group: isFirst ? this.make(numbered) : "unmade" });
    }
    return { article, templates, groups };
  }

  /** The group of these places, when it is long enough. */
  make(numbered: readonly NumberedPlace[]): PassageGroup | "short" {
    const group = this.#maker.make(
      numbered.map(([article, start, end]) => {
        const document = this.#documents[article] as ScanDocument;
        return { document, start, end };
      }),
    );
    return this.#isLong(group) ? group : "short";
  }

  /** Edges move by ten units at most, so that most short ones are known before they are made. */
  #mayBeLong({ document, start, end }: Place): boolean {
    return end - start + 2 * SNAP_DISTANCE >= this.#shortest[document.language];
  }

  #isLong(group: PassageGroup): boolean {
    return group.copies.some(({ filePath, characters }) => {
      const language = this.#languages.get(filePath);
      return language !== undefined && characters >= this.#shortest[language];
    });
  }
}

function numberedPlace({ document, start, end }: Place): NumberedPlace {
  return [document.order, start, end];
}
