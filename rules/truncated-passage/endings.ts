/**
 * How a passage ends: `closed` at a mark or sign that may end it; `complete` in
 * a form that can end a sentence and only lacks its full stop; `broken` in a
 * form that no sentence ends in; `open` where only what stands around can tell.
 */
export type Ending = "closed" | "complete" | "broken" | "open";

const LETTER = /[\p{L}\p{M}ー]$/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;

/** Case particles, adnominal and conjunctive forms: something has to follow. */
const JAPANESE_BROKEN =
  /(?:[をへや]|(?:[^\s、]の)|(?:ような|そうな|的な|(?:\p{Script=Han})な)|(?:\p{Script=Han}|\p{Script=Katakana}|ー|」)[がにとでもはの]|という|といった|単なる|さらなる|あらゆる|いわゆる|による|における|に対する|に関する|および|ならびに|または|あるいは|そして|しかし|さらに|例えば|たとえば)$/u;
/** Final particles, dictionary and polite forms, the plain past, adjectives, requests. */
const JAPANESE_COMPLETE =
  /(?:[うくぐすつぬぶむるいただねよかわぞさん]|ません|まして|ください|下さい|けど|けれど|のに|かも|とか|など|なの|もの|こと|ため|から|まで|より|ほど|だけ|のみ|こちら|以上|参照|参考|お楽しみに)$/;

/** Words that an English sentence does not end in. */
const ENGLISH_BROKEN =
  /(?:^|[\s(])(?:the|a|an|and|or|but|of|which|we|they|he|she|very|their|its|our|your|my|whose|every|because|although|while|if|than|into|onto|between|among|through|toward|towards|during|via|per|such as|as well as|is|are|was|were|be|been|will|would|should|could|may|might|must)$/;

export function endingOf(text: string): Ending {
  if (/[、，,]$/.test(text)) return "broken";
  if (/[「『（【〈《〔［]$/.test(text)) return "broken";
  if (!LETTER.test(text)) return "closed";
  if (JAPANESE.test(text)) {
    if (JAPANESE_BROKEN.test(text.slice(-8))) return "broken";
    return JAPANESE_COMPLETE.test(text.slice(-8)) ? "complete" : "open";
  }
  return ENGLISH_BROKEN.test(text.slice(-16)) ? "broken" : "open";
}

const PARTNERS = new Map([
  ["」", "「"],
  ["』", "『"],
  ["）", "（"],
  ["】", "【"],
]);
const OPENING: ReadonlySet<string> = new Set(PARTNERS.values());

/** Whether a bracket of the text is still open at its end. */
export function leavesBracketOpen(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (OPENING.has(character)) open.push(character);
    else if (open.length > 0 && PARTNERS.get(character) === open.at(-1)) open.pop();
  }
  return open.length > 0;
}
