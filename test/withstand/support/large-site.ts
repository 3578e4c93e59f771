import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Letters that make words when two of them stand together: some twenty thousand, so that sentences do not repeat. */
const letters = [
  ..."朝昼夕夜春夏秋冬山川海港町村市場橋道駅店家庭校庭園林森田畑野原池岸浜島岬峠坂谷泉井戸",
  ..."船車輪帆網糸布紙筆墨本絵歌舞音声光影色形線面角丸石砂土木竹花草実種根葉枝幹魚貝鳥虫馬牛",
  ..."火水風雨雪霜氷雲霧空星月日年時分秒人手足目耳口心身体力技術工夫考案話言葉文字名前記録",
] as const;
const particles = ["の", "と", "から", "まで", "や", "への", "という"] as const;
const cases = ["が", "を", "に", "で", "は"] as const;
const verbs = [
  "選びます",
  "見直しました",
  "並べています",
  "思い出します",
  "書き残しました",
  "待っています",
  "運んでいきます",
  "確かめました",
] as const;

/** Numbers that are the same for the same seed (a linear congruential generator; Numerical Recipes). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed + 1, 2_654_435_761) ^ 0x5bd1e995) >>> 0;
  }

  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * count);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error("there is nothing to pick from");
    return picked;
  }
}

function sentence(dice: Dice): string {
  const word = (): string => dice.pick(letters) + dice.pick(letters);
  const phrase = (): string => `${word()}${dice.pick(particles)}${word()}`;
  const parts = Array.from({ length: 2 + dice.below(2) }, () => phrase() + dice.pick(cases));
  return `${parts.join("")}${dice.pick(verbs)}。`;
}

/**
 * An article of about so many bytes, another one for every number: paragraphs
 * under headings, a figure without a source here and there, and in one of fifty a
 * paragraph of the article before.
 */
export function largeArticle(number: number, bytes: number): string {
  const dice = new Dice(number);
  const parts = [`---\ntitle: ${sentence(dice).slice(0, 12)}\ndate: 2025-01-01\n---\n`];
  let length = 100;
  for (let block = 0; length < bytes; block++) {
    const isHeading = block % 6 === 5;
    const isFigure = dice.below(40) === 0;
    const part = isHeading
      ? `## ${sentence(dice).slice(0, 9)}\n`
      : `${Array.from({ length: 4 }, () => sentence(dice)).join("")}${isFigure ? `${10 + dice.below(80)}%の店が参加しました。` : ""}\n`;
    parts.push(part);
    // Three bytes a character, nearly always.
    length += part.length * 3;
  }
  if (number % 50 === 49) parts.push(largeArticle(number - 1, 900).split("---\n")[2] ?? "");
  return parts.join("\n");
}

/** Fills a folder with so many articles; how many bytes they are. */
export function writeLargeSite(folder: string, articles: number, bytesEach: number): number {
  let bytes = 0;
  for (let number = 0; number < articles; number++) {
    const file = path.join(folder, `${Math.floor(number / 500)}`, `${number}.md`);
    if (number % 500 === 0) mkdirSync(path.dirname(file), { recursive: true });
    const text = largeArticle(number, bytesEach);
    bytes += Buffer.byteLength(text);
    writeFileSync(file, text);
  }
  return bytes;
}
