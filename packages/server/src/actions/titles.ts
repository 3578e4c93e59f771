import { renderText, type Locale, type TextEdit } from "@kouetsu/core";
import { messages } from "../messages.js";

const LONGEST = 24;

/** What an edit does, in a few words that quote the text it touches. */
export function editTitle(edit: TextEdit, source: string, locale: Locale): string {
  if (edit.text === "")
    return renderText(messages.deleteText, locale, {
      text: quote(source.slice(edit.range.start, edit.range.end)),
    });
  const form = edit.range.start === edit.range.end ? messages.insertText : messages.replaceText;
  return renderText(form, locale, { text: quote(edit.text) });
}

/** Names the file that the action changes: it is not the one that the writer looks at. */
export function templateTitle(text: string, file: string, locale: Locale): string {
  return renderText(messages.makeTemplate, locale, { text: quote(text), file });
}

/** One line of the text, cut between characters when it is long. */
function quote(text: string): string {
  const characters = [...text.trim().replace(/\s{1,100}/g, " ")];
  return characters.length <= LONGEST
    ? characters.join("")
    : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
