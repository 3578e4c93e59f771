/** Rules are JavaScript and may hand over, or throw, anything where a text is due: even what has no text. */
export function asText(value: unknown): string {
  try {
    return String(value instanceof Error ? value.message || value.name : value);
  } catch {
    return typeof value;
  }
}
