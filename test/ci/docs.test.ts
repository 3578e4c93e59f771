import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ciFile } from "../../packages/cli/src/verbs/init/ci-files.js";
import { runHere } from "../../packages/cli/src/testing/run-here.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/ci.md`, "utf8");

/** The fenced blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );
}

/** What `init` writes, as data: comments do not count. */
const written = (system: "github" | "gitlab"): unknown =>
  parse(ciFile(system, "0.1.0", false).text);

describe("docs/ci.md", () => {
  it("shows the files that init writes", () => {
    const shown = blocks("yaml").map((block): unknown => parse(block));
    expect(shown).toContainEqual(written("github"));
    expect(shown).toContainEqual(written("gitlab"));
  });

  it("uses only options that exist", async () => {
    const commands = [...page.matchAll(/kouetsu(?:@[\d.]+)? (lint|init)\b([^\n`|]*)/g)];
    expect(commands.length).toBeGreaterThan(6);
    for (const [, verb = "", rest = ""] of commands) {
      const { stdout } = await runHere([verb, "--help"], { cwd: root });
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(stdout, option).toContain(option);
    }
  });
});
