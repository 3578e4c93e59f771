import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestCli } from "../../../../../test/support/cli.js";
import { folderWith } from "../../testing/folder-with.js";

let cli: TestCli;
let cwd: string;
let place: string;

const article = (number: number): string =>
  `# ${number}\n\n${`赤ブイが${number}基あります。\n\n`.repeat(9)}${"沖は穏やかです。\n\n".repeat(900)}`;

beforeAll(async () => {
  cli = await TestCli.build();
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  cwd = folderWith(Object.fromEntries(numbers.map((number) => [`${number}.md`, article(number)])));
  place = folderWith({});
});
afterAll(() => {
  for (const folder of [cwd, place]) rmSync(folder, { recursive: true, force: true });
});

const words = (...more: string[]): string[] => ["lint", ".", "-f", "json", ...more];
const cached = (): string[] => words("--cache-location", place);

it("gives the same findings from the second run on, and keeps nothing when told so", async () => {
  const cold = await cli.run(words("--no-cache"), { cwd });
  expect(readdirSync(place)).toEqual([]);
  expect(cold.stdout.length).toBeGreaterThan(100_000);
  for (let round = 0; round < 2; round++) {
    expect(await cli.run(cached(), { cwd })).toEqual(cold);
    expect(readdirSync(place)).toHaveLength(1);
  }
}, 120_000);

it("serves eight runs at once", async () => {
  const cold = await cli.run(words("--no-cache"), { cwd });
  rmSync(place, { recursive: true });
  const runs = Array.from({ length: 8 }, () => cli.run(cached(), { cwd }));
  for (const run of await Promise.all(runs)) expect(run).toEqual(cold);
  expect(readdirSync(place)).toHaveLength(1);
}, 120_000);

it("is whole after runs that were killed at any moment", async () => {
  const rounds = process.env["KOUETSU_LONG"] === undefined ? 20 : 200;
  for (let round = 0; round < rounds; round++) {
    writeFileSync(path.join(cwd, "0.md"), article(100 + round));
    const child = cli.start(cached(), { cwd });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdout?.resume();
    // Every other one as soon as it writes.
    const writes = (): boolean => readdirSync(place).some((name) => name.endsWith(".tmp"));
    for (let waited = 0; waited < (round % 2 === 0 ? 30 * (round % 20) : 5000); waited += 1) {
      if (child.exitCode !== null || writes()) break;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill("SIGKILL");
    await ended;
  }
  const cold = await cli.run(words("--no-cache"), { cwd });
  expect(await cli.run(cached(), { cwd })).toEqual(cold);
}, 600_000);
