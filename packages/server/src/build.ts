import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Another text for every build of the server, given the URL of its bundle;
 * `undefined` of modules that are not bundled, of which one may change alone.
 */
export function buildOf(url: string): string | undefined {
  const file = fileURLToPath(url);
  if (basename(file) !== "server.mjs") return undefined;
  return createHash("sha256").update(readFileSync(file)).digest("base64");
}
