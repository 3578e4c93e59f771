import { articleTerms, findQuantities, type Article, type TextRange } from "@kouetsu/core";

/**
 * Words that make a term say something of its figure. A tag such as コスト30%削減
 * is a headline, not a name.
 */
const SAYS_SOMETHING =
  /[%％割倍増減削超最億兆]|[0-9０-９]万|突破|達成|向上|投資|調達|世界一|No\.|more|less|over|grow|million|billion|percent|double/i;
const LONGEST = 40;

const named = new WeakMap<Article, readonly string[]>();

/**
 * Names with a number in them, learned from what the article is filed under:
 * tags, categories and series. How often a figure stands in the text is no
 * evidence, for claims are passed around as much as names are.
 */
export function namesOf(article: Article): readonly string[] {
  const known = named.get(article);
  if (known !== undefined) return known;
  const names = [...articleTerms(article)]
    .map(({ text }) => text.trim())
    .filter((text) => /[0-9０-９]/.test(text) && text.length <= LONGEST && isName(text));
  named.set(article, names);
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
