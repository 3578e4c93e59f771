import { styleText } from "node:util";
import type { FormatContext } from "../formats/lint-result.js";
import type { OutputStream } from "./io.js";

/** Paints text for a stream: not at all where it is no terminal or `NO_COLOR` says so. */
export function styler(stream: OutputStream): FormatContext["style"] {
  // One style at a time: given a list, Node 20 does not look at the stream.
  return (name, text) => (text === "" ? text : styleText(name, text, { stream }));
}
