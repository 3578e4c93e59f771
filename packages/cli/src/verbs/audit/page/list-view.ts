import { element, type Child } from "./dom.js";
import { Pager } from "./pager.js";
import type { Say } from "./texts.js";

/** A column of a list; with `key` it can be sorted by. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Child;
  readonly key?: (row: Row) => string | number;
  /** Class of its cells: "number", "wide" (left out where the window is narrow). */
  readonly className?: string;
}

/** One choice among rows, such as those of a month. */
export interface Filter<Row> {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly test: (row: Row) => boolean }[];
}

export interface ListOptions<Row> {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter<Row>[];
  /** Whether a row has all words of the search. */
  readonly matches: (row: Row, terms: readonly string[]) => boolean;
  /** What opens below a row whose first cell is pressed. */
  readonly detail?: (row: Row) => Node;
}

type Order = { readonly column: number; readonly isDescending: boolean } | undefined;

const SIZE = 100;

/** A list in pages of a hundred rows, so that Ctrl+F, print and screen readers see real rows. */
export class ListView<Row> {
  readonly #options: ListOptions<Row>;
  readonly #say: Say;
  readonly #body = element("tbody", {});
  readonly #heads: HTMLElement[];
  readonly #pager: Pager;
  readonly #choices: HTMLSelectElement[];
  readonly #open = new Set<Row>();
  #terms: readonly string[] = [];
  #order: Order;
  #shown: readonly Row[];
  #page = 0;

  constructor(parent: HTMLElement, options: ListOptions<Row>, say: Say) {
    this.#options = options;
    this.#say = say;
    this.#shown = options.rows;
    this.#heads = options.columns.map((column, index) => this.#head(column, index));
    this.#choices = options.filters.map((filter) => this.#choice(filter));
    this.#pager = new Pager(options.name, say, (page) => {
      this.#page = page;
      this.#render();
      this.#body.parentElement?.scrollIntoView({ block: "start" });
    });
    const fields = this.#choices.map((choice, index) =>
      element("label", {}, options.filters[index]?.label, choice),
    );
    parent.replaceChildren(
      element("div", { class: "tools" }, fields, this.#pager.status),
      element(
        "table",
        { id: `${options.id}-table` },
        element("caption", { class: "unseen" }, options.caption),
        element("thead", {}, element("tr", {}, this.#heads)),
        this.#body,
      ),
      this.#pager.buttons,
    );
    this.#render();
  }

  /** How many rows the search and the filters leave. */
  get count(): number {
    return this.#shown.length;
  }

  search(terms: readonly string[]): void {
    this.#terms = terms;
    this.#select();
  }

  /** Opens a row on its page, whatever was filtered before, and goes there. */
  reveal(row: Row): void {
    for (const choice of this.#choices) choice.selectedIndex = 0;
    if (!this.#shown.includes(row)) this.#terms = [];
    this.#open.add(row);
    this.#select();
    this.#page = Math.floor(this.#shown.indexOf(row) / SIZE);
    this.#render();
    const index = this.#shown.indexOf(row) % SIZE;
    const button = this.#body.querySelectorAll<HTMLElement>("button.open")[index];
    button?.scrollIntoView({ block: "start" });
    button?.focus({ preventScroll: true });
  }

  #head(column: Column<Row>, index: number): HTMLElement {
    const { label, key, className } = column;
    if (key === undefined) return element("th", { scope: "col", class: className }, label);
    const button = element("button", { type: "button", class: "sort" }, label);
    button.addEventListener("click", () => this.#sort(index));
    return element("th", { scope: "col", class: className, "aria-sort": "none" }, button);
  }

  /** A number is sorted from the highest first, a name from its beginning; again turns it round, and once more gives the first order. */
  #sort(column: number): void {
    const [first] = this.#options.rows;
    const key = this.#options.columns[column]?.key;
    const startsDescending = first !== undefined && typeof key?.(first) === "number";
    if (this.#order?.column !== column) this.#order = { column, isDescending: startsDescending };
    else if (this.#order.isDescending === startsDescending)
      this.#order = { column, isDescending: !startsDescending };
    else this.#order = undefined;
    for (const [index, head] of this.#heads.entries()) {
      if (!head.hasAttribute("aria-sort")) continue;
      const direction = this.#order?.isDescending === true ? "descending" : "ascending";
      head.setAttribute("aria-sort", this.#order?.column === index ? direction : "none");
    }
    this.#select();
  }

  #choice({ label, options }: Filter<Row>): HTMLSelectElement {
    const choice = element(
      "select",
      { "aria-label": label },
      element("option", {}, this.#say("all")),
      options.map((option) => element("option", {}, option.label)),
    );
    choice.addEventListener("change", () => this.#select());
    return choice;
  }

  /** Works out which rows are left, in which order, and shows the first of them. */
  #select(): void {
    const { rows, filters, matches, columns } = this.#options;
    const tests = this.#choices.flatMap(
      (choice, index) => filters[index]?.options[choice.selectedIndex - 1]?.test ?? [],
    );
    const left = rows.filter(
      (row) =>
        tests.every((test) => test(row)) && (this.#terms.length === 0 || matches(row, this.#terms)),
    );
    const order = this.#order;
    const key = order === undefined ? undefined : columns[order.column]?.key;
    if (key !== undefined) {
      const sign = order?.isDescending === true ? -1 : 1;
      left.sort((a, b) => sign * compareKeys(key(a), key(b)));
    }
    this.#shown = left;
    this.#page = 0;
    this.#render();
  }

  #render(): void {
    const from = this.#page * SIZE;
    const rows = this.#shown.slice(from, from + SIZE);
    this.#body.replaceChildren(...rows.flatMap((row) => this.#row(row)));
    this.#pager.show(this.#page, SIZE, this.#shown.length);
  }

  #row(row: Row): HTMLElement[] {
    const { columns, detail } = this.#options;
    const cells = columns.map(({ cell, className }, index) =>
      index === 0
        ? element("th", { scope: "row", class: className }, cell(row))
        : element("td", { class: className }, cell(row)),
    );
    const line = element("tr", {}, cells);
    if (detail === undefined) return [line];
    const button = line.querySelector("button.open");
    const opened = (): HTMLElement =>
      element(
        "tr",
        { class: "detail" },
        element("td", { colspan: String(columns.length) }, detail(row)),
      );
    const isOpen = this.#open.has(row);
    button?.setAttribute("aria-expanded", String(isOpen));
    button?.addEventListener("click", () => {
      if (this.#open.delete(row)) line.nextElementSibling?.remove();
      else {
        this.#open.add(row);
        line.after(opened());
      }
      button.setAttribute("aria-expanded", String(this.#open.has(row)));
    });
    return isOpen ? [line, opened()] : [line];
  }
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0;
