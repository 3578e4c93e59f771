// A workspace of 771 articles of 15,000 characters, written for this purpose.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInHost } from "../lib/in-host.mjs";
import { runSuite, temporaryFolder } from "../lib/processes.mjs";

const ARTICLES = 771;
const CHARACTERS = 15_000;
const PLACES = ["港", "駅前", "川べり", "丘の上", "旧市街", "埠頭", "坂の下", "寺町", "湖畔", "峠"];
const THINGS = ["苗", "干物", "古本", "焼き物", "番茶", "山菜", "織物", "蜂蜜", "竹細工", "豆腐"];
const PEOPLE = ["店主", "漁師", "職人", "農家", "学生", "司書", "大工", "案内人", "画家", "郵便屋"];
const DEEDS = [
  "朝の霧が晴れるのを待って並べ始めた",
  "通りかかる人に育てかたを語っていた",
  "去年より少し早く店じまいをした",
  "雨よけの布を張り直しながら笑っていた",
  "隣の店と品を取り替えて帰っていった",
  "遠くから来た客に道を教えていた",
  "新しい棚を組んで見やすく整えた",
];
const COPY =
  "市の世話役は、道具を運ぶ手押し車を順番に貸し出し、帰りには返した人の名を帳面に書き留めます。帳面は十年前から一冊も欠けていません。";

function site() {
  const folder = temporaryFolder("large");
  mkdirSync(join(folder, "posts"));
  let seed = 20_251_122;
  const pick = (list) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return list[seed % list.length];
  };
  for (let i = 0; i < ARTICLES; i++) {
    let text = `---\ntitle: 市の記録 ${i}\ndate: 2025-06-07\n---\n\n`;
    while (text.length < CHARACTERS) {
      for (let sentence = 0; sentence < 4; sentence++)
        text += `${pick(PLACES)}の${pick(PEOPLE)}は${pick(THINGS)}と${pick(THINGS)}を手に、${pick(PLACES)}で${pick(PEOPLE)}の見るなか${pick(DEEDS)}。`;
      text += "\n\n";
    }
    if (i === 0 || i === ARTICLES - 1) text += `${COPY}\n\n調査によると、75%の人が通います。\n`;
    writeFileSync(join(folder, `posts/${String(i).padStart(3, "0")}.md`), text);
  }
  return folder;
}

await runSuite({
  "the tests on a large site ran": () => runInHost("large-site-tests.cjs", site()),
});
