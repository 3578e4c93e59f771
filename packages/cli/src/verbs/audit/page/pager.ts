import { element } from "./dom.js";
import type { Say } from "./texts.js";

/** The way from page to page, and where one is. */
export class Pager {
  readonly status: HTMLElement;
  readonly buttons: HTMLElement;
  readonly #say: Say;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  #page = 0;

  constructor(name: string, say: Say, turn: (page: number) => void) {
    this.#say = say;
    this.#previous = element("button", { type: "button" }, say("previous"));
    this.#next = element("button", { type: "button" }, say("next"));
    this.#previous.addEventListener("click", () => turn(this.#page - 1));
    this.#next.addEventListener("click", () => turn(this.#page + 1));
    this.status = element("p", { class: "range", role: "status" });
    this.buttons = element(
      "nav",
      { class: "pages", "aria-label": say("pages", { name }) },
      this.#previous,
      this.#next,
    );
  }

  /** Says which of `total` rows stand on page `page`, counted from 0. */
  show(page: number, size: number, total: number): void {
    this.#page = page;
    const [first, last] = [page * size + 1, Math.min(total, (page + 1) * size)];
    this.status.textContent =
      total === 0 ? this.#say("nothing") : this.#say("range", { first, last, total });
    this.#previous.disabled = page === 0;
    this.#next.disabled = last >= total;
    this.buttons.hidden = total <= size;
  }
}
