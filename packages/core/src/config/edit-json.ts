import { applyEdits, modify } from "jsonc-parser";
import type { ConfigChange } from "./list-option.js";

/** A JSON configuration with the changes; comments and everything else stay as they are. */
export function editJsonConfig(source: string, changes: readonly ConfigChange[]): string {
  const indent = /^(?:\t| {1,8})(?=")/m.exec(source)?.[0] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.length,
    eol: source.includes("\r\n") ? "\r\n" : "\n",
  };
  let text = source;
  for (const { path, value } of changes) {
    // An index behind the last item appends.
    const edits = modify(text, [...path], value, { formattingOptions });
    text = applyEdits(text, edits);
  }
  return text;
}
