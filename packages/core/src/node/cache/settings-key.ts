import { createHash } from "node:crypto";
import type { FileSettings } from "../../config/settings.js";

/**
 * Equal for settings under which an article alone is judged alike. The clock is
 * not part of it: what was said by the clock is never kept. Functions follow
 * from the rest: the check of a schema from the schema, a zone from its name;
 * the images of the site are other files, and never part of what is kept.
 */
export function settingsKey({ site, rules }: FileSettings): string {
  const written = JSON.stringify([{ ...site, now: "" }, rules], (_name, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );
  return createHash("sha256").update(written).digest("base64");
}
