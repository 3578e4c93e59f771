/** How long typing has to pause before the documents beside the changed one are looked at again. */
const PAUSE_MS = 200;
/** A run that took longer than this makes the next one wait as long, so that typing always has half of the thread. */
const SLOW_MS = 8;
const LONGEST_WAIT_MS = 300;

export interface SchedulerTasks {
  /** Renews one document, which just changed. */
  renew(uri: string): void;
  /** Renews documents whose findings may have changed with another one. */
  renewOthers(uris: ReadonlySet<string>): void;
}

/**
 * Decides when diagnostics are renewed. A burst of changes is answered once; a
 * document is renewed from the state of that moment, so that no result is ever
 * of an older version than the one it is sent for.
 */
export class Scheduler {
  readonly #tasks: SchedulerTasks;
  readonly #changed = new Set<string>();
  #others = new Set<string>();
  /** Calls off the run that is due for changed documents. */
  #callOff: (() => void) | undefined;
  #othersTimer: NodeJS.Timeout | undefined;
  #lastCost = 0;

  constructor(tasks: SchedulerTasks) {
    this.#tasks = tasks;
  }

  /** The document itself changed: renew it as soon as the messages that have arrived are read. */
  changed(uri: string): void {
    this.#changed.add(uri);
    if (this.#callOff !== undefined) return;
    const run = (): void => this.#runChanged();
    if (this.#lastCost > SLOW_MS) {
      const timer = setTimeout(run, Math.min(this.#lastCost, LONGEST_WAIT_MS));
      this.#callOff = () => clearTimeout(timer);
    } else {
      const immediate = setImmediate(run);
      this.#callOff = () => clearImmediate(immediate);
    }
  }

  /** Something that these documents depend on changed: renew them when that pauses. */
  mayHaveChanged(uris: Iterable<string>): void {
    for (const uri of uris) this.#others.add(uri);
    if (this.#others.size === 0) return;
    clearTimeout(this.#othersTimer);
    this.#othersTimer = setTimeout(() => this.#runOthers(), PAUSE_MS);
  }

  forget(uri: string): void {
    this.#changed.delete(uri);
    this.#others.delete(uri);
  }

  stop(): void {
    this.#callOff?.();
    clearTimeout(this.#othersTimer);
  }

  #runChanged(): void {
    this.#callOff = undefined;
    const uris = [...this.#changed];
    this.#changed.clear();
    const start = performance.now();
    for (const uri of uris) this.#tasks.renew(uri);
    this.#lastCost = performance.now() - start;
  }

  #runOthers(): void {
    this.#othersTimer = undefined;
    const uris = this.#others;
    this.#others = new Set();
    this.#tasks.renewOthers(uris);
  }
}
