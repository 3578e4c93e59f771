import type { Place } from "@kouetsu/language-server";
import { Location, Position, Range, Uri } from "vscode";

/** A range of the protocol as the editor's. */
export function rangeOf({ start, end }: Place["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function positionOf({ line, character }: Place["range"]["start"]): Position {
  return new Position(line, character);
}

export function locationOf({ uri, range }: Pick<Place, "uri" | "range">): Location {
  return new Location(Uri.parse(uri), rangeOf(range));
}
