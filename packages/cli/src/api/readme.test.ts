import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { formatWithOptions } from "node:util";
import { afterEach, expect, it, vi } from "vitest";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const file = new URL("./readme-example.generated.mjs", import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(file, { force: true });
});

it("the example of the README prints what it says", async () => {
  const example = /```js\n([^]*?)```/.exec(readme)?.[1] ?? "";
  const expected = [...example.matchAll(/^\/\/ → (.*)$/gm)].map((match) => match[1]);
  expect(expected.length).toBeGreaterThan(3);
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
    printed.push(formatWithOptions({ breakLength: Infinity }, ...values));
  });
  writeFileSync(file, example.replace('from "kouetsu"', 'from "./index.ts"'));
  await import(/* @vite-ignore */ file.href);
  expect(printed).toEqual(expected);
});
