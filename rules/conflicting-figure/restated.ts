import type {
  Article,
  Block,
  BlockContent,
  FactCollector,
  FactKind,
  TextRange,
} from "@kouetsu/core";
import { sectionsOf, shareSubject, type Section } from "./sections.js";
import { contradicts, figuresOf, type Statement } from "./statement.js";
import { contentWords } from "./words.js";

/** A sentence with one figure taken out: what is said of the figure. */
export interface Frame {
  /** Equal for sentences of the same words about figures of the same unit. */
  readonly frame: string;
  readonly statement: Statement;
  /** In the prose of its block. */
  readonly range: TextRange;
  readonly sentence: string;
}

/** A figure of the article that another sentence of the same words contradicts. */
export interface Restated {
  readonly place: TextRange;
  readonly frame: Frame;
  readonly section: Section;
}

/** Sentences of fewer words say the same of different things: 売り上げは30%増です. */
const FEWEST_WORDS = 3;
const FEWEST_CHARACTERS = { ja: 6, en: 16 } as const;
const LONGEST = 400;
const MAY_STATE = /[0-9０-９%％]|[一二三四五六七八九]割|半|half|third|quarter/;
/** Points at what another sentence or heading names. */
const POINTS_ELSEWHERE =
  /^(?:[#\s]*)(?:この|その|あの|こちら|そちら|これ|それ|同(?=[社じ])|一方|次に|また|さらに|ここ|前者|後者|This|That|These|Those|It|They|He|She|In this|The (?:first|second|third|former|latter|other))/;
/** What is denied, asked or supposed is not said. */
const NOT_SAID =
  /ません|ない(?!部)|なかっ|わけでは|もし|仮に|としたら|とすれば|[るいた]なら|たら、|れば、|でしょうか|だろうか|[?？]|\b(?:not|never|no longer|if|unless|would|could|might|may|whether)\b|n['’]t\b/i;

const NO_FRAMES: readonly Frame[] = [];

/** The frames of a block, one for each figure; a function of its content. */
function framesOf(content: BlockContent): readonly Frame[] {
  if (content.kind !== "paragraph" || !MAY_STATE.test(content.raw)) return NO_FRAMES;
  return content.sentences.flatMap((sentence) => {
    const { range, text } = sentence;
    if (text.length > LONGEST || !MAY_STATE.test(text)) return [];
    if (POINTS_ELSEWHERE.test(text) || NOT_SAID.test(text)) return [];
    return figuresOf(sentence).flatMap((statement): Frame[] => {
      const frame = frameOf(text, statement);
      if (frame === undefined) return [];
      const start = range.start + statement.range.start;
      return [
        {
          frame: `${statement.unit} ${frame}`,
          statement,
          range: { start, end: start + statement.text.length },
          sentence: text,
        },
      ];
    });
  });
}

/** One thing against another: there the order of the words tells which is which. */
const COMPARES = /より|比べ|比較|対し|対する|\bthan\b|\bagainst\b|\bcompared\b/;
/** What went and what is left, what was and what is. */
const CHANGES =
  /[減増下上落伸低高縮拡削]|短|節約|改善|rose|r[ai]se|fell|fall|drop|cut|increas|decreas|declin|grow|gr[eo]w/;

/** The words around a figure and its side of a change; `undefined` when they are too few to tell of what. */
function frameOf(text: string, { range, change }: Statement): string | undefined {
  const before = text.slice(0, range.start);
  const after = text.slice(range.end);
  const words = contentWords(`${before} # ${after}`);
  // A word may be said twice in one of two wordings; numbers are counted.
  const known = words.filter((word, index) => /^\d/.test(word) || words.indexOf(word) === index);
  const length = known.join("").length;
  const isJapanese = /[ぁ-ん]/.test(text);
  if (known.length < FEWEST_WORDS || length < FEWEST_CHARACTERS[isJapanese ? "ja" : "en"])
    return undefined;
  const ordered = COMPARES.test(text) ? words : known.sort();
  const side = CHANGES.test(text)
    ? (/^(?:から|まで|に|へ)/.exec(after)?.[0] ?? /\b(?:from|to|by) $/.exec(before)?.[0] ?? "")
    : "";
  const tone = /だろう|でしょう|はず|かもしれ|そう(?:です|だ)|らし/.exec(after)?.[0] ?? "";
  return [change ?? "", side, tone, ...ordered].join(" ");
}

/** Follows from the block alone. */
const known = new WeakMap<BlockContent, readonly Frame[]>();

function framesIn(content: BlockContent): readonly Frame[] {
  let frames = known.get(content);
  if (frames === undefined) known.set(content, (frames = framesOf(content)));
  return frames;
}

/** Sentences of the article that say the same with figures that cannot both hold, by what they say. */
export function restatedIn(article: Article): Restated[][] {
  const byFrame = new Map<string, Framed[]>();
  for (const block of article.blocks) {
    if (isParallel(block)) continue;
    for (const frame of framesIn(block.content)) {
      const others = byFrame.get(frame.frame);
      if (others) others.push({ block, frame });
      else byFrame.set(frame.frame, [{ block, frame }]);
    }
  }
  const wrong: Restated[][] = [];
  // Nearly every sentence is one of a kind; places and sections are worked out for the others.
  let sections: ReadonlyMap<Block, Section> | undefined;
  for (const framed of byFrame.values()) {
    if (framed.length === 1) continue;
    const known = (sections ??= sectionsOf(article));
    const places = disagreeing(framed.map((each) => placed(each, known)));
    if (places.length > 0) wrong.push(places);
  }
  return wrong;
}

/** A frame where it stands. */
interface Framed {
  readonly block: Block;
  readonly frame: Frame;
}

function placed({ block, frame }: Framed, sections: ReadonlyMap<Block, Section>): Restated {
  const { start, end } = block.content.prose.blockRange(frame.range.start, frame.range.end);
  return {
    place: { start: start + block.range.start, end: end + block.range.start },
    frame,
    section: sections.get(block) as Section,
  };
}

/** So many wordings of one sentence are a register in prose, each entry about a thing of its own. */
const MOST_WORDINGS = 200;

/** The places that some other one contradicts. Places alike in all that is compared are compared once. */
function disagreeing(places: readonly Restated[]): Restated[] {
  const alike = new Map<Section, Map<string, Restated>>();
  for (const place of places) {
    const { sentence, statement } = place.frame;
    const inSection = alike.get(place.section) ?? new Map<string, Restated>();
    const key = `${statement.range.start} ${sentence}`;
    if (!inSection.has(key)) inSection.set(key, place);
    alike.set(place.section, inSection);
  }
  const kinds = [...alike.values()].flatMap((inSection) => [...inSection.values()]);
  if (kinds.length > MOST_WORDINGS) return [];
  const wrong = new Set(kinds.filter((one) => kinds.some((other) => disagree(one, other))));
  return places.filter(({ section, frame: { sentence, statement } }) => {
    const kind = alike.get(section)?.get(`${statement.range.start} ${sentence}`);
    return kind !== undefined && wrong.has(kind);
  });
}

/** Two figures of one sentence are two things; 80% of the benefit from 20% of the work. */
const disagree = (one: Restated, other: Restated): boolean =>
  one.frame.sentence !== other.frame.sentence &&
  contradicts(one.frame.statement, other.frame.statement) &&
  shareSubject(one.section, other.section);

/** Items of a list and cells of a table are made alike on purpose, each of its own thing; a quotation is somebody else's. */
const isParallel = (block: Block): boolean =>
  block.content.kind !== "paragraph" || block.containers.some(({ kind }) => kind !== "list");

/** Under its path, an article that says something twice with figures that cannot both hold. */
export const restatedFacts: FactKind<true> = { name: "conflicting-figure/restated/1" };

/** Most articles hold no such place and are not read for it again. */
export const restatedCollector: FactCollector = {
  name: "conflicting-figure/restated",
  *collect(article) {
    if (restatedIn(article).length > 0)
      yield { kind: restatedFacts, key: article.filePath, value: true };
  },
};
