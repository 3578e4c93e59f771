import type { BlockContent, Inline, TextRange } from "@kouetsu/core";
import { takesUp } from "./taken-up-en.js";

/** Oxfam's, the Met Office's, in its 2023: whose work it is that stands in italics behind. */
const OWNER =
  /(?:(?<![A-Za-z])[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{1,24}(?: (?:[A-Z][A-Za-zÀ-ɏ&.-]{1,24}|of|for|and|the|on)){0,6}['’]s?|(?<![A-Za-z])[A-Z][A-Za-z&.-]{1,24}s['’]) (?:(?:19|20)\d\d |[a-z-]{3,14} ){0,3}["“]?$/;
const ITS =
  /\b(?:[Ii]n |[Aa]ccording to )(?:its|their|the|his|her) (?:(?:19|20)\d\d |[a-z-]{3,14} ){0,3}["“]?$/;
/** The Resolution Foundation published its: a work that others can find. */
const PUBLISHED =
  /(?<![A-Za-z])(?!(?:He|She|They|We|It|I|You)\b)[A-Z][A-Za-z&.-]{1,24} (?:has |have |recently |first |just |then |also ){0,2}(?:published|released|issued|launched|presented|printed|produced|unveiled|put out|brought out|wrote|compiled|updated) (?:(?:its|their|the|an?|his|her|(?:19|20)\d\d|report|study|book|paper|survey|index|[a-z-]{3,14}),? ){0,5}["“]?$/;
/** …, in which a third are lost; …, which puts: what it holds. */
const IN_WHICH =
  /^["”]?(?: [^,.;]{2,40})?,? (?:in which|according to which|which|where|with|that) /;
/** The historian Tim Blanning shows in: whoever has a name and writes in a book. */
const WRITES_IN =
  /(?<![A-Za-z])[A-Z][A-Za-z'’&.-]{1,24} (?:[a-z]{4,12}s|wrote|put|found|showed|estimated|calculated|reported|argued|noted|said|gave|counted) in (?:(?:its|their|his|her|the|(?:19|20)\d\d|[a-z-]{3,14}) ){0,4}["“]?$/;
/** The magazine Stern reported, the encyclopaedia Grove Music gives: what kind of work it is stands before it. */
const KIND =
  /\b(?:magazine|newspaper|journal|encyclop(?:a|ae|æ)?edia|weekly|daily|paper|handbook|yearbook|almanac|broadcaster|guide|atlas|report|textbook|manual) ["“]?$/;
const GIVES =
  /^["”]? (?:[a-z]{3,12}ly )?(?:gives|gave|puts?|says|said|lists?|listed|reports?|reported|writes|wrote|counts|counted|estimates?|estimated|states|stated|found|finds|shows?|showed|calculates|calculated|notes|noted|names|published an?)\b/;
/** A title that is the subject of its sentence. */
const OPENS = /^(?:As )?(?:[Tt]he )?$/;
/** Ruth Alder, in …, reckons. */
const AUTHOR_IN =
  /(?<![A-Za-z])[A-Z][A-Za-zÀ-ɏ'’&.-]{1,24}, in (?:(?:its|their|his|her|the|(?:19|20)\d\d|[a-z-]{3,14}) ){0,4}["“]?$/;
const BEHIND_COMMA = /^["”]?(?: \([^()]{1,30}\))?, [a-z]{3,14}s? /;
/** A meta-analysis in The BMJ. */
const STUDY_IN =
  /\b(?:meta-analysis|paper|study|trial|review|article|survey|report|letter|essay|piece|experiment|analysis|editorial) (?:published |printed )?in (?:the )?(?:journal |magazine )?["“]?$/;
/** What is told of the work itself, and no figure out of it. */
const OF_ITSELF =
  /^["”’]?,? (?:(?:has|have|had) )?(?:is|was|sold|sells|changed|won|wins|made|makes|came out|comes out|appeared|became|becomes|inspired|reached|topped|cost|costs|opens|opened|drew|draws|ran|runs|drove|taught|began|begins|turned|got|gets)\b/;
/** Little words of a title: Time to Care. */
const SMALL =
  /^(?:a|an|and|as|at|by|de|der|des|du|for|from|in|into|of|on|or|our|the|to|und|with|&)$/;
/** SPQR, Germinal: one word, which only its author's name makes a title. */
const ONE_WORD = /^[A-Z][A-Za-zÀ-ɏ]{3,20}$/;
const YEAR = /\b(?:19|20)\d\d\b/;
const MOST_WORDS = 14;
const LONGEST = 120;

/** A title has two words or more, each of which but the little ones begins with a capital. */
function isTitle(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.trim().split(/[\s:–—-]+/);
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    /^[A-Z0-9]/.test(words[0] as string) &&
    (YEAR.test(text) || words.every((word) => /^[A-ZÀ-Þ0-9(“"‘]/.test(word) || SMALL.test(word)))
  );
}

const mayBeTitle = (text: string): boolean => isTitle(text) || ONE_WORD.test(text);

/** Characters of a sentence that are read before and behind a title. */
const REACH = 160;

/**
 * The sentences of an English paragraph that give figures out of a work whose
 * title stands in italics beside its author's name, and those that go on from
 * it. Ranges count in the prose.
 */
export function sentencesOfWorks(content: BlockContent): readonly TextRange[] {
  const titles = titlesOf(content);
  if (titles.length === 0) return [];
  const { prose, sentences } = content;
  let known = "";
  return sentences.flatMap(({ range }) => {
    const text = prose.text.slice(range.start, range.end);
    const inBlock = prose.blockRange(range.start, range.end);
    const title = titles.find(
      ({ range: { start, end } }) => inBlock.start <= start && end <= inBlock.end,
    );
    const goesOn = known !== "" && takesUp(text.trimStart().slice(0, REACH), known);
    if (title !== undefined && isOfAuthor(content, title, text)) {
      known = text;
      return [range];
    }
    if (title !== undefined && isPublished(content, title, text)) known = text;
    return goesOn ? [range] : [];
  });
}

/** Whether a block names a work and who has written or published it. */
export function namesWork(content: BlockContent): boolean {
  const titles = titlesOf(content);
  if (titles.length === 0) return false;
  const { text } = content.prose;
  return (
    sentencesOfWorks(content).length > 0 ||
    titles.some((title) => isPublished(content, title, text))
  );
}

const titlesOf = ({ inlines, raw }: BlockContent): readonly Inline[] =>
  inlines.filter(
    ({ kind, text }) => kind === "emphasis" && mayBeTitle(raw.slice(text.start, text.end)),
  );

/** Whether a title stands behind who has published it. */
function isPublished({ raw }: BlockContent, { text: title }: Inline, sentence: string): boolean {
  const at = sentence.indexOf(raw.slice(title.start, title.end));
  return at >= 0 && PUBLISHED.test(sentence.slice(Math.max(0, at - REACH), at).trimStart());
}

function isOfAuthor({ raw }: BlockContent, { text: title }: Inline, sentence: string): boolean {
  const words = raw.slice(title.start, title.end);
  const at = sentence.indexOf(words);
  if (at < 0) return false;
  const before = sentence.slice(Math.max(0, at - REACH), at).trimStart();
  const after = sentence.slice(at + words.length, at + words.length + REACH);
  if (WRITES_IN.test(before) || STUDY_IN.test(before)) return true;
  if (AUTHOR_IN.test(before) && BEHIND_COMMA.test(after)) return true;
  if ((KIND.test(before) || (!ONE_WORD.test(words) && OPENS.test(before))) && GIVES.test(after))
    return true;
  if (ONE_WORD.test(words)) return false;
  if (PUBLISHED.test(before)) return IN_WHICH.test(after);
  if (OF_ITSELF.test(after)) return false;
  return OWNER.test(before) || (ITS.test(before) && /[a-z,] [A-Z][A-Za-z]/.test(before + after));
}
