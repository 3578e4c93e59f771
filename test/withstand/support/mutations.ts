import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { hostileTexts, nastyFiles } from "../../support/hostile-texts.js";
import { sharedPath } from "../../acceptance/shared.js";
import { amount } from "./amount.js";

/** The longest text that is mutated, shorter where there is little time; longer ones belong to the tests of linearity. */
const longest = amount(1500, 6000);

/** Texts to begin with: the example site, the hostile ones, and, where they are there, the seeds and hostile files. */
export const beginnings: readonly string[] = [
  ...textsIn(new URL("../../../examples/blog/_posts/", import.meta.url)),
  ...Object.values(hostileTexts),
  ...Object.values(nastyFiles()),
  ...seeds(),
].map((text) => text.slice(0, longest));

function seeds(): readonly string[] {
  const folder = sharedPath("corpora/seeds");
  return folder === undefined ? [] : textsIn(new URL(`file://${folder}/`));
}

function textsIn(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
}

/** What breaks readers: marks that open and never close, characters that count twice, not at all, or for two. */
const splinters = [
  "---\n",
  "---js\n",
  "+++\n",
  "```\n",
  "**",
  "[^1]",
  "[^1]: ",
  "<!--",
  "-->",
  "{{",
  "%}",
  "| - |\n",
  "\u0000",
  "\ud83d",
  "\ude00",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\r",
  "\r\n",
  "か\u3099",
  "👨‍👩‍👧",
  "75%",
  "９割",
  "1兆2,000億円",
  "、",
  "。",
  "「",
  "&#0;",
  "\\",
  "\t",
  "    ",
  "> ",
  "<div>",
  ":::\n",
  "$$",
  "title: ",
  "!!js/function ",
  "&a [*a]",
] as const;

/** One thing that is done to a text. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("insert"), at: share(), text: fc.constantFrom(...splinters) }),
  fc.record({
    kind: fc.constant("insert"),
    at: share(),
    text: fc.string({ unit: "binary", maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("delete"), at: share(), length: fc.nat({ max: 200 }) }),
  fc.record({ kind: fc.constant("repeat"), at: share(), length: fc.nat({ max: 120 }) }),
  fc.record({ kind: fc.constant("cut"), at: share() }),
);
type Mutation = {
  readonly kind: string;
  readonly at: number;
  readonly text?: string;
  readonly length?: number;
};

function share(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

/** A text after some mutations. */
export const mutatedText = fc
  .tuple(fc.constantFrom(...beginnings), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([text, mutations]) => mutations.reduce(mutate, text));

function mutate(text: string, { kind, at: where, text: added = "", length = 0 }: Mutation): string {
  const at = Math.floor(where * text.length);
  const before = text.slice(0, at);
  if (kind === "insert") return before + added + text.slice(at);
  if (kind === "delete") return before + text.slice(at + length);
  if (kind === "repeat") return before + text.slice(at, at + length).repeat(2) + text.slice(at);
  return before;
}
