import type { Finding } from "@kouetsu/core";
import type { TextlintConfigProblem, TextlintHost } from "@kouetsu/core/textlint";
import { carryOver } from "./carry-over.js";

/** Rules that take long wait until typing pauses. */
const PAUSE_MS = 150;

/** Whom a lane tells. */
export interface LaneListener {
  /** The rules have seen the newest text of a document. */
  news(uri: string): void;
  failure(error: unknown): void;
  /** What of the configuration cannot be used; once, when the rules are loaded. */
  problems(problems: readonly TextlintConfigProblem[]): void;
}

/** How long an editor that saves a document waits for one round of fixes. */
const LONGEST_SUPPOSING_MS = 700;

interface Looked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The slow lane of one site: hosted textlint rules look at open documents in a
 * worker. Until they have seen the newest text, what they found before stands
 * in at the places where that text is unchanged.
 */
export class HostedLane {
  readonly #host: TextlintHost;
  readonly #listener: LaneListener;
  readonly #looked = new Map<string, Looked>();
  readonly #asked = new Map<string, string>();
  #hasToldProblems = false;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(host: TextlintHost, listener: LaneListener) {
    this.#host = host;
    this.#listener = listener;
  }

  /** What the rules say of `text`, as far as is known; asks them when they have not seen it. */
  findings(uri: string, name: string, text: string): readonly Finding[] {
    const looked = this.#looked.get(uri);
    if (looked?.text === text) return looked.findings;
    if (this.#asked.get(uri) !== text) this.#ask(uri, name, text);
    return looked === undefined ? [] : carryOver(looked.findings, looked.text, text);
  }

  /**
   * What the rules say of a text that a document might have; whatever is asked
   * of the document itself comes first.
   *
   * @returns `undefined` when there is no answer in time
   */
  async suppose(uri: string, name: string, text: string): Promise<readonly Finding[] | undefined> {
    // One more question about the same file would take the place of the one that is being answered.
    if (this.#looked.get(uri)?.text !== this.#asked.get(uri)) return undefined;
    try {
      return await this.#host.lint(name, text, AbortSignal.timeout(LONGEST_SUPPOSING_MS));
    } catch {
      // A newer question has come, or it takes too long for somebody who waits.
      return undefined;
    }
  }

  forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#asked.delete(uri);
    this.#looked.delete(uri);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await this.#host.close();
  }

  #ask(uri: string, name: string, text: string): void {
    this.#asked.set(uri, text);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => void this.#look(uri, name, text), this.#looked.has(uri) ? PAUSE_MS : 0),
    );
  }

  async #look(uri: string, name: string, text: string): Promise<void> {
    try {
      const findings = await this.#host.lint(name, text);
      if (!this.#hasToldProblems) {
        this.#hasToldProblems = true;
        this.#listener.problems(await this.#host.problems());
      }
      if (this.#asked.get(uri) !== text) return;
      this.#looked.set(uri, { text, findings });
      this.#listener.news(uri);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      // Not asked again for the same text: it would fail again, at every question.
      this.#listener.failure(error);
    }
  }
}
