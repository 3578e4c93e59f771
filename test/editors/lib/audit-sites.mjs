// Sites for the audit: a large one of our own words, and one that tries to get out of the page.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository, temporaryFolder } from "./processes.mjs";

const REAL = join(repository, "../shared/corpora/ja-site");

/** The real site where it is at hand, else a made one. */
export function largeSite() {
  return existsSync(REAL) ? REAL : madeSite(300);
}

const PLACES = ["港", "坂", "橋", "川べり", "駅前", "寺町"];
const THINGS = ["朝市", "祭り", "図書館", "工房", "食堂", "写真展"];
const CATEGORIES = ["町", "暮らし", "文化"];

/** So many articles with leftovers, copies, figures without a source and front matter that never changes. */
function madeSite(count) {
  const folder = temporaryFolder("audit-site");
  mkdirSync(join(folder, "posts"));
  for (let index = 0; index < count; index++) {
    const place = PLACES[index % PLACES.length];
    const thing = THINGS[(index >> 2) % THINGS.length];
    const month = String(1 + (index % 9)).padStart(2, "0");
    const copied = index % 3 === 0 ? sentenceOf(index - 3) : sentenceOf(index);
    const text = `---
title: ${place}の${thing} その${index}
date: 2025-${month}-10
categories: [${CATEGORIES[index % CATEGORIES.length]}]
author: 町の編集部
excerpt: ${thing}についてお届けします。
reading_time: 8
---

## ${place}で

${sentenceOf(index)}

${index % 4 === 0 ? `調査によれば、来る人の${20 + (index % 70)}%が隣の町から${thing}へ来ています。` : `${thing}は今年も続きます。`}

## ${thing}の一日

${copied}
${index % 2 === 0 ? "\n---END---\n" : ""}`;
    writeFileSync(join(folder, "posts", `2025-${month}-10-${index}.md`), text);
  }
  return folder;
}

/** Sixty characters and more that no other article has. */
const sentenceOf = (index) =>
  `${index} 番の札を持った人が${PLACES[(index + 6) % 6]}の坂を上がると、${index * 7 + 11} 段の石段の先に古い門が見えます。門の脇で ${(index % 12) + 1} 月の当番が湯をわかし、${THINGS[(index + 6) % 6]}へ行く人に一杯ずつ手渡しています。`;

const POISON = [
  "</script><script>globalThis.hit=1</script>",
  "<img src=x onerror=globalThis.hit=1>",
  "<svg onload=globalThis.hit=1></svg>",
  "[押す](javascript:globalThis.hit=1)",
  "\u2028\u2029\u202Eesrever\u2066",
  "`${globalThis.hit=1}` {{constructor.constructor('globalThis.hit=1')()}}",
  "<!-- <script> <style>*{display:none}</style> <base href=https://example.invalid/> <meta http-equiv=refresh content=0>",
  '" onmouseover=globalThis.hit=1 x="',
];

/** Articles whose every part tries to be markup. */
export function hostileSite() {
  const folder = temporaryFolder("audit-hostile");
  for (const [index, poison] of POISON.entries()) {
    const quoted = JSON.stringify(poison);
    const text = `---
title: ${quoted}
date: 2025-03-0${index + 1}
categories: [${quoted}]
tags: [${quoted}]
author: ${quoted}
excerpt: ${quoted}
${quoted}: ${quoted}
---

# ${poison}

${poison} 調査では75%以上の企業が${poison}を導入し、[資料](javascript:globalThis.hit=1)によれば売上は300%減りました。港の朝市は毎週土曜の六時に始まり、魚と野菜とパンが並びます。

---END---

${poison} 調査では${index}5%以上の企業が${poison}を導入し、[資料](javascript:globalThis.hit=1)によれば売上は300%減りました。港の朝市は毎週土曜の六時に始まり、魚と野菜とパンが並びます。
`;
    writeFileSync(join(folder, `${index}.md`), text);
  }
  writeFileSync(
    join(folder, "<img src=x onerror=globalThis.hit=1>.md"),
    `${POISON.join("\n\n")}\n\n---END---\n`,
  );
  return folder;
}
