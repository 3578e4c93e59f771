import { afterAll, beforeAll, expect, it } from "vitest";
import { TestRepository } from "../../testing/git-repository.js";
import { TestCli } from "../../../../../test/support/cli.js";

let cli: TestCli;
const made: TestRepository[] = [];

beforeAll(async () => {
  cli = await TestCli.build();
}, 60_000);
afterAll(() => {
  for (const repository of made) repository.delete();
});

function branchOf(files: Readonly<Record<string, string>>): TestRepository {
  const repository = new TestRepository(files).branch("work");
  made.push(repository);
  return repository;
}

const waves =
  'module.exports = ({ Syntax, RuleError, report, getSource }) => ({ [Syntax.Str](node) { for (const { index } of getSource(node).matchAll(/波/g)) report(node, new RuleError("波があります", { index })); } });';

it("tells of hosted rules what the change brought", async () => {
  const old = "沖に波があります。\n";
  const site = branchOf({
    "a.md": old,
    ".textlintrc.json": '{"rules":{"no-waves":true}}',
    "node_modules/textlint-rule-no-waves/package.json":
      '{"name":"textlint-rule-no-waves","version":"1.0.0","main":"index.js"}',
    "node_modules/textlint-rule-no-waves/index.js": waves,
  });
  site.write({ "a.md": `序文です。\n\n${old}\n港にも波があります。\n`, "b.md": "浜の波です。\n" });
  const run = await cli.run(["lint", "--since", "main", "-f", "compact"], { cwd: site.folder });
  expect(run).toMatchObject({ code: 1, stderr: "" });
  expect(run.stdout.match(/^\S+?:\d+/gm)).toEqual(["a.md:5", "b.md:1"]);
  const known = ["lint", "--baseline", "known.json"];
  expect((await cli.run([...known, "--update-baseline"], { cwd: site.folder })).code).toBe(0);
  expect((await cli.run(known, { cwd: site.folder })).code).toBe(0);
  const ours = await cli.run([...known, "--no-textlint", "--strict-baseline"], {
    cwd: site.folder,
  });
  expect(ours.code).toBe(0);
});

it.each([
  [0, "nothing new", "main", "沖に赤ブイがあります。\n"],
  [0, "a finding that does not count", "main", "沖に赤ブイがあります。\n\n黄ブイ\n"],
  [1, "a finding that does", "main", "沖に赤ブイがあります。\n\n赤ブイも\n"],
  [2, "a rule that stops", "main", "沖に赤ブイがあります。\n\n沈むブイ\n"],
  [2, "a branch that is not there", "nain", "沖に赤ブイがあります。\n"],
  [2, "an option for a branch", "--exec=x", "沖に赤ブイがあります。\n"],
])("ends with %i for %s", async (code, _name, ref, text) => {
  const site = branchOf({ "a.md": "沖に赤ブイがあります。\n" }).write({ "a.md": text });
  const run = await cli.run(["lint", `--since=${ref}`], { cwd: site.folder });
  expect(run.code).toBe(code);
  if (code === 2) expect(run.stderr).not.toBe("");
});
