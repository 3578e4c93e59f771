import { timeZoneOf } from "../article/front-matter/dates.js";
import type { FileConfig, FrontMatterConfig, HostFacts, ResolvedConfig } from "./config.js";
import { presetSchema } from "./site-presets.js";
import type {
  FrontMatterSettings,
  MarkdownRenderer,
  ReadingTimeSettings,
  SitePreset,
  SiteSettings,
} from "./settings.js";

/** Slow and fast readers of the news: 400 to 600 characters or 200 to 300 words a minute. */
const usualReadingTime: ReadingTimeSettings = {
  cjkCharsPerMinute: [400, 600],
  wordsPerMinute: [200, 300],
  slackMinutes: 1,
};

/** What each kind of site renders Markdown with unless it is told otherwise. */
export function rendererOf(preset: SitePreset): MarkdownRenderer {
  if (preset === "jekyll") return "kramdown";
  return preset === "hugo" ? "goldmark" : "commonmark";
}

/** What holds for every rule on the files that `parts`, weakest first, speak of. */
export function resolveSite(
  config: ResolvedConfig,
  parts: readonly FileConfig[],
  host: HostFacts,
): SiteSettings {
  const frontMatter = resolveFrontMatter(parts, host);
  return {
    locale: host.locale,
    now: lastOf(config.layers, (layer) => layer.now) ?? host.now,
    profile: lastOf(parts, (part) => part.profile) ?? "news",
    renderer: lastOf(parts, (part) => part.markdown?.renderer) ?? rendererOf(frontMatter.preset),
    frontMatter,
    sources: new Map(
      config.layers.flatMap((layer) => layer.sources ?? []).map((source) => [source.id, source]),
    ),
  };
}

function resolveFrontMatter(parts: readonly FileConfig[], host: HostFacts): FrontMatterSettings {
  const last = <T>(read: (config: FrontMatterConfig) => T | undefined): T | undefined =>
    lastOf(parts, (part) => (part.frontMatter === undefined ? undefined : read(part.frontMatter)));
  const readingTime = Object.assign(
    {},
    ...parts.map((part) => part.frontMatter?.readingTime ?? {}),
  );
  const preset = last((config) => config.preset) ?? host.preset;
  const written = last((config) => config.schema) ?? presetSchema(preset);
  // A path has become a schema when the host loaded the configuration.
  const schema = typeof written === "string" ? undefined : written;
  const timeZone = last((config) => config.timeZone) ?? host.timeZone;
  return {
    preset,
    timeZone,
    zone: timeZone === undefined ? undefined : timeZoneOf(timeZone),
    require: last((config) => config.require) ?? false,
    schema,
    validate: schema === undefined ? undefined : host.compileSchema?.(schema),
    readingTime: { ...usualReadingTime, ...readingTime },
    maxTags: last((config) => config.maxTags),
    folderIsCategory: last((config) => config.folderIsCategory),
    fileName: last((config) => config.fileName),
    synonyms: last((config) => config.synonyms) ?? [],
    dateTimezone: last((config) => config.dateTimezone) ?? true,
    ...(host.assets === undefined ? {} : { assets: host.assets }),
  };
}

/** The strongest thing that is said. */
export function lastOf<Part, T>(
  parts: readonly Part[],
  read: (part: Part) => T | undefined,
): T | undefined {
  return parts.map(read).findLast((value) => value !== undefined);
}
