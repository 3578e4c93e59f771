/** We asked, I have been wearing: who writes, an auxiliary and the next words. */
const WRITER =
  /\b(?:[Ww]e|I|[Tt]he team)(['’](?:ve|d|m|re))? ((?:have|had|has|were|was|am|are|got) )?((?:[a-z]{2,14} ?){1,3})/g;
/** Our volunteers sorted, my old boots have: somebody or something of the writer's house. */
const OF_WRITER = /\b(?:[Oo]ur|[Mm]y) ((?:[a-z-]{2,14} ){2,5})/g;
/** Past tenses without an ending of their own. */
const IRREGULAR =
  /^(?:re|over|out|un|under|mis)?(?:ran|sold|built|rebuilt|cut|put|set|let|hit|got|gave|took|made|wrote|rewrote|sent|spent|spoke|met|held|kept|left|lost|won|paid|bought|brought|chose|began|drew|drove|rode|wore|ate|grew|flew|fell|found|taught|shot|sat|stood|slept|swam|went|came|did|had|saw|split|spun|bent|dug|hung|laid|led|threw|tore|woke|broke|froze|said|told|read|caught|fed|fought|forgot|hid|lent|lit|rang|rose|sang|shook|shut|sank|stuck|stole|swept|wound|undertook)$/;
/** What goes on in the head, or tells where somebody was: nothing comes of it. */
const NO_DEED =
  /^(?:knew|known|thought|believed|heard|hearing|read|learned|learnt|remembered|wanted|wanting|hoped|hoping|wondered|wondering|felt|liked|loved|hated|feared|doubted|lived|living|joined|agreed|met|visited|seemed|needed|supposed|said|told|argued|wrote|writing|talked|talking|thinking|worried|noted|mentioned|discussed|reported|located|based|born)$/;

/** Whether a word is the past tense of a verb. */
export const isPastTense = (verb: string): boolean =>
  (verb.endsWith("ed") && verb !== "need") || IRREGULAR.test(verb);
const isDeed = (verb: string): boolean => !NO_DEED.test(verb) && isPastTense(verb);
/** Behind have or was. */
const isDone = (verb: string): boolean =>
  !NO_DEED.test(verb) &&
  !verb.endsWith("thing") &&
  /(?:ing|ed|en|wn|[rl]t|[aui]ng|ne|un|ut|it|ade|ept|aid|[ao]ught|ld)$/.test(verb);
const ADVERB =
  /^(?:then|also|first|finally|just|recently|only|since|already|been|now|not|all|[a-z]{3,10}ly)$/;

/** When I started out, …: the time of what is told, and no deed. */
const ONCE =
  /\b(?:[Ww]hen|[Ww]hile|[Aa]s|[Bb]efore|[Aa]fter) (?:I|we) (?:started(?: out)?|began|grew up|left|came|arrived|moved|was|were|joined|lived)\b[^,.;]{0,40},|\b(?:I|[Ww]e) (?:once |also |have )?worked (?:for|at|in|as) [^.;]{0,40}/g;

/** Whether somebody of the writer's own house does something in a text. */
export function actsFirstPerson(whole: string): boolean {
  const text = whole.replaceAll(ONCE, "");
  if (!/\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Tt]he team)\b/.test(text)) return false;
  for (const [, contracted, auxiliary, words = ""] of text.matchAll(WRITER)) {
    const verb = words.split(" ").find((word) => !ADVERB.test(word)) ?? "";
    if (contracted !== undefined || auxiliary !== undefined ? isDone(verb) : isDeed(verb))
      return true;
  }
  for (const [, words = ""] of text.matchAll(OF_WRITER))
    if (
      (words.split(/ (?:is|are) /, 1)[0] ?? "").split(" ").slice(1).some(isDeed) ||
      isDone(/ (?:has|have) ([a-z]{3,14})/.exec(words)?.[1] ?? "")
    )
      return true;
  return false;
}

/** It scared us, slowed me down; the clinic where I volunteer; people came to our meetup. */
const TOUCHES_WRITER =
  /(?:^|[.!?] )[A-Z][a-z]{2,12}ing [^.;!?]{2,50} (?:us|me)\b|\b(?:lets?|let) (?:us|me) [a-z]|\bwhere (?:I|we) (?!live)[a-z]|\b(?:costs?|took|gave) (?:me|us)\b|\b[Yy]ou told us\b|\b[Aa]s part of (?:our|my)\b|\byou are reading\b|\bof the [a-z0-9]{1,8} [a-z]{3,14} (?:that |who |whom )?(?:we|I) [a-z]|\b(?:is|are|was|were) (?:mine|ours)\b|\b(?:two|three|four|five|both|all|some) of us\b|\bI still (?:have|own|use)\b|\b(?:I|[Ww]e) (?:own|use|wear|drive|ride|run|keep|brew|bake)\b|\b(?:to|for|with|by|of) (?:our|my) (?:own )?(?:first |second |third |last |new |weekly |monthly |annual )(?:[a-z-]{3,14})|\b(?:[Oo]ur|[Mm]y) (?!(?:neighbou?rs|winters|summers|climate|cities|schools|valley|village|town|city|street|country|island|county|generation|age|day|time)\b)(?:[a-z-]{3,14} ){1,2}(?:is|are|has|have|was|were)\b/;

/** Whether a text tells of something that somebody of the writer's own house did or met with. */
export const isStory = (text: string): boolean => actsFirstPerson(text) || touchesWriter(text);
/** Whether it names something of the writer's, of which more may be told. */
export const touchesWriter = (text: string): boolean => TOUCHES_WRITER.test(text);

/** It says when it was, or that it has come about: a story is told in the past. */
export const PAST =
  /\b(?:(?:is|are) (?:up|down|back|gone)|was|were|had|did|could|broke|began|threw|has|have|went|came|fell|rose|grew|dropped|climbed|jumped|shrank|took|made|cost|kept|lost|cut|gave|got|ran|saw|stood|stayed|settled|slid|hit|sank|sold|read|put|brought|spent|held|left|won|paid|doubled|tripled|quadrupled|halved|[a-z]{3,12}ed|['’]ve)\b/;
