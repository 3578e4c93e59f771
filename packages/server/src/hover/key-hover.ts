import {
  renderText,
  type Article,
  type FrontMatterEntry,
  type Json,
  type Locale,
} from "@kouetsu/core";
import { jsonMap } from "../front-matter/json-map.js";
import { messages } from "../messages.js";
import type { Site } from "../workspace/site.js";

/** The entry of the front matter whose key stands at the offset. */
export function keyAt({ frontMatter }: Article, offset: number): FrontMatterEntry | undefined {
  return frontMatter?.root?.entries.find(
    ({ keyRange }) => keyRange.start <= offset && offset <= keyRange.end,
  );
}

/** What the schema says of a key, and how many articles have it. */
export function keyText({ key }: FrontMatterEntry, article: Article, site: Site): string {
  const { locale } = site.config;
  const schema = site.config.settingsFor(article.filePath).site.frontMatter.schema;
  const property = jsonMap(jsonMap(schema?.["properties"])[key]);
  const description = property["description"];
  const allowed = property["enum"];
  return [
    `**${key}**`,
    ...(typeof description === "string" ? [description] : []),
    ...(Array.isArray(allowed) ? [allowedText(allowed, locale)] : []),
    renderText(messages.usedIn, locale, { count: uses(key, site) }),
  ].join("\n\n");
}

function allowedText(allowed: readonly Json[], locale: Locale): string {
  const values = allowed.map((value) => `\`${written(value).replaceAll("`", "")}\``).join(" ");
  return renderText(messages.allowedValues, locale, { values });
}

const written = (value: Json): string =>
  typeof value === "string" ? value : JSON.stringify(value);

function uses(key: string, site: Site): number {
  let count = 0;
  for (const { frontMatter } of site.articles())
    if (frontMatter?.root?.entries.some((entry) => entry.key === key)) count++;
  return count;
}
