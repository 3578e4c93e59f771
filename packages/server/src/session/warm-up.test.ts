import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WarmUp } from "./warm-up.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("warming up", () => {
  it("rehearses edits while nothing comes from the client, and comes to an end", async () => {
    const rehearse = vi.fn(async () => {});
    const warmUp = new WarmUp(rehearse);
    await vi.advanceTimersByTimeAsync(5000);
    expect(rehearse).not.toHaveBeenCalled();
    warmUp.ready("a");
    await vi.advanceTimersByTimeAsync(100);
    expect(rehearse.mock.calls.slice(0, 2)).toEqual([
      ["a", 0],
      ["a", 1],
    ]);
    await vi.runAllTimersAsync();
    const all = rehearse.mock.calls.length;
    warmUp.ready("b");
    await vi.runAllTimersAsync();
    expect(rehearse.mock.calls).toHaveLength(all);
  });

  it("stops at once when a message comes, and goes on when it is quiet again", async () => {
    const rehearse = vi.fn(async () => {});
    const warmUp = new WarmUp(rehearse);
    warmUp.ready("a");
    await vi.advanceTimersByTimeAsync(80);
    const before = rehearse.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    warmUp.disturbed();
    await vi.advanceTimersByTimeAsync(40);
    warmUp.disturbed();
    await vi.advanceTimersByTimeAsync(40);
    expect(rehearse.mock.calls).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(100);
    expect(rehearse.mock.calls.length).toBeGreaterThan(before);
  });

  it("goes on after the pause when a message came during a rehearsal, and only once", async () => {
    const begun: number[] = [];
    const rehearse = vi.fn(async () => {
      begun.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    const warmUp = new WarmUp(rehearse);
    warmUp.ready("a");
    await vi.advanceTimersByTimeAsync(70);
    expect(begun).toHaveLength(1);
    warmUp.disturbed();
    await vi.advanceTimersByTimeAsync(70);
    expect(begun).toHaveLength(2);
    expect((begun[1] ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(70);
    warmUp.stop();
    await vi.runAllTimersAsync();
    expect(begun).toHaveLength(2);
  });

  it("ends with the document and with the session", async () => {
    const rehearse = vi.fn(async () => {});
    const warmUp = new WarmUp(rehearse);
    warmUp.ready("a");
    warmUp.forget("b");
    warmUp.forget("a");
    await vi.runAllTimersAsync();
    warmUp.ready("a");
    warmUp.stop();
    await vi.runAllTimersAsync();
    expect(rehearse).not.toHaveBeenCalled();
  });

  it("spends no more than its share of the processor", async () => {
    let used = 0;
    const rehearse = vi.fn(async () => void (used += 500));
    const warmUp = new WarmUp(rehearse, () => used);
    warmUp.ready("a");
    await vi.runAllTimersAsync();
    warmUp.disturbed();
    await vi.runAllTimersAsync();
    expect(rehearse).toHaveBeenCalledTimes(8);
  });
});
