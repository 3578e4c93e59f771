import type { Location, Position as ArticlePosition } from "@kouetsu/core";
import type { Position, Range } from "vscode-languageserver";

/**
 * Positions of an article and of the protocol differ in where they count from:
 * 1 and 0. Both count UTF-16 code units. An article has no byte order mark; a
 * client that sends one counts it, so `shift` (0 or 1) is what the first line
 * is longer by.
 */
export function toPosition(position: ArticlePosition, shift = 0): Position {
  const extra = position.line === 1 ? shift : 0;
  return { line: position.line - 1, character: position.column - 1 + extra };
}

export function toRange(location: Location, shift = 0): Range {
  return { start: toPosition(location.start, shift), end: toPosition(location.end, shift) };
}

export function toArticlePosition(position: Position, shift = 0): ArticlePosition {
  const extra = position.line === 0 ? shift : 0;
  return { line: position.line + 1, column: Math.max(1, position.character + 1 - extra) };
}
