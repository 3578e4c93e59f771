import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHost, type LaneSetup } from "./open-lane.js";

let bare: string;
let own: string;
beforeAll(() => {
  bare = mkdtempSync(path.join(tmpdir(), "kouetsu-lane-"));
  own = mkdtempSync(path.join(tmpdir(), "kouetsu-lane-"));
  writeFileSync(path.join(own, ".textlintrc.json"), '{ "rules": {} }');
});
afterAll(() => {
  for (const folder of [bare, own]) rmSync(folder, { recursive: true });
});

/** Whether rules of textlint run. */
async function runs(
  root: string,
  setting: LaneSetup["setting"],
  textlint?: LaneSetup["config"]["textlint"],
): Promise<boolean> {
  const config = { textlint, configPath: path.join(root, "kouetsu.config.json") };
  const host = openHost({ root, setting, config, trusted: false, locale: "ja" });
  await host?.close();
  return host !== undefined;
}

it("rules of textlint run where the folder or our configuration names them, or the setting brings them along", async () => {
  expect(await runs(own, "auto")).toBe(true);
  expect(await runs(bare, "auto")).toBe(false);
  expect(await runs(bare, "bundled")).toBe(true);
  expect(await runs(bare, "auto", { rules: { "plain-words": true } })).toBe(true);
});

it("none run where the setting or our configuration turns them off", async () => {
  expect([await runs(own, "off"), await runs(bare, "off", { rules: {} })]).toEqual([false, false]);
  expect([await runs(own, "auto", false), await runs(bare, "bundled", false)]).toEqual([
    false,
    false,
  ]);
});
