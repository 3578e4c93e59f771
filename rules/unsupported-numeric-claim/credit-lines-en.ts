import { namesBody } from "./bodies.js";

/** A line with a link and nothing else to say: [Source](…), More: <…>, Full report: … */
const POINTER =
  /^\W{0,3}(?:[Ss]ources?|[Dd]ata|[Ll]inks?|[Ss]tudy|[Rr]eport|[Rr]eferences?|[Dd]etails|[Mm]ore|(?:[Tt]he )?[Ff]ull (?:report|study|text|survey|table)|[Tt]o the (?:study|report|survey|data))(?:\s?[:：–-]|\s*$|\s?\()/;
/** Barn Owl Trust, annual report 2023: whose it is, what and when. */
const CREDIT = /^[\s*_(—–―-]{0,4}[A-ZÀ-Þ][^.!?;]{3,120}\b(?:19|20)\d\d\b[^.!?;]{0,24}\.?$/;
const DOCUMENT =
  /\b(?:report|survey|study|census|statistics|data|yearbook|bulletin|review|index|monitor|outlook|accounts|figures|audit|atlas|barometer|register|poll|count|tables?)\b/i;
/** What is no line of credit: a sentence, a date line, a picture. */
const OTHER =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|do|shows?|says?|said|see|read|join|photo|picture|image|drawing|illustration|published|posted|updated|written|by)\b/i;

/** Whether a short line behind figures says whose they are: a name, a document, a year. */
export function isCreditLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 140 || !CREDIT.test(line) || OTHER.test(line)) return false;
  return DOCUMENT.test(line) || namesBody(line, []);
}

/** Note: this post was updated in May: what an editor says of the text. */
const EDITORIAL =
  /^\W{0,3}[Nn]otes?\s?: ?(?:(?:[Tt]his|[Tt]he|[Aa]n earlier version of (?:this|the)) (?:post|article|page|piece|story|entry|text|recipe)|(?:[A-Za-z]{2,14} ){0,3}(?:updated|corrected|bring|book|please))\b/;
export const isEditorial = (text: string): boolean => EDITORIAL.test(text);

/** Whether a line does nothing but lead to a source; the link is for the caller to look for. */
export const isPointer = (text: string): boolean => text.length < 90 && POINTER.test(text);
