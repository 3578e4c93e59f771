import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { childOf } from "../config/config-node.js";
import { parseJsonConfig } from "../config/parse-json.js";
import type { SitePreset } from "../config/settings.js";
import { SITE_SYSTEMS } from "../config/site-presets.js";
import { isTimeZone } from "../config/validate-config.js";
import { isFile } from "./find-config.js";
import { foldersUp } from "./paths.js";

/** What the files of a site say of it. */
export interface DetectedSite {
  readonly preset: SitePreset;
  /** From the site's own configuration. */
  readonly timeZone?: string;
  /** The folder that holds the site. */
  readonly folder?: string;
}

/** The kind of the nearest site that a folder belongs to, told by the files that its generator needs. */
export function detectSite(folder: string): DetectedSite {
  for (const current of foldersUp(folder)) {
    const names = namesIn(current);
    const preset = presetOf(current, names);
    if (preset === undefined) continue;
    const timeZone = timeZoneOf(current, names, preset);
    return { preset, folder: current, ...(timeZone === undefined ? {} : { timeZone }) };
  }
  return { preset: "none" };
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

function presetOf(folder: string, names: ReadonlySet<string>): SitePreset | undefined {
  const packages = dependenciesOf(folder, names);
  for (const [preset, { files, packages: known }] of Object.entries(SITE_SYSTEMS)) {
    const hasFile = files.some((file) => {
      const [first = ""] = file.split("/", 1);
      return names.has(first) && isFile(path.join(folder, file));
    });
    // The keys of that table are presets.
    if (hasFile || known.some((name) => packages.has(name))) return preset as SitePreset;
  }
  for (const [preset, { together = [] }] of Object.entries(SITE_SYSTEMS))
    if (together.some((set) => set.every((name) => names.has(name)))) return preset as SitePreset;
  return names.has("_posts") ? "jekyll" : undefined;
}

function dependenciesOf(folder: string, names: ReadonlySet<string>): ReadonlySet<string> {
  if (!names.has("package.json")) return new Set();
  const { root } = parseJsonConfig(readOrEmpty(path.join(folder, "package.json")));
  const fields = ["dependencies", "devDependencies"].map((field) => root && childOf(root, field));
  return new Set(
    fields.flatMap((field) =>
      field?.kind === "object" ? field.entries.map((entry) => entry.key) : [],
    ),
  );
}

/** The configurations of Jekyll, Hexo and Hugo that hold a time zone on a line of its own. */
const timeZoneLine: Partial<Record<SitePreset, RegExp>> = {
  jekyll: /^timezone:[ \t]{0,20}["']?([\w+/:-]{1,60})/m,
  hexo: /^timezone:[ \t]{0,20}["']?([\w+/:-]{1,60})/m,
  hugo: /^timeZone[ \t]{0,20}[:=][ \t]{0,20}["']?([\w+/:-]{1,60})/im,
};

function timeZoneOf(
  folder: string,
  names: ReadonlySet<string>,
  preset: SitePreset,
): string | undefined {
  const line = timeZoneLine[preset];
  if (line === undefined) return undefined;
  const file = [...names].find((name) => /^(?:_config|hugo|config)\.(?:toml|ya?ml)$/.test(name));
  if (file === undefined) return undefined;
  const found = line.exec(readOrEmpty(path.join(folder, file)))?.[1];
  return found !== undefined && isTimeZone(found) ? found : undefined;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
