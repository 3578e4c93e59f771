import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCase } from "@kouetsu/core/testing";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/registry.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README", () => {
  it("shows what its commands print", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/readme.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  });

  it("shows a configuration that holds", () => {
    const config = /```json\n([^`]+)```/.exec(readme)?.[1] ?? "";
    expect(config).toContain("$schema");
    const shown = {
      name: "README",
      line: 1,
      articles: [],
      config,
      images: [],
      messages: undefined,
    };
    expect(() => runCase(shown, { ruleId: "generation-residue", rules })).not.toThrow();
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: object;
    };
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !Object.keys(scripts).includes(name))).toEqual([]);
  });

  it("links only to files that exist", () => {
    const linked = [...readme.matchAll(/\]\(([\w./-]+)\)/g)].map((match) => match[1] ?? "");
    expect(linked.length).toBeGreaterThan(2);
    for (const path of linked) expect(() => readFileSync(join(root, path)), path).not.toThrow();
  });
});
