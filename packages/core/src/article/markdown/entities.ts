const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00A0"],
  ["hellip", "…"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["yen", "¥"],
]);

/** What a reader sees for an HTML entity such as `&amp;` or `&#8217;`; a space for one that is not known. */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return NAMED.get(name) ?? " ";
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : " ";
}
