import { isNode, parseDocument, type Document, type ToStringOptions } from "yaml";
import type { ConfigChange } from "./list-option.js";

/**
 * A YAML configuration with the changes, comments kept; `undefined` where a
 * change would go through an alias, which stands for other places, too. Where
 * `yaml` would write the rest in another manner than its writer did, only the
 * lines that the changes touch are taken over.
 */
export function editYamlConfig(
  source: string,
  changes: readonly ConfigChange[],
): string | undefined {
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  const text = source.replaceAll("\r\n", "\n");
  const style = styleOf(text);
  const document = parseDocument(text, { logLevel: "silent" });
  const before = document.toString(style);
  for (const { path, value } of changes) {
    try {
      setIn(document, { path, value });
    } catch {
      return undefined;
    }
  }
  const edited = spliceLines(text, before, document.toString(style));
  return edited.replaceAll("\n", eol);
}

/** What was said beside the former value stands above the new one. */
function setIn(document: Document, { path, value }: ConfigChange): void {
  const former = document.getIn(path, true);
  const node = document.createNode(value);
  if (isNode(former)) {
    const comments = [former.commentBefore, former.comment].filter((comment) => comment);
    if (comments.length > 0) node.commentBefore = comments.join("\n");
  }
  document.setIn(path, node);
}

/** The manner of writing that gives the text as it stands, or comes near. */
function styleOf(text: string): ToStringOptions {
  for (const indentSeq of [true, false])
    for (const indent of [2, 4])
      for (const flowCollectionPadding of [true, false]) {
        const style = { lineWidth: 0, indentSeq, indent, flowCollectionPadding };
        if (parseDocument(text, { logLevel: "silent" }).toString(style) === text) return style;
      }
  const indentSeq = !/:\s{0,9}\n- /.test(text);
  return { lineWidth: 0, indentSeq };
}

/** Makes of a text what changed between two other writings of it; the second of them where its lines cannot be found. */
function spliceLines(text: string, before: string, after: string): string {
  if (text === before) return after;
  const own = text.split("\n");
  const old = before.split("\n");
  const now = after.split("\n");
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const gone = old.slice(head, old.length - tail);
  const at = placeOf(gone, own, old[head - 1]);
  if (at === undefined) return after;
  return own.toSpliced(at, gone.length, ...now.slice(head, now.length - tail)).join("\n");
}

/** Where the lines stand, behind the given one, if that is clear. */
function placeOf(
  lines: readonly string[],
  own: readonly string[],
  previous: string | undefined,
): number | undefined {
  const places = own.flatMap((_, at) =>
    isAlike(own[at - 1], previous) && lines.every((line, index) => isAlike(own[at + index], line))
      ? [at]
      : [],
  );
  // Behind the last line, too, where nothing is taken out.
  return places.length === 1 ? places[0] : undefined;
}

/** Whether two lines differ in nothing but spaces behind their indentation. */
function isAlike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const plain = (line: string): string => line.trimEnd().replace(/(?<=\S) {2,200}/g, " ");
  return plain(a) === plain(b);
}
