import type { FindingTuple, PageArticle, PageData } from "../html/page-data.js";
import { element } from "./dom.js";
import type { Filter, ListOptions } from "./list-view.js";
import { comparable, grouped, type Say } from "./texts.js";

/** Kinds that a row names. */
const NAMED = 3;

/** The list of articles; each opens to its findings. */
export function articleList(data: PageData, say: Say): ListOptions<PageArticle> {
  const { articles, kinds } = data;
  const texts = new FindingTexts(data);
  return {
    id: "articles",
    name: say("article"),
    caption: say("articlesCaption"),
    rows: articles,
    columns: [
      {
        label: say("article"),
        key: ({ title }) => title,
        cell: ({ title, path }) => [
          element("button", { type: "button", class: "open" }, title),
          element("span", { class: "path" }, path),
        ],
      },
      {
        label: say("mostly"),
        className: "wide",
        cell: (article) => mostly(article, kinds),
      },
      {
        label: say("month"),
        key: ({ month }) => month,
        cell: ({ month }) => month,
        className: "wide nowrap",
      },
      {
        label: say("findings"),
        key: (article) => article.findings.length + article.unlisted,
        cell: (article) => grouped(article.findings.length + article.unlisted),
        className: "number",
      },
      {
        label: say("weight"),
        key: ({ weight }) => weight,
        cell: ({ weight }) => weight.toFixed(1),
        className: "number",
      },
    ],
    filters: [
      {
        label: say("kindFilter"),
        options: kinds
          .map((label, kind) => ({
            label,
            test: ({ findings }: PageArticle) => findings.some((finding) => finding[1] === kind),
          }))
          .filter(({ test }) => articles.some(test)),
      },
      valueFilter(say("monthFilter"), articles, ({ month }) => (month === "" ? [] : [month]), say),
      valueFilter(say("categoryFilter"), articles, ({ categories }) => categories, say),
      valueFilter(say("authorFilter"), articles, ({ authors }) => authors, say),
    ].filter(({ options }) => options.length > 1),
    matches: (article, terms) =>
      terms.every(
        (term) =>
          comparable(`${article.title} ${article.path} ${article.categories.join(" ")}`).includes(
            term,
          ) || article.findings.some((finding) => texts.has(finding, term)),
      ),
    detail: (article) => findingList(article, data, say),
  };
}

/** The values that articles have, as choices; one for those that have none. */
function valueFilter(
  label: string,
  articles: readonly PageArticle[],
  valuesOf: (article: PageArticle) => readonly string[],
  say: Say,
): Filter<PageArticle> {
  const values = [...new Set(articles.flatMap(valuesOf))].sort();
  const options = values.map((value) => ({
    label: value,
    test: (article: PageArticle) => valuesOf(article).includes(value),
  }));
  const none = {
    label: say("none"),
    test: (article: PageArticle) => valuesOf(article).length === 0,
  };
  return { label, options: articles.some(none.test) ? [...options, none] : options };
}

function mostly({ findings }: PageArticle, kinds: readonly string[]): string {
  const counts = kinds.map((name, kind) => ({
    name,
    count: findings.filter((finding) => finding[1] === kind).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, NAMED)
    .map(({ name, count }) => `${name} ${count}`)
    .join("・");
}

const SEVERITIES = ["error", "warning", "info"] as const;

function findingList({ path, findings, unlisted }: PageArticle, data: PageData, say: Say): Node {
  const items = findings.map(([severity, kind, rule, line, what, more]) => {
    const isFixable = severity > 2;
    return element(
      "li",
      {},
      element("span", { class: "line" }, say("line", { line: String(line) })),
      element(
        "div",
        {},
        element("span", { class: "what" }, data.strings[what] ?? ""),
        element("span", { class: "more" }, data.strings[more] ?? ""),
        element(
          "span",
          { class: "small" },
          `${data.kinds[kind] ?? ""}・${say(SEVERITIES[severity % 3] ?? "info")}・${data.rules[rule] ?? ""}${isFixable ? `・${say("fixable")}` : ""}`,
        ),
      ),
    );
  });
  return element(
    "div",
    {},
    element("ul", { class: "found" }, items),
    unlisted > 0
      ? element("p", { class: "note" }, say("unlisted", { count: unlisted }))
      : undefined,
    element(
      "p",
      { class: "small" },
      element("a", { href: `#article=${encodeURIComponent(path)}` }, say("copyLink")),
    ),
  );
}

/** Which texts of findings hold a term; each text is looked at once per term. */
class FindingTexts {
  readonly #data: PageData;
  #comparable: readonly string[] | undefined;
  readonly #found = new Map<string, ReadonlySet<number>>();

  constructor(data: PageData) {
    this.#data = data;
  }

  has([, kind, rule, , what, more]: FindingTuple, term: string): boolean {
    const found = this.#stringsWith(term);
    return (
      found.has(what) ||
      found.has(more) ||
      (this.#data.rules[rule] ?? "").includes(term) ||
      comparable(this.#data.kinds[kind] ?? "").includes(term)
    );
  }

  #stringsWith(term: string): ReadonlySet<number> {
    const known = this.#found.get(term);
    if (known !== undefined) return known;
    this.#comparable ??= this.#data.strings.map(comparable);
    const found = new Set(
      this.#comparable.flatMap((text, index) => (text.includes(term) ? index : [])),
    );
    this.#found.set(term, found);
    return found;
  }
}
