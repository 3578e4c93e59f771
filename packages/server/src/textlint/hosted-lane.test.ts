import { LineIndex, type Finding } from "@kouetsu/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HostedLane } from "./hosted-lane.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const findingIn = (text: string): Finding => ({
  ruleId: "a-rule",
  filePath: "a.md",
  messageId: "a-rule",
  severity: "warning",
  message: text,
  range: { start: 0, end: 1 },
  loc: new LineIndex(text).location({ start: 0, end: 1 }),
  related: [],
  data: {},
});

/** A lane over a host that answers when the test says so, and what it tells. */
function lane() {
  const told: string[] = [];
  const asked = new Map<string, { resolve(): void; reject(error: unknown): void }>();
  const host = {
    lint: (_name: string, text: string, signal?: AbortSignal) =>
      new Promise<Finding[]>((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        asked.set(text, { resolve: () => resolve([findingIn(text)]), reject });
      }),
    problems: async () => [],
    close: async () => void told.push("closed"),
  };
  const hosted = new HostedLane(host, {
    news: (uri) => told.push(`news of ${uri}`),
    failure: (error) => told.push(String(error)),
    problems: (problems) => told.push(`${problems.length} problems`),
  });
  const messages = (text: string): string[] =>
    hosted.findings("a", "a.md", text).map(({ message }) => message);
  const settle = async (text: string, error?: unknown): Promise<void> => {
    if (error === undefined) asked.get(text)?.resolve();
    else asked.get(text)?.reject(error);
    await vi.advanceTimersByTimeAsync(200);
  };
  return { hosted, told, asked, messages, settle };
}

test("the rules are asked once for a text, at once for the first and in a pause for the next", async () => {
  const { told, asked, messages, settle } = lane();
  expect([messages("春"), messages("春")]).toEqual([[], []]);
  await vi.advanceTimersByTimeAsync(0);
  await settle("春");
  expect(told).toEqual(["0 problems", "news of a"]);
  expect(messages("春")).toEqual(["春"]);
  expect(messages("春と")).toEqual(["春"]);
  expect(messages("春と夏")).toEqual(["春"]);
  await vi.advanceTimersByTimeAsync(200);
  expect([...asked.keys()]).toEqual(["春", "春と夏"]);
  await settle("春と夏");
  expect(told).toEqual(["0 problems", "news of a", "news of a"]);
});

test("an answer for a text that is gone is no news", async () => {
  const { told, messages, settle } = lane();
  messages("春");
  await vi.advanceTimersByTimeAsync(0);
  messages("夏");
  await settle("春");
  expect(told).toEqual(["0 problems"]);
  expect(messages("夏")).toEqual([]);
});

test("a failure is told once; that a newer question came is none", async () => {
  const { told, messages, settle } = lane();
  messages("春");
  await vi.advanceTimersByTimeAsync(0);
  await settle("春", new DOMException("newer", "AbortError"));
  expect(told).toEqual([]);
  messages("夏");
  await vi.advanceTimersByTimeAsync(0);
  await settle("夏", new DOMException("full", "QuotaExceededError"));
  expect(told).toEqual(["QuotaExceededError: full"]);
  messages("夏");
  messages("秋");
  await vi.advanceTimersByTimeAsync(0);
  await settle("秋", new Error("no memory"));
  expect(told).toEqual(["QuotaExceededError: full", "Error: no memory"]);
});

test("what would be found in another text is asked only between questions, and not waited for too long", async () => {
  const { hosted, messages, settle } = lane();
  messages("春");
  expect(await hosted.suppose("a", "a.md", "夏")).toBeUndefined();
  await vi.advanceTimersByTimeAsync(0);
  await settle("春");
  const supposed = hosted.suppose("a", "a.md", "夏");
  await settle("夏");
  expect((await supposed)?.map(({ message }) => message)).toEqual(["夏"]);
  vi.useRealTimers();
  expect(await hosted.suppose("a", "a.md", "秋")).toBeUndefined();
});

test("a closed document is forgotten, a closed lane asks nothing more", async () => {
  const { hosted, told, asked, messages } = lane();
  messages("春");
  hosted.forget("a");
  await vi.advanceTimersByTimeAsync(200);
  expect([...asked.keys()]).toEqual([]);
  messages("春");
  await hosted.close();
  await vi.advanceTimersByTimeAsync(200);
  expect([told, [...asked.keys()]]).toEqual([["closed"], []]);
});
