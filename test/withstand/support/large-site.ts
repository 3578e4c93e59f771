import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const subjects = [
  "渡し場",
  "朝市",
  "桟橋",
  "灯台",
  "市場",
  "工房",
  "図書館",
  "学校",
  "診療所",
  "造船所",
];
const times = ["春先", "梅雨の頃", "夏の終わり", "収穫の季節", "年の瀬", "祭りの前", "雨の翌日"];
const acts = [
  "の人びとは新しい道具を試し、その使い心地を帳面に書き留めました",
  "では古い看板を塗り直し、通りの側に明かりを増やしました",
  "の責任者は、客の声を聞く会を月に一度開くことにしました",
  "は隣の町と荷を分け合い、空の車で帰る回数を減らしました",
  "で働く若い人が、先輩に習いながら仕事の手順をまとめました",
  "では訪れる人が前の年より{n}%増え、売り上げも伸びました",
];
const ends = [
  "話を聞くと、はじめは戸惑いもあったといいます。",
  "いまでは{n}人がこの仕事に関わっています。",
  "費用は{n}万円で、町が半分を出しました。",
  "続けるうちに、失敗も少しずつ減っていきました。",
  "次の計画は{n}月に決まります。",
];

/** An article of about so many bytes; another one for every number. */
export function largeArticle(number: number, bytes: number): string {
  let state = number + 1;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // There is at least one of each.
    return from[(state >>> 8) % from.length] as T;
  };
  const figure = (text: string): string => text.replace("{n}", String((state >>> 12) % 90));
  const sentence = (): string =>
    `${pick(times)}、${pick(subjects)}${figure(pick(acts))}。${figure(pick(ends))}`;
  const parts = [`---\ntitle: ${pick(subjects)}の記録${number}\ndate: 2025-01-01\n---\n`];
  let length = 100;
  for (let block = 0; length < bytes; block++) {
    const part =
      block % 6 === 5
        ? `## ${pick(times)}の${pick(subjects)}\n`
        : `${sentence()}${sentence()}${sentence()}\n`;
    parts.push(part);
    // Three bytes a character, nearly always.
    length += part.length * 3;
  }
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
