import type { FormatContext } from "./lint-result.js";

/** Paints nothing and links nothing: for files and pipes. */
export const plainStyle: Pick<FormatContext, "style" | "link"> = {
  style: (_name, text) => text,
  link: (_uri, text) => text,
};
