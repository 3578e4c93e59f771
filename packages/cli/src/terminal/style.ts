import { styleText } from "node:util";
import type { FormatContext } from "../formats/lint-result.js";
import type { OutputStream } from "./io.js";

/** Paints text for a stream: not at all where it is no terminal or `NO_COLOR` says so. */
export function styler(stream: OutputStream): FormatContext["style"] {
  // One style at a time: given a list, Node 20 does not look at the stream.
  return (name, text) => (text === "" ? text : styleText(name, text, { stream }));
}

/**
 * Makes text lead to a URI (OSC 8): not at all where the stream is no terminal,
 * nor where colours are not wanted, for such a terminal may print the codes.
 */
export function linker(
  stream: OutputStream,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): FormatContext["link"] {
  const isPlain = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  if (stream.isTTY !== true || isPlain) return (_uri, text) => text;
  return (uri, text) => `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}
