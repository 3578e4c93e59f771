import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WarmUp } from "./warm-up.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("warming up", () => {
  it("rehearses edits while nothing comes from the client, and comes to an end", () => {
    const rehearse = vi.fn();
    const warmUp = new WarmUp(rehearse);
    vi.advanceTimersByTime(5000);
    expect(rehearse).not.toHaveBeenCalled();
    warmUp.ready("a");
    vi.advanceTimersByTime(100);
    expect(rehearse.mock.calls.slice(0, 2)).toEqual([
      ["a", 0],
      ["a", 1],
    ]);
    vi.runAllTimers();
    const all = rehearse.mock.calls.length;
    warmUp.ready("b");
    vi.runAllTimers();
    expect(rehearse.mock.calls).toHaveLength(all);
  });

  it("stops at once when a message comes, and goes on when it is quiet again", () => {
    const rehearse = vi.fn();
    const warmUp = new WarmUp(rehearse);
    warmUp.ready("a");
    vi.advanceTimersByTime(80);
    const before = rehearse.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    warmUp.disturbed();
    vi.advanceTimersByTime(40);
    warmUp.disturbed();
    vi.advanceTimersByTime(40);
    expect(rehearse.mock.calls).toHaveLength(before);
    vi.advanceTimersByTime(100);
    expect(rehearse.mock.calls.length).toBeGreaterThan(before);
  });

  it("ends with the document and with the session", () => {
    const rehearse = vi.fn();
    const warmUp = new WarmUp(rehearse);
    warmUp.ready("a");
    warmUp.forget("b");
    warmUp.forget("a");
    vi.runAllTimers();
    warmUp.ready("a");
    warmUp.stop();
    vi.runAllTimers();
    expect(rehearse).not.toHaveBeenCalled();
  });
});
