import { styleText } from "node:util";
import type { FormatContext } from "../lint-result.js";
import type { OutputStream } from "./io.js";

/** Paints text for a stream: not at all where it is no terminal or `NO_COLOR` says so. */
export function styler(stream: OutputStream): FormatContext["style"] {
  return (name, text) =>
    text === ""
      ? text
      : styleText([...(typeof name === "string" ? [name] : name)], text, { stream });
}
