import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

const config = `{
  "rules": {
    "red-buoy": "warning"
  },
  "overrides": [
    { "files": "drafts/**", "rules": { "red-buoy": "off" } }
  ]
}
`;

/** The line of the table that is about the fixture rule. */
async function buoyLine(words: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await runHere(["rules", ...words], { cwd });
  return stdout.split("\n").find((line) => line.includes("red-buoy")) ?? "";
}

describe("the state of a rule", () => {
  it("is that of its defaults without a configuration, and no line is named", async () => {
    const line = await buoyLine([], folder({}));
    expect(line).toContain("エラー");
    expect(line).not.toContain("[");
  });

  it("is what the configuration says, with the line that says it", async () => {
    const cwd = folder({ "kouetsu.config.json": config });
    const line = await buoyLine(["posts/a.md"], cwd);
    expect(line).toContain("警告");
    expect(line).toContain("[kouetsu.config.json:3]");
  });

  it("is that of the override for articles that match it", async () => {
    const cwd = folder({ "kouetsu.config.json": config, "drafts/a.md": "" });
    for (const target of ["drafts/a.md", "drafts"]) {
      const line = await buoyLine([target], cwd);
      expect(line).toContain("オフ");
      expect(line).toContain("[kouetsu.config.json:6]");
    }
  });

  it("names a file that is extended, and the YAML line", async () => {
    const cwd = folder({
      "kouetsu.config.json": '{ "extends": "./base.yaml" }',
      "base.yaml": "# 全サイト\nrules:\n  red-buoy: info\n",
    });
    expect(await buoyLine([], cwd)).toContain("[base.yaml:3]");
  });
});

it("JSON has every rule with its conditions, options and origin", async () => {
  const cwd = folder({ "kouetsu.config.json": config });
  const { stdout, code } = await runHere(["rules", "--json", "--locale", "en"], { cwd });
  expect(code).toBe(0);
  const list = JSON.parse(stdout) as readonly { id: string }[];
  expect(list.find((row) => row.id === "red-buoy")).toMatchObject({
    on: true,
    decidedBy: { filePath: "kouetsu.config.json", line: 3 },
  });
});

it("a configuration with a mistake ends it with 2 and the place", async () => {
  const cwd = folder({ "kouetsu.config.json": '{ "rules": { "red-boy": "off" } }' });
  const { code, stderr, stdout } = await runHere(["rules"], { cwd });
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("kouetsu.config.json:1:14");
});
