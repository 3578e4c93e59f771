import type { PageArticle, PageData } from "../html/page-data.js";
import type { FigureRow } from "../data/report.js";
import { articleList } from "./articles.js";
import { byId } from "./dom.js";
import { duplicateList, type SharingSet } from "./duplicates.js";
import { figureList } from "./figures.js";
import { ListView, type ListOptions } from "./list-view.js";
import type { Say } from "./texts.js";

/** The lists of the page. One is made when it is first needed, or while the browser has nothing else to do. */
export class Lists {
  #articles: ListView<PageArticle> | undefined;
  #duplicates: ListView<SharingSet> | undefined;
  #figures: ListView<FigureRow> | undefined;
  readonly #data: PageData;
  readonly #say: Say;

  constructor(data: PageData, say: Say) {
    this.#data = data;
    this.#say = say;
    // What says that the lists need a script is true no more.
    for (const note of document.querySelectorAll(".needs-script")) note.remove();
  }

  get articles(): ListView<PageArticle> {
    return (this.#articles ??= this.#view("articles", articleList(this.#data, this.#say)));
  }

  /** `undefined` where no two articles share a passage: the page may have no place for it then. */
  get duplicates(): ListView<SharingSet> | undefined {
    if (this.#data.sets.length === 0) return undefined;
    return (this.#duplicates ??= this.#view("duplicates", duplicateList(this.#data, this.#say)));
  }

  get figures(): ListView<FigureRow> {
    return (this.#figures ??= this.#view("figures", figureList(this.#data, this.#say)));
  }

  /** Makes what is not made yet, each list in a task of its own, so that none is long. */
  makeWhenIdle(): void {
    const steps = [() => this.articles, () => this.duplicates, () => this.figures];
    const next = (): void => {
      const step = steps.shift();
      if (step === undefined) return;
      step();
      whenIdle(next);
    };
    whenIdle(next);
  }

  /** Makes all at once, as for a search or for print. */
  makeAll(): void {
    void [this.articles, this.duplicates, this.figures];
  }

  #view<Row>(id: string, options: ListOptions<Row>): ListView<Row> {
    return new ListView(byId(`${id}-list`), options, this.#say);
  }
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 50);
}
