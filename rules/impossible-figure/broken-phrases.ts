import type { Impossibility } from "./impossibility.js";

/**
 * Figures put where a word of degree or number stood, so that the words around
 * them no longer govern anything. Each pattern is a place where Japanese takes no
 * figure: adverbial より and adverbs of degree take an adjective, 数 joins a noun
 * behind kanji only, and という puts one figure in the place of another's noun.
 */
const PATTERNS: readonly RegExp[] = [
  // より多くの → より75%以上の; the comparative より has what it compares with right before it.
  /(?<=^|[、。・（(「をにでがはともばくりて])(?<!まつり|おり|(?:これ|それ|あれ|どれ)は?)より(?:約)?(?:年率)?\d{1,4}(?:\.\d{1,2})?[%％](?:以上)?の(?![増減差開伸上下向改高低優成速効性])[一-龠ァ-ヴーA-Za-z]{1,10}/g,
  // 数多くの → 数75%以上の.
  /(?<=^|[、。（(「をにでがはとも])数\d{1,4}(?:\.\d{1,2})?[%％](?:以上)?の?[一-龠ァ-ヴーA-Za-z]{0,10}/g,
  // 30%という高い成長率 → 30%という年率25%以上の成長率.
  /\d{1,4}(?:\.\d{1,2})?[%％](?:以上|近く)?(?:もの)?という(?:年率)?\d{1,4}(?:\.\d{1,2})?[%％](?:以上)?の[一-龠ァ-ヴーA-Za-z]{1,10}/g,
  // 非常に大幅な → 非常に300%の.
  /(?:非常に|極めて|きわめて|とても|最も|もっとも|比較的|かなり(?:の)?|いかに|あまりに(?:も)?)(?:年率)?\d{1,4}(?:\.\d{1,2})?[%％](?:以上)?の[一-龠ァ-ヴーA-Za-z]{1,10}/g,
];

const GUARD = /より|数|という|に|て|も|的|の/;

/** Phrases that a substitution of words by figures has broken. */
export function* findBrokenPhrases(sentence: string): Generator<Impossibility> {
  if (!GUARD.test(sentence)) return;
  for (const pattern of PATTERNS)
    for (const match of sentence.matchAll(pattern))
      yield {
        messageId: "broken-phrase",
        range: { start: match.index, end: match.index + match[0].length },
      };
}
