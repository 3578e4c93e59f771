import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package that a rule, or the preset that it belongs to, was loaded from. */
export interface RuleOrigin {
  readonly packageName: string;
  readonly version: string;
}

/**
 * The package that a module belongs to.
 *
 * @param modulePath absolute path
 * @returns `undefined` when no manifest with a name and a version stands above it
 */
export function originOf(modulePath: string): RuleOrigin | undefined {
  for (let folder = dirname(modulePath); folder !== dirname(folder); folder = dirname(folder)) {
    const origin = readManifest(join(folder, "package.json"));
    if (origin !== undefined) return origin;
  }
  return undefined;
}

function readManifest(path: string): RuleOrigin | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    if (!("name" in value) || !("version" in value)) return undefined;
    const { name, version } = value;
    return typeof name === "string" && typeof version === "string"
      ? { packageName: name, version }
      : undefined;
  } catch {
    // No manifest here, or none that can be read; one further up may do.
    return undefined;
  }
}
