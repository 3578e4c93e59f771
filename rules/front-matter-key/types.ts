import type { FactCollector, FactKind, FrontMatterNode, Text } from "@kouetsu/core";

export const VALUE_TYPES = ["text", "number", "boolean", "date", "list", "map"] as const;

type ValueType = (typeof VALUE_TYPES)[number];

export const TYPE_NAMES: Readonly<Record<ValueType, Text>> = {
  text: { ja: "文字", en: "text" },
  number: { ja: "数", en: "a number" },
  boolean: { ja: "true か false", en: "true or false" },
  date: { ja: "日付", en: "a date" },
  list: { ja: "リスト", en: "a list" },
  map: { ja: "「項目: 値」の組", en: "key-value pairs" },
};

/** What a value is; `undefined` for nothing. */
export function typeOf(node: FrontMatterNode): ValueType | undefined {
  if (node.kind !== "scalar") return node.kind;
  if (node.type === "null") return undefined;
  return node.type === "string" ? "text" : node.type;
}

/** The types of values, by key and type; nearly all articles share them. */
export const typeFacts: FactKind<true> = { name: "front-matter/type", isLoose: true };

export const typeKey = (key: string, type: ValueType): string => `${type} ${key}`;

/** Reads off the type of every top-level value. */
export const typeCollector: FactCollector = {
  name: "front-matter-types",
  *collect(article) {
    for (const { key, value } of article.frontMatter?.root?.entries ?? []) {
      const type = typeOf(value);
      if (type !== undefined) yield { kind: typeFacts, key: typeKey(key, type), value: true };
    }
  },
};
