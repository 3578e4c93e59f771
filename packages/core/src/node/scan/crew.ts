import { Worker } from "node:worker_threads";
import { ScanWork } from "./scan-work.js";
import { perform, type Stage, type StageInputs, type StageOutputs } from "./stages.js";

/** Threads that do the stages of a scan together: the one that calls, and helpers that live as long as the crew. */
export class Crew {
  readonly own = new ScanWork();
  readonly #helpers: readonly Helper[];

  /**
   * @param size how many threads there are, the one that calls among them
   * @param workerUrl the program of the others
   */
  constructor(size: number, workerUrl: URL) {
    this.#helpers = Array.from({ length: size - 1 }, () => new Helper(workerUrl));
  }

  get size(): number {
    return 1 + this.#helpers.length;
  }

  /** What each thread gives back of a stage. Rejects when a thread fails. */
  async do<S extends Stage>(stage: S, input: StageInputs[S]): Promise<StageOutputs[S][]> {
    const others = Promise.all(this.#helpers.map((helper) => helper.do(stage, input)));
    // So that a helper that fails while this thread works is not an unhandled rejection.
    others.catch(() => undefined);
    const own = perform(this.own, { stage, input });
    return [own, ...(await others)];
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.stop()));
  }
}

class Helper {
  readonly #worker: Worker;

  constructor(workerUrl: URL) {
    this.#worker = new Worker(workerUrl, { execArgv: [] });
    this.#worker.unref();
  }

  do<S extends Stage>(stage: S, input: StageInputs[S]): Promise<StageOutputs[S]> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      const settle = (): void => {
        worker.off("message", done).off("error", failed).off("exit", gone).unref();
      };
      const done = (output: StageOutputs[S]): void => {
        settle();
        resolve(output);
      };
      const failed = (error: Error): void => {
        settle();
        reject(error);
      };
      const gone = (code: number): void => failed(new Error(`A thread ended with ${code}.`));
      worker.on("message", done).on("error", failed).on("exit", gone).ref();
      worker.postMessage({ stage, input });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
