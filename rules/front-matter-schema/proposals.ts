import {
  frontMatterNodeAt,
  innerRange,
  nearestWords,
  scalarText,
  type Article,
  type FrontMatterEntry,
  type FrontMatterMap,
  type FrontMatterNode,
  type Json,
  type Report,
  type SchemaViolation,
  type SiteSettings,
  type SuggestionReport,
  lineBreakOf,
} from "@kouetsu/core";

type Proposals = Pick<Report, "suggestions">;

/** Choices that mend a violation: the value or key that was meant, or the key that is missing. */
export function proposals(
  violation: SchemaViolation,
  root: FrontMatterMap,
  article: Article,
  site: SiteSettings,
): Proposals {
  const suggestions = [
    ...nearValues(violation, root),
    ...nearKeys(violation, root, site),
    ...missingKey(violation, article),
  ];
  return suggestions.length > 0 ? { suggestions } : {};
}

/** The value or key that the writer may have meant. */
export function guessOf(
  violation: SchemaViolation,
  root: FrontMatterMap,
  site: SiteSettings,
): string | undefined {
  const choice = violation.keyword === "enum" ? choiceOf(violation, root) : undefined;
  return choice ? choice.near[0] : keyChoice(violation, root, site)?.near[0];
}

/** What is written where only some values may stand, and those that are near to it. */
function choiceOf(
  { path, params }: SchemaViolation,
  root: FrontMatterMap,
): { node: FrontMatterNode; words: readonly string[]; near: readonly string[] } | undefined {
  const allowed = params["allowedValues"];
  const node = frontMatterNodeAt(root, path)?.node;
  const written = scalarText(node);
  if (!Array.isArray(allowed) || !node || written === undefined) return undefined;
  const words = allowed.filter((value) => typeof value === "string");
  return { node, words, near: nearestWords(written, words, 3) };
}

function* nearValues(violation: SchemaViolation, root: FrontMatterMap): Iterable<SuggestionReport> {
  const choice = choiceOf(violation, root);
  if (!choice) return;
  for (const proposal of choice.near.length > 0 ? choice.near : choice.words.slice(0, 4)) {
    yield {
      note: "use-value",
      values: { proposal },
      edits: [{ range: innerRange(choice.node), text: proposal }],
    };
  }
}

/** A key that the schema does not know, and the known ones that are near to it and not yet there. */
function keyChoice(
  { path, params }: SchemaViolation,
  root: FrontMatterMap,
  site: SiteSettings,
): { unknown: string; place: FrontMatterEntry; near: readonly string[] } | undefined {
  const unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof unknown !== "string") return undefined;
  const place = frontMatterNodeAt(root, [...path, unknown])?.entry;
  const parent = path.length === 0 ? root : frontMatterNodeAt(root, path)?.node;
  if (!place || parent?.kind !== "map") return undefined;
  const present = new Set(parent.entries.map((entry) => entry.key));
  const known = Object.keys(
    asObject(asObject(schemaAt(site.frontMatter.schema, path))?.["properties"]) ?? {},
  );
  const free = known.filter((key) => !present.has(key));
  return { unknown, place, near: nearestWords(unknown, free, 2) };
}

function* nearKeys(
  violation: SchemaViolation,
  root: FrontMatterMap,
  site: SiteSettings,
): Iterable<SuggestionReport> {
  const choice = keyChoice(violation, root, site);
  if (!choice) return;
  const { start, end } = choice.place.keyRange;
  // A key can be longer in the source than its name: by its quotes.
  const quotes = end - start === choice.unknown.length ? 0 : 1;
  for (const proposal of choice.near) {
    yield {
      note: "rename-key",
      values: { proposal },
      edits: [{ range: { start: start + quotes, end: end - quotes }, text: proposal }],
    };
  }
}

/** The part of a schema that describes the value at `path`, as far as plain `properties` and `items` lead. */
function schemaAt(schema: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((current, step) => {
    const here = asObject(current);
    return typeof step === "number" ? here?.["items"] : asObject(here?.["properties"])?.[step];
  }, schema);
}

function asObject(
  value: Json | undefined,
): { readonly [key: string]: Json | undefined } | undefined {
  // An array is excluded, so what is left of the objects is a map.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json | undefined })
    : undefined;
}

/** A line for a top-level key that is missing, before the closing fence of YAML or TOML. */
function* missingKey(
  { path, params }: SchemaViolation,
  { frontMatter, source }: Article,
): Iterable<SuggestionReport> {
  const key = params["missingProperty"];
  if (
    typeof key !== "string" ||
    path.length > 0 ||
    !frontMatter?.closing ||
    !/^[\w.-]{1,80}$/.test(key)
  )
    return;
  if (
    frontMatter.format !== "yaml" &&
    (frontMatter.format !== "toml" ||
      /^[ \t]{0,20}\[/m.test(source.slice(frontMatter.content.start, frontMatter.content.end)))
  )
    return;
  const lineBreak = lineBreakOf(source);
  const at = frontMatter.closing.start;
  const text = frontMatter.format === "yaml" ? `${key}: ""${lineBreak}` : `${key} = ""${lineBreak}`;
  yield {
    note: "add-key",
    values: { proposal: key },
    edits: [{ range: { start: at, end: at }, text }],
  };
}
