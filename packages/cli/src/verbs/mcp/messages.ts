import type { Text } from "@kouetsu/core";

/** What `kouetsu mcp` says of itself, in both languages. */
export const mcpTexts = {
  description: {
    ja: "AI の道具から使う MCP サーバーになる（標準入出力）",
    en: "serve AI tools over MCP (on the standard streams)",
  },
  examples: {
    ja: "  claude mcp add kouetsu -- npx kouetsu mcp",
    en: "  claude mcp add kouetsu -- npx kouetsu mcp",
  },
  outside: {
    ja: "「{path}」は、サーバーを動かしているフォルダの外なので読みません。",
    en: '"{path}" lies outside the folder that the server works in, so it is not read.',
  },
  noArticle: {
    ja: "「{path}」という記事はありません。近い名前：{near}",
    en: 'There is no article "{path}". Similar names: {near}',
  },
} as const satisfies Readonly<Record<string, Text>>;
