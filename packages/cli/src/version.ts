import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of this program; the bundle lies beside its `package.json` as the sources do. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "../package.json"), "utf8"),
  );
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "";
}
