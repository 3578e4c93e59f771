import {
  articleTerms,
  findQuantities,
  type Article,
  type FrontMatter,
  type TextRange,
} from "@kouetsu/core";

/**
 * Words that make a term say something of its figure. A tag such as コスト30%削減
 * is a headline, not a name.
 */
const SAYS_SOMETHING =
  /[%％割倍増減削超最億兆]|[0-9０-９]万|突破|達成|向上|投資|調達|世界一|No\.|more|less|over|grow|million|billion|percent|double/i;
const LONGEST = 40;

/** Versions of an article share the front matter that did not change. */
const named = new WeakMap<FrontMatter, readonly string[]>();

/**
 * Names with a number in them, learned from what the article is filed under:
 * tags, categories and series. How often a figure stands in the text is no
 * evidence, for claims are passed around as much as names are.
 */
export function namesOf(article: Article): readonly string[] {
  const { frontMatter } = article;
  const known = frontMatter === undefined ? [] : named.get(frontMatter);
  if (known !== undefined) return known;
  const names = [...articleTerms(article)]
    .map(({ text }) => text.trim())
    .filter((text) => /[0-9０-９]/.test(text) && text.length <= LONGEST && isName(text));
  if (frontMatter !== undefined) named.set(frontMatter, names);
  return names;
}

/** More than a figure, and nothing that is said of one. */
function isName(text: string): boolean {
  if (SAYS_SOMETHING.test(text)) return false;
  const [quantity] = findQuantities(text);
  return quantity !== undefined && quantity.range.end - quantity.range.start < text.length;
}

/** Whether the figure at `range` of `text` is a part of one of the names there. */
export function isInName(names: readonly string[], text: string, range: TextRange): boolean {
  return names.some((name) => {
    let at = text.indexOf(name, Math.max(0, range.start - name.length + 1));
    while (at >= 0 && at < range.end) {
      if (at <= range.end - 1 && range.start < at + name.length && range.end <= at + name.length)
        return true;
      at = text.indexOf(name, at + 1);
    }
    return false;
  });
}

/** Microsoft 365ユーザー, as far as its number. */
const CAPITALISED = /(?<![A-Za-z])[A-Z][A-Za-z]{1,20} \d{1,4}/;
/** What no counter and no counted noun begins with. */
const BARE_BEHIND =
  /^(?:[ぁ-ん、。」』）).;:’'"]| [A-Z]| (?:is|was|has|and|or|to|for|in|with|on|by)\b|\n)/;

/**
 * Whether the number belongs to a capitalised word before it: somewhere else the
 * article has the two without anything counted behind them (Microsoft 365は).
 */
export function isNumberOfName(
  { source }: Article,
  text: string,
  { start, end }: TextRange,
): boolean {
  const around = text.slice(Math.max(0, start - 22), end);
  const name = CAPITALISED.exec(around)?.[0];
  if (name === undefined || around.length - around.indexOf(name) > name.length + end - start)
    return false;
  const at = Math.max(0, start - 22) + around.indexOf(name);
  // Llama 2から300%: the name has the first number only.
  if (
    at + name.length <= start ||
    !/^(?:\/\d{1,2})?[^\d.,%％]{0,40}$/.test(text.slice(at + name.length, end))
  )
    return false;
  // An English sentence begins with a capital whatever its first word is.
  if (!/[ぁ-ん]/.test(text) && !/[a-z,] $/.test(text.slice(0, at))) return false;
  for (let other = source.indexOf(name); other >= 0; other = source.indexOf(name, other + 1))
    if (BARE_BEHIND.test(source.slice(other + name.length, other + name.length + 8))) return true;
  return false;
}
