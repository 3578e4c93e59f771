import { describe, expect, it } from "vitest";
import { indexSite, keepFacts, type IndexedSite } from "./indexing.js";

/** Holds the thread as long as reading a file or matching two articles may. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function fakeSite(done: string[]): IndexedSite {
  return {
    config: { listFiles: () => Array.from({ length: 20 }, (_, n) => `${n}.md`) },
    hold: () => done.push("hold"),
    readFile: (path) => {
      done.push(path);
      work(2);
    },
    *comparing() {
      for (let step = 0; step < 20; step++) {
        done.push("step");
        work(2);
        yield;
      }
    },
  };
}

const running = (): { cancelled: AbortSignal; closed: AbortSignal } => ({
  cancelled: new AbortController().signal,
  closed: new AbortController().signal,
});
const silent = { progress: (): void => undefined };

describe("indexing a site", () => {
  it("lets others have their turn while it reads and while it compares", async () => {
    const done: string[] = [];
    let isOver = false;
    const turns: number[] = [];
    const turn = (): void => {
      turns.push(done.length);
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await indexSite(fakeSite(done), silent, running());
    isOver = true;
    expect(done).toHaveLength(41);
    const gaps = turns.map((at, index) => at - (turns[index - 1] ?? 0));
    expect(gaps.every((gap) => gap <= 8)).toBe(true);
    expect(turns.some((at) => at > 22 && at < 41)).toBe(true);
  });

  it("compares what was read when it is cancelled, and nothing when the site is closed", async () => {
    const cancelled: string[] = [];
    await indexSite(fakeSite(cancelled), silent, { ...running(), cancelled: AbortSignal.abort() });
    expect(cancelled.filter((each) => each.endsWith(".md"))).toEqual([]);
    expect(cancelled.filter((each) => each === "step")).toHaveLength(20);
    const closed: string[] = [];
    await indexSite(fakeSite(closed), silent, { ...running(), closed: AbortSignal.abort() });
    expect(closed).toEqual([]);
  });
});

describe("keeping facts", () => {
  /** A site whose facts take these many steps to write, and what is done with it. */
  function savingSite(steps: number, onStep: (step: number) => void) {
    const done: string[] = [];
    const site = {
      *saving(): Generator<undefined, void> {
        for (let step = 0; step < steps; step++) {
          work(3);
          onStep(step);
          yield;
        }
        done.push("written");
      },
      forgetCache: () => void done.push("forgotten"),
    };
    return { site, done };
  }
  const quietFor = (asked: number[]) => ({
    for: async (milliseconds: number) => void asked.push(milliseconds),
  });

  it("writes a little at a time, and waits for a pause before each", async () => {
    const asked: number[] = [];
    const { site, done } = savingSite(12, () => undefined);
    await keepFacts(site, quietFor(asked), new AbortController().signal);
    expect(done).toEqual(["written", "forgotten"]);
    expect(asked.length).toBeGreaterThan(2);
  });

  it("ends with the site, however much is left", async () => {
    const closing = new AbortController();
    const steps: number[] = [];
    const { site, done } = savingSite(50, (step) => {
      steps.push(step);
      if (step === 4) closing.abort();
    });
    await keepFacts(site, quietFor([]), closing.signal);
    expect(done).toEqual(["forgotten"]);
    expect(steps).toHaveLength(5);
  });
});
