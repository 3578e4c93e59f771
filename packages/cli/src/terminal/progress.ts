import type { Io } from "./io.js";

/** A quick run shows nothing. */
const quietMilliseconds = 1000;
const millisecondsBetween = 100;

/** One line on a terminal's error stream that says how far a long run has come; silent in pipes. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #render: (done: number, total: number) => string;
  readonly #started: number;
  #done = 0;
  #shownAt = 0;

  constructor(io: Io, total: number, render: (done: number, total: number) => string) {
    this.#io = io;
    this.#total = total;
    this.#render = render;
    this.#started = io.elapsed();
  }

  /** One more is done. */
  step(): void {
    this.at(++this.#done, this.#total);
  }

  /** So many are done, of so many. */
  at(done: number, total: number): void {
    if (this.#io.stderr.isTTY !== true) return;
    const now = this.#io.elapsed();
    if (now - this.#started < quietMilliseconds || now - this.#shownAt < millisecondsBetween)
      return;
    this.#shownAt = now;
    this.#io.stderr.write(`\r\u001b[K${this.#render(done, total)}`);
  }

  end(): void {
    if (this.#shownAt > 0) this.#io.stderr.write("\r\u001b[K");
  }
}
