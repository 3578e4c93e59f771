import { quoteEnd, quoteStart } from "@kouetsu/core";
import type { Side } from "./copies.js";

/** Characters of a sentence beside its figure that a message has room for. */
const BESIDE = { ja: 20, en: 44 } as const;

/** The figure with the words around it, enough to know the sentence again. */
export function around({ sentence, statement }: Side): string {
  const { start, end } = statement.range;
  const most = BESIDE[/[ぁ-んァ-ヴ一-龠]/.test(sentence) ? "ja" : "en"];
  const before = quoteEnd(sentence.slice(0, start).trimStart(), most);
  const after = quoteStart(sentence.slice(end).trimEnd(), most);
  // An English word is left out rather than cut.
  return (
    before.replace(/^…[A-Za-z'’-]{1,44}(?= )/, "…") +
    quoteStart(statement.text, most) +
    after.replace(/ [A-Za-z'’-]{1,44}…$/, " …")
  );
}
