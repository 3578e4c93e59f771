/**
 * A new rule as it first stands: one that works, with a page and cases that
 * hold, so that every check passes before the first edit. It finds the geta
 * mark that typesetters put where a character is missing.
 *
 * @param {string} id @param {string} version
 * @returns {Record<string, string>} file name → text
 */
export function ruleTemplate(id, version) {
  return { "rule.ts": ruleSource(version, id), "README.md": page(), "cases.md": cases(id) };
}

const ruleSource = (version, id) => `import { defineRule, type RuleMeta } from "@kouetsu/core";

type Options = {
  /** The mark that stands for what is missing. */
  readonly mark: string;
};

type MessageId = "left-in";

const meta: RuleMeta<Options, MessageId> = {
  id: "${id}",
  family: "residue",
  description: {
    ja: "組版で足りない字の場所に置く印（げた）の残り",
    en: "Marks that typesetters put where a character is missing",
  },
  severity: "warning",
  recommended: true,
  since: "${version}",
  options: {
    properties: {
      mark: { type: "string", minLength: 1, description: "The mark that stands for what is missing." },
    },
    defaults: { mark: "〓" },
  },
  messages: {
    "left-in": {
      ja: "「{mark}」が残っています。\\nここに入る文字を書いてください。",
      en: '"{mark}" is still in the text.\\nWrite the character that belongs here.',
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "block",
  *check({ block, options: { mark } }) {
    const { prose } = block;
    for (let at = prose.text.indexOf(mark); at >= 0; at = prose.text.indexOf(mark, at + mark.length)) {
      yield { messageId: "left-in", range: prose.blockRange(at, at + mark.length), values: { mark } };
    }
  },
});
`;

const page = () => `## 何を見つけるか

足りない字の代わりに置いた「〓」が、本文に残った場所です。

## なぜ

読者には字が欠けて見えます。

## 例

\`\`\`md
会場は市民[[〓]]{left-in}の二階です。
\`\`\`

\`\`\`md
会場は市民館の二階です。
\`\`\`

## 設定

\`mark\` で、ほかの印を選べます。

## 見落とすもの

二種類以上の印を混ぜて使う記事。

## English

### What

A "〓" that was put where a character is missing and stayed in the text.

### Why

Readers see a gap.

### Examples

\`\`\`md
The hall is on the second floor of [[〓]]{left-in}.
\`\`\`

### Options

\`mark\` chooses another mark.

### Known misses

Articles that use more than one kind of mark.
`;

const cases = (id) => `# ${id}

## 印が残っている

\`\`\`md
会場は市民[[〓]]{left-in}の二階です。
\`\`\`

\`\`\`text messages
「〓」が残っています。
ここに入る文字を書いてください。
\`\`\`

## コードの中の印には黙る

\`\`\`md
印は \`〓\` と打ちます。
\`\`\`
`;
