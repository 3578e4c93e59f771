import { readFileSync } from "node:fs";

/** The version of this program; the bundle lies beside its `package.json` as the sources do. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  const hasVersion = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return hasVersion ? String(manifest.version) : "";
}
