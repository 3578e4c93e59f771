import type { Article } from "@kouetsu/core";
import { matches } from "./matches.js";

/** This entry is a story shared by the Lantern Office: emphasis and the opening of a link may stand before a name. */
const SHARED_BY =
  /\b[Tt]his (?:[a-z]{3,10} )?(?:story|post|article|entry|piece|column|case study|chapter)\b[^.\n]{0,40} (?:shared|contributed|submitted|provided|sent in|told|written) by (?:the )?[*_[]{0,3}(?:the )?([A-Z][A-Za-z0-9&-]{1,24}(?: (?:of |for |and |the ){0,2}[A-Z][A-Za-z0-9&-]{1,24}){0,5})/g;
/** A guest post by Dana Reed of Lantern. */
const GUEST =
  /\b[Gg]uest (?:post|column|article|blog(?: post)?|entry|essay|contribution|author)\b[^.\n]{0,20} (?:by|from) [*_[]{0,3}[A-Z][A-Za-z.'’ -]{2,40}?[*_\]]{0,3},? (?:[a-z ]{3,30} )?(?:of|at|from|with) (?:the )?[*_[]{0,3}([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})/g;
/** *Jo Park is head of digital at the Trail Service.*: the line about the writer, in italics; who is only named in bold is spoken of. */
const ABOUT_WRITER =
  /(?:^|\n)(?:_|\*(?!\*[A-Z]))[*_]{0,3}[A-Z][a-z'’-]{1,14} (?:[A-Z]\.? )?[A-Z][A-Za-z'’-]{1,20}[*_]{0,4},? (?:is|works|runs|leads|serves) [^.\n]{2,70}? (?:at|of|for|with) (?:the )?([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})/g;
/** Posted by the TrailMate team. */
const BY_TEAM =
  /(?:^|\n)[*_]{0,3}(?:[Pp]osted|[Ww]ritten|[Pp]ublished) by (?:the )?([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:team|staff|crew|office|desk|blog)\b/g;
/** Originally posted on Lantern's blog; this post first appeared on the Lantern website. */
const FIRST_POSTED =
  /(?:^|[\n*_>(] ?|\b[Tt]his (?:post|article|story|piece|entry|blog(?: post)?) (?:was |has )?)(?:[Oo]riginally|[Ff]irst|[Cc]ross-?) ?(?:posted|published|appeared|ran|printed) (?:on|in|at|by) (?:the )?(?:[*_]|\[|<[^<>]{1,160}>){0,3}(?:the )?([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})(?:['’]s|\.[a-z]{2,4})? (?:[A-Za-z]{3,12} ){0,2}(?:[Bb]log|[Ww]ebsite|[Ss]ite|[Nn]ewsletter)\b/g;
/** As the keeper of the archive of Lantern, I; as Lantern's editor, we. */
const IN_OFFICE =
  /\b[Aa]s (?:the |an? )?(?:[A-Za-z]{3,14} ){0,3}(?:[Mm]anager|[Dd]irector|[Ee]ditor|[Hh]ead|[Ll]ead|[Ff]ounder|[Oo]wner|[Mm]aintainer|[Kk]eeper|[Cc]hair|[Cc]oordinator|[Aa]dministrator|[Cc]urator|[Ll]ibrarian|[Pp]resident|[Tt]reasurer|[Ss]ecretary|[Aa]uthor) (?:of|for|at) (?:the )?([A-Z][A-Za-z0-9&-]{2,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}), (?:I|we)\b/g;
/** Words that tell there is such a note. */
const NOTED =
  /\b(?:[Gg]uest |(?:shared|contributed|submitted|provided|sent in|told|written) by|(?:posted|[Ww]ritten|[Pp]osted|[Pp]ublished|appeared|ran|printed) (?:on|in|at|by)|[Aa]s (?:the |an? )?[A-Za-z])|[*_][A-Z][a-z'’-]{1,14} /;

/** The houses that an English article says its story is told by: a guest's, or that which printed it first. */
export function guestHousesOf({ source, blocks }: Article): readonly string[] {
  const text = source.slice(blocks[0]?.range.start ?? 0);
  if (!NOTED.test(text)) return [];
  return [SHARED_BY, GUEST, ABOUT_WRITER, BY_TEAM, FIRST_POSTED, IN_OFFICE].flatMap((pattern) =>
    matches(text, pattern).flatMap(([, name]) => (name === undefined ? [] : namesOf(name, text))),
  );
}

/** A name, and the letters it is called by further on: (CDC). */
function namesOf(name: string, text: string): string[] {
  const at = text.indexOf(`${name} (`);
  const letters = at < 0 ? null : /^([A-Z]{2,8})\)/.exec(text.slice(at + name.length + 2));
  const names = letters?.[1] === undefined ? [name] : [name, letters[1]];
  return [...names, ...names.flatMap((known) => sitesOf(known, text))];
}

/** gsa.gov is the site of GSA. */
function sitesOf(name: string, text: string): string[] {
  if (name.includes(" ")) return [];
  return [".gov", ".org", ".com", ".net"]
    .map((ending) => `${name.toLowerCase()}${ending}`)
    .filter((site) => text.includes(` ${site} `));
}
