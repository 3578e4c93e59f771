import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";
import { HostedRules } from "./hosted-rules.js";
import type { RawTextlintConfig, TextlintConfigProblem } from "./protocol.js";

export interface TextlintHostOptions {
  /** Absolute path of the file that configures textlint; see `findTextlintConfig`. */
  readonly configPath: string;
  /** What the file says, when it is not one of textlint's own but, say, the `textlint` part of ours. */
  readonly config?: RawTextlintConfig;
  /** Whether code of the folder may run. If not, data alone chooses among the rules that we bundle. */
  readonly trusted: boolean;
  /** For what the host itself has to say; rules speak as they do. */
  readonly locale?: Locale;
  /** The file `worker.js` of this folder, or the bundle made of it. */
  readonly workerUrl?: URL;
  /** Absolute paths of folders from which bundled rules are found; the worker's own by default. */
  readonly bundledFrom?: readonly string[];
  /** Milliseconds of processor time that the rules may take for one file, at the least; long files get more. */
  readonly timeoutMs?: number;
  /**
   * Milliseconds of processor time that a rule may take for one node, at the least.
   * 500 by default, for somebody who waits.
   */
  readonly callTimeoutMs?: number;
  /** The same as `timeoutMs` for loading the configuration and for the first file, when dictionaries are loaded. */
  readonly firstTimeoutMs?: number;
  /**
   * Whether the parts of kuromoji and of sentence-splitter that take the square
   * of a text's length are replaced in the worker. True by default.
   */
  readonly linear?: boolean;
  /** Whether the worker compares runs while nobody asks anything; see `Study`. True by default. */
  readonly usesIdleTime?: boolean;
  /** Heap of the worker, in megabytes. */
  readonly maxMemoryMb?: number;
}

/** Rules of textlint that run beside ours. */
export interface TextlintHost {
  /**
   * The findings of the hosted rules. A rule that fails or does not end is itself
   * a finding, `kouetsu/internal-error`, and the others keep theirs.
   *
   * @param source as in `Article.source`
   * @throws DOMException `AbortError` when a newer request for the same file has
   * come, the host was closed, or whatever `signal` gives as its reason
   */
  lint(filePath: string, source: string, signal?: AbortSignal): Promise<Finding[]>;
  /** What of the configuration cannot be used, at its place in that file. Loads the rules. */
  problems(): Promise<readonly TextlintConfigProblem[]>;
  /** Ends the worker and every request. */
  close(): Promise<void>;
}

interface Job {
  readonly id: number;
  readonly filePath: string;
  readonly source: string;
  resolve(findings: Finding[]): void;
  reject(reason: unknown): void;
}

const MANY_MEGABYTES = 1024;

/** A host for the rules of one configuration. Nothing is loaded before the first request. */
export function createTextlintHost(options: TextlintHostOptions): TextlintHost {
  const workerUrl = options.workerUrl ?? new URL("./worker.js", import.meta.url);
  return new QueueingHost(
    new HostedRules({
      workerUrl,
      setup: {
        configPath: options.configPath,
        config: options.config,
        trusted: options.trusted,
        locale: options.locale ?? "ja",
        linear: options.linear ?? true,
        usesIdleTime: options.usesIdleTime ?? true,
        bundledFrom: options.bundledFrom ?? [dirname(fileURLToPath(workerUrl))],
      },
      maxMemoryMb: options.maxMemoryMb ?? MANY_MEGABYTES,
      timeoutMs: options.timeoutMs ?? 2_000,
      firstTimeoutMs: options.firstTimeoutMs ?? 10_000,
      callTimeoutMs: options.callTimeoutMs ?? 500,
    }),
  );
}

/** One request at a time goes to the rules; the newest for a file replaces an older one. */
class QueueingHost implements TextlintHost {
  readonly #rules: HostedRules;
  readonly #waiting = new Map<string, Job>();
  #active: Job | undefined;
  #lastId = 0;
  #isClosed = false;

  constructor(rules: HostedRules) {
    this.#rules = rules;
  }

  lint(filePath: string, source: string, signal?: AbortSignal): Promise<Finding[]> {
    if (this.#isClosed) return Promise.reject(aborted("the host is closed"));
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.#cancel(filePath, aborted("a newer request for the file has come"));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const onAbort = (): void => this.#cancel(filePath, signal?.reason);
      signal?.addEventListener("abort", onAbort, { once: true });
      const done = (): void => signal?.removeEventListener("abort", onAbort);
      this.#waiting.set(filePath, {
        id,
        filePath,
        source: source.startsWith("\uFEFF") ? source.slice(1) : source,
        resolve: (findings) => {
          done();
          resolve(findings);
        },
        reject: (reason) => {
          done();
          reject(reason);
        },
      });
      this.#next();
    });
  }

  async problems(): Promise<readonly TextlintConfigProblem[]> {
    return this.#rules.problems();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const reason = aborted("the host is closed");
    for (const job of this.#waiting.values()) job.reject(reason);
    this.#waiting.clear();
    this.#active?.reject(reason);
    await this.#rules.close();
  }

  #next(): void {
    if (this.#active !== undefined) return;
    const [job] = this.#waiting.values();
    if (job === undefined) return;
    this.#waiting.delete(job.filePath);
    this.#active = job;
    this.#rules
      .lint(job)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.#active = undefined;
        this.#next();
      });
  }

  /** Ends the request for the file. One that waits has ended the one before it already. */
  #cancel(filePath: string, reason: unknown): void {
    const waiting = this.#waiting.get(filePath);
    if (waiting !== undefined) {
      this.#waiting.delete(filePath);
      waiting.reject(reason);
    }
    const active = this.#active;
    if (active?.filePath === filePath) {
      this.#rules.cancel(active.id);
      active.reject(reason);
    }
  }
}

function aborted(message: string): DOMException {
  return new DOMException(message, "AbortError");
}
