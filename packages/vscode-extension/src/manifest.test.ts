import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifestText = read("package.json");
const manifest = JSON.parse(manifestText);
const english: Record<string, string> = JSON.parse(read("package.nls.json"));
const japanese: Record<string, string> = JSON.parse(read("package.nls.ja.json"));
const bundle: Record<string, string> = JSON.parse(read("l10n/bundle.l10n.ja.json"));
const settings: Record<string, { default: unknown; scope: string }> =
  manifest.contributes.configuration.properties;

test("every text of the manifest stands in both languages, and none is left over", () => {
  const named = [...manifestText.matchAll(/"%([\w.]{1,80})%"/g)].map(([, key]) => key);
  expect(new Set(named)).toEqual(new Set(Object.keys(english)));
  expect(Object.keys(japanese)).toEqual(Object.keys(english));
});

test("every text that the client shows is translated, and none is left over", () => {
  const sources = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => read(`src/${name}`))
    .join("\n");
  const shown = [...sources.matchAll(/l10n\.t\(\s{0,20}"([^"\n]{1,200})"/g)].map(
    ([, text]) => text,
  );
  expect(new Set(Object.keys(bundle))).toEqual(new Set(shown));
});

test("the settings are few, carry the prefix, and stand in the README with their defaults", () => {
  expect(Object.keys(settings).length).toBeLessThanOrEqual(15);
  for (const [name, { default: value }] of Object.entries(settings)) {
    expect(name).toMatch(/^kouetsu\./);
    const shown = value === "" ? "" : `\`${String(value)}\``;
    expect(read("README.md")).toContain(`| \`${name}\` | ${shown}`.trimEnd());
  }
});

test("every command has a handler", () => {
  for (const { command } of manifest.contributes.commands)
    expect(read("src/commands.ts")).toContain(`registerCommand("${command}"`);
});

test("what the manifest points to is there", () => {
  expect(existsSync(new URL(`../${manifest.icon}`, import.meta.url))).toBe(true);
  const { jsonValidation, yamlValidation } = manifest.contributes;
  for (const { url } of [...jsonValidation, ...yamlValidation])
    expect(existsSync(new URL(`../${url}`, import.meta.url))).toBe(true);
});

test("pictures of the walkthrough are there, and commands of menus are declared", () => {
  const { walkthroughs, menus, commands } = manifest.contributes;
  for (const { steps } of walkthroughs)
    for (const { media } of steps)
      expect(existsSync(new URL(`../${media.image}`, import.meta.url)), media.image).toBe(true);
  const declared = commands.map(({ command }: { command: string }) => command);
  for (const { command } of Object.values<{ command: string }[]>(menus).flat())
    expect(declared).toContain(command);
});
