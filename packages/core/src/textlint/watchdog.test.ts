import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Watchdog } from "./watchdog.js";
import type { Budget, Pulse } from "./watchdog.js";

/** Milliseconds of processor time that this process has used, and those that the worker was at work. */
let spent = 0;
let active = 0;

beforeEach(() => {
  [spent, active] = [0, 0];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.spyOn(process, "cpuUsage").mockImplementation((since) => ({
    user: spent * 1_000 - (since?.user ?? 0),
    system: 0,
  }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const worker = {
  performance: {
    eventLoopUtilization: (since?: { active: number }) => ({
      active: active - (since?.active ?? 0),
      idle: 0,
      utilization: 0,
    }),
  },
};

const lavish: Budget = { silenceMs: 1_000, blockSilenceMs: 200, callMs: 300, totalMs: Infinity };

/** Watches a worker and notes when and how it has used up its budget. */
function watch(
  budget: Partial<Budget> = {},
  pulse: () => Pulse = () => ({ beat: 1, isParsing: false }),
) {
  const begun = performance.now();
  const expired: { readonly after: number; readonly isTotal: boolean }[] = [];
  const watchdog = new Watchdog(worker, { ...lavish, ...budget }, pulse, (isTotal) =>
    expired.push({ after: performance.now() - begun, isTotal }),
  );
  return { watchdog, expired };
}

/** Time goes by; the worker is at work for that share of it, and is given that share of a processor. */
function pass(
  ms: number,
  share: { readonly atWork?: number; readonly processor?: number } = {},
): void {
  for (let left = ms; left > 0; left -= 10) {
    active += 10 * (share.atWork ?? 0);
    spent += 10 * (share.processor ?? 0);
    vi.advanceTimersByTime(10);
  }
}

describe("a worker that waits", () => {
  it("is given until the end of the silence, and a moment for its reply", () => {
    const { expired } = watch();
    pass(1_020);
    expect(expired).toEqual([]);
    pass(20);
    expect(expired).toEqual([{ after: 1_030, isTotal: false }]);
  });

  it("begins anew with every sign of life, and has less time for a block", () => {
    const { watchdog, expired } = watch();
    pass(900);
    watchdog.alive(false);
    pass(900);
    watchdog.alive(true);
    pass(220);
    expect(expired).toEqual([]);
    pass(20);
    expect(expired).toHaveLength(1);
  });

  it("is not watched any more once it has answered", () => {
    const { watchdog, expired } = watch();
    pass(1_010);
    watchdog.stop();
    pass(5_000);
    expect(expired).toEqual([]);
  });

  it("has its end when all time is used up, however lively it is", () => {
    const { watchdog, expired } = watch({ totalMs: 500 });
    for (let sign = 0; sign < 100; sign++) {
      pass(10);
      watchdog.alive(false);
    }
    expect(expired).toEqual([{ after: 530, isTotal: true }]);
  });
});

describe("a worker that works", () => {
  it("is ended when one call takes too long", () => {
    const { expired } = watch();
    pass(340, { atWork: 1, processor: 1 });
    expect(expired).toEqual([{ after: 330, isTotal: false }]);
  });

  it("goes on as long as call follows call", () => {
    let beat = 0;
    const { expired } = watch({}, () => ({ beat: ++beat, isParsing: false }));
    pass(900, { atWork: 1, processor: 1 });
    expect(expired).toEqual([]);
  });

  it("may parse until the end of the silence", () => {
    const { expired } = watch({}, () => ({ beat: 1, isParsing: true }));
    pass(1_000, { atWork: 1, processor: 1 });
    expect(expired).toEqual([]);
    pass(60, { atWork: 1, processor: 1 });
    expect(expired).toHaveLength(1);
  });

  it("is measured by the processor time that it was given, up to five times the budget", () => {
    const { expired } = watch();
    pass(900, { atWork: 1, processor: 0.25 });
    expect(expired).toEqual([]);
    pass(400, { atWork: 1, processor: 0.25 });
    expect(expired).toHaveLength(1);
    expect(expired[0]?.after).toBeGreaterThan(1_200);
    const { expired: starved } = watch();
    pass(1_400, { atWork: 1 });
    expect(starved).toEqual([]);
    pass(200, { atWork: 1 });
    expect(starved).toHaveLength(1);
  });
});
