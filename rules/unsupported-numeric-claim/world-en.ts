import { PAST } from "./deeds-en.js";
import type { Told } from "./told-en.js";

/** The rest of the world, by its places, its bodies and its averages. */
const AT_LARGE =
  /\b(?:industr(?:y|ies)|sectors?|(?:the|global|world|home|job|labou?r|stock|housing|outdoor) markets?|markets? (?:is|was|has|grew|fell)|econom(?:y|ies)|nationally|nationwide|globally|worldwide|elsewhere|across (?:the|all)|the (?:average|typical|median) (?!(?:fell|rose|dropped|went|was|is|stayed|time|latency|wait|cost)\b)[a-z]{2,20}|the (?:supplier|contractor|vendor|retailer|manufacturer|insurer|airline|chain|fund|government|state|council|ministry|company|firm|agency|vendor|rival|factory|university|city|country|county|nation|region|world|population|public|average|police|army|party|bank)\b(?! (?:page|form|site|website|account|desk|team))|(?:other|most|many|few) (?!was\b|is\b|has\b|does\b|as\b)[a-z]{1,20}s|(?<!the )others|competitors|rivals|peers|Europe|America|Britain|(?<!\d )people|experts|analysts|studies|researchers|scientists)\b/i;
/** Whether a text names the world at large, or a body or place of it. */
export const isOfTheWorld = (text: string): boolean => AT_LARGE.test(text);
/** Rents, wages and prices are everybody's. */
const PUBLIC_SUM =
  /\b(?:rents|wages|prices|salaries|incomes|temperatures|inflation|unemployment|emissions|births|deaths|crime|poverty|sea levels?|share price|shares|GDP)\b/i;

/** 80 percent of public servants: everybody of a kind, without an article. */
const OF_A_KIND =
  /^ of (?:all )?(?!(?:the|an?|them|those|these|this|that|it|its|us|our|my|his|her|their|which|whom|what|respondents|participants|attendees|replies|responses|answers|days|nights|weeks|mornings|occasions)\b)[A-Za-z]/;
/** One in six adults are; one in five of the letters, and one in five customers saw stale pages, may be of a story. */
const ONE_IN_A_KIND = /^ (?:[a-z-]{3,14} ){1,2}(?=[a-z])/;
const OUT_OF = / (?:in|out of) /;
/** In Germany, Tessaly cut: a name that does something or is the scene. */
const NAMED_SCENE =
  /(?:^|, )(?:In|At|Across|Throughout) (?:the )?(?!(?:January|February|March|April|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Phase|Week|Total)\b|[A-Z][a-z]{2,12} (?:mode|\d))[A-Z][a-z]{3,14}\b[^,]{0,30},|\b[A-Z][a-z]{2,14} [A-Z][a-z]{2,14} (?:(?:has|have|had) )?[a-z]{3,12}(?:ed|[st])\b|(?:^|, )(?:In )?[A-Z][a-z]{2,9}(?:ish|ese|ian|ican|ean|nch|man) [a-z]{3,14}s\b|[’']s [a-z]{3,16}s (?:are|is|were)\b/;

/** The clause that the figure stands in, from its sign of punctuation. */
export const clauseOf = (opening: string): string => {
  const from = Math.max(
    opening.lastIndexOf("; "),
    opening.lastIndexOf(": "),
    opening.lastIndexOf(" while "),
    opening.lastIndexOf(" whereas "),
    opening.lastIndexOf(" but "),
    opening.lastIndexOf(", and "),
    opening.lastIndexOf(", so "),
  );
  return from < 0 ? opening : opening.slice(from + 1);
};

/** Of whom the figure is a share, up to what they do. */
function nounsBehind(behind: string): string {
  const end = ENDS_NOUNS.exec(behind);
  return end === null ? behind : behind.slice(0, end.index);
}

const ENDS_NOUNS =
  /[,.;:]| (?:and|but|when|once|after|before|because|so|are|is) | from (?:all )?(?:around|across|over) (?:the|our) | (?:was|were|had|did|has|have|went|came|saw|got|said|told|left|took|gave|ran|[a-z]{3,12}ed)\b/;

/** Companies that pair, teams which deploy: a subject of many without an article. */
const BARE_PLURAL =
  /^(?!(?:It|They|He|She|We|You|That|Each|The|Our|My|These|Those|Their|Her|Both|This|Its|His|Thus|Perhaps|Always|Sometimes|Besides|Afterwards|Yes|Us|Across|Plus|Less|As|Was|Is|Has|Does)\b|[A-Z][a-z-]{1,14} (?:hours|days|weeks|months|years|minutes|decades)\b)(?:[A-Z][a-z-]{1,14} )?[A-Z]?[a-z-]{2,16}[^s]s [a-z]/;
/** Women, children: a plural without its letter. */
const BARE_PEOPLE =
  /^(?:[A-Z][a-z-]{2,14} )?(?:[Ww]omen|[Mm]en|[Cc]hildren|[Pp]eople|[Ff]olk|[Pp]olice)\b/;

/** Whether the subject of a clause is everybody or everything of a kind. */
const isOfAnyKind = (clause: string): boolean =>
  BARE_PEOPLE.test(clause) || (BARE_PLURAL.test(clause) && !PAST.test(clause));

/** Whether the clause begins with a plural that has no article: Real mill towns have shrunk. */
export const hasBareSubject = ({ opening, figure }: Told): boolean =>
  BARE_PLURAL.test(`${clauseOf(opening).trimStart()}${figure} `);

/** What stands behind the last comma, when that is a clause with a subject. */
const lastPart = (clause: string): string => clause.slice(clause.lastIndexOf(", ") + 1).trimStart();

/** We spoke to Reeve of Millworks. Millworks has: a name that was heard before. */
const NAMED_FIRST =
  /^(?:[Tt]he (?=[A-Z][a-z]{2,14} [A-Z]))?([A-Z][A-Za-z]{3,20}(?: [A-Z][a-z]{2,14}){0,3})(?:['’]s)? [a-z]/;
function isNamedBefore({ before, opening }: Told): boolean {
  const name = NAMED_FIRST.exec(opening)?.[1];
  if (name === undefined) return false;
  const at = before.lastIndexOf(` ${name}`);
  return at > 0 && /[a-z,]/.test(before.charAt(at - 1));
}

/** Whether the clause speaks of the things of the story, not of the world around it. */
export function isOfTheStory(told: Told): boolean {
  const { opening, figure, after } = told;
  if (isNamedBefore(told)) return false;
  const clause = clauseOf(opening);
  const behind = after.slice(0, 60);
  if (AT_LARGE.test(clause) || AT_LARGE.test(nounsBehind(behind))) return false;
  if (PUBLIC_SUM.test(clause) || OF_A_KIND.test(behind)) return false;
  if (OUT_OF.test(figure) && ONE_IN_A_KIND.test(behind) && !PAST.test(behind)) return false;
  if (NAMED_SCENE.test(clause)) return false;
  const said = `${clause.trimStart()}${figure}${behind}`;
  return !isOfAnyKind(said) && !isOfAnyKind(lastPart(clause) + figure);
}

/** We began with the Spanish pages, since words tend to be longer in Spanish: the reason is true of everybody. */
const REASON =
  /(?<!\b(?:have|has|had|ever|long) )\b(?:since|because|given that) (?!(?:the|an?|our|my|we|I|it|they|this|that|these|those|he|she|its|their|his|her|you|your|both|each|all of|some of|one of)\b)([A-Za-z][^,;.]{2,80})$/;
const IS_EVER =
  /\b(?:is|are|tends? to|makes? up|accounts? for|costs?|takes?|loses?|grows?|lives?|dies?|eats?|drinks?|wastes?|sleeps?|breaks?|buys?|reads?|fails?|uses?|spends?|contains?|needs?|lasts?)\b|\b(?:has|have) $/;
/** Orders are up, visits have doubled: whose orders, if not the writer's. */
const OWN_TRADE =
  /^(?:[a-z-]{3,14} )?(?:sales|orders|visitors|visits|users|customers|bookings|members|requests|traffic|readers|subscribers|enquiries|inquiries|tickets|downloads|donations|applications|complaints|builds|tests|deploys|logs|errors|loads|pages|sign-?ups)\b|\b(?:is|are) (?:up|down|back|rising|falling|growing|now|already)\b/;
/** Whether the figure stands in a reason that the writer gives, and that is true of others than him. */
export function isGeneralReason(opening: string, after: string): boolean {
  const reason = REASON.exec(opening)?.[1];
  if (reason === undefined) return false;
  const said = `${reason}${after.slice(0, 40)}`;
  if (OWN_TRADE.test(reason)) return false;
  return (
    IS_EVER.test(reason) &&
    !/\b(?:we|our|my|I|us)\b/.test(said) &&
    !/\b(?:was|were|had|did)\b/.test(said)
  );
}
