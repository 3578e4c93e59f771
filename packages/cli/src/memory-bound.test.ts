import { getHeapStatistics } from "node:v8";
import { expect, it } from "vitest";
import { MemoryBound } from "./memory-bound.js";

const heapMb = (): number => getHeapStatistics().used_heap_size / 1e6;

/** What is dead when this returns; the length keeps it alive until then. */
const waste = (): number => Array.from({ length: 4_000_000 }, (_, at) => ({ at })).length;

it("frees what is dead once the heap has grown", () => {
  const bound = new MemoryBound();
  bound.step();
  const alive = heapMb();
  expect(waste()).toBe(4_000_000);
  expect(heapMb() - alive).toBeGreaterThan(40);
  bound.step();
  expect(heapMb() - alive).toBeLessThan(10);
});
