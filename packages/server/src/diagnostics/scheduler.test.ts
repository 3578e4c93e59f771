import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scheduler } from "./scheduler.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function recording(): { readonly scheduler: Scheduler; readonly done: string[] } {
  const done: string[] = [];
  const scheduler = new Scheduler({
    renew: (uri) => void done.push(uri),
    renewOthers: (uris) => void done.push(`others ${[...uris].join(" ")}`),
  });
  return { scheduler, done };
}

test("changes that arrive together are answered once, at once", async () => {
  const { scheduler, done } = recording();
  for (let i = 0; i < 5; i++) scheduler.changed("a");
  scheduler.changed("b");
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(["a", "b"]);
});

test("what depends on others waits until they pause", async () => {
  const { scheduler, done } = recording();
  for (let i = 0; i < 5; i++) {
    scheduler.mayHaveChanged(["a"]);
    await vi.advanceTimersByTimeAsync(150);
  }
  expect(done).toEqual([]);
  scheduler.mayHaveChanged(["b"]);
  await vi.advanceTimersByTimeAsync(200);
  expect(done).toEqual(["others a b"]);
});

test("what was closed or stopped is not renewed", async () => {
  const { scheduler, done } = recording();
  scheduler.changed("a");
  scheduler.mayHaveChanged(["a"]);
  scheduler.forget("a");
  scheduler.changed("b");
  scheduler.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual([]);
});

test("a document that takes long waits as long before it is renewed again", async () => {
  const done: number[] = [];
  const scheduler = new Scheduler({
    renew: () => {
      done.push(performance.now());
      vi.advanceTimersByTime(90);
    },
    renewOthers: () => undefined,
  });
  scheduler.changed("a");
  await vi.advanceTimersByTimeAsync(0);
  const over = performance.now();
  scheduler.changed("a");
  scheduler.changed("a");
  await vi.advanceTimersByTimeAsync(60);
  expect(done).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(40);
  expect(done).toHaveLength(2);
  expect((done[1] ?? 0) - over).toBeGreaterThanOrEqual(90);
  scheduler.changed("a");
  scheduler.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toHaveLength(2);
});
