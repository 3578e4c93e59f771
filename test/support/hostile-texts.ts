import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { sharedPath } from "../acceptance/shared.js";

/** Text that could hang, crash or run something, by the name of what is nasty about it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  "front matter that is a program":
    '---js\n{ title: (globalThis.__kouetsu_ran = 1, "x") }\n---\n\n本文です。\n',
  "front matter in a language with spaces":
    "--- JavaScript \n(globalThis.__kouetsu_ran = 1)\n---\n\n本文です。\n",
  "a language named like a property of objects": "---__proto__\na: 1\n---\n\n本文です。\n",
  "a key named like a property of objects":
    "---\n__proto__: {ran: yes}\nconstructor: 1\n---\n\n本文です。\n",
  "a YAML tag that constructs":
    '---\nf: !!js/function "function () { globalThis.__kouetsu_ran = 1 }"\n---\n\n本文です。\n',
  "aliases of aliases": `---\na0: &a0 [x, x]\n${Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`).join("\n")}\n---\n\n本文です。\n`,
  "deep flow collections": `---\na: ${"[".repeat(5000)}${"]".repeat(5000)}\n---\n\n本文です。\n`,
  "front matter of blank lines": `---\n${"\n ".repeat(40_000)}title: a\n---\n\n本文です。\n`,
  nothing: "",
  "line breaks only": "\n\r\n\r\n\n",
  "a NUL": "数値は75%\0以上の企業です。\n",
  "half of a surrogate pair": "片方だけの\ud83dです。75%以上の企業。\n",
  "all line breaks in one text": "一\r\n二\r三\n四は75%以上の企業。\r\n\r五は2倍に増えた。\n",
  digits: `${"7".repeat(60_000)}%\n`,
  "digits and commas": `${"1,".repeat(30_000)}\n`,
  "kanji numerals": `${"百".repeat(60_000)}\n`,
  "commas without a full stop": `${"企業の、".repeat(20_000)}\n`,
  "one sentence of one letter": `${"あ".repeat(120_000)}\n`,
  quotes: `${">".repeat(20_000)} 深い。\n`,
  "list markers": `${"- ".repeat(20_000)}深い。\n`,
  asterisks: `${"**あ".repeat(30_000)}\n`,
  "open brackets": `${"[".repeat(50_000)}\n`,
  "brackets of speech": `${"「".repeat(50_000)}${"」".repeat(50_000)}\n`,
  "a self-overlapping passage": `${"同じ文が何度も何度も続いていく段落です。".repeat(400)}\n`,
  "the same paragraph a thousand times":
    "この段落は、読み手のために一度だけ書かれるはずのものでした。\n\n".repeat(1000),
  "open comments": `${"<!-- kouetsu-disable ".repeat(10_000)}\n`,
  percentages: `${"75%の企業と".repeat(10_000)}です。\n`,
};

/** The hostile files beside the repository; none where they are not there. Bytes that are no UTF-8 are replaced. */
export function nastyFiles(): Readonly<Record<string, string>> {
  const folder = sharedPath("nasty");
  if (!folder) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}
