import type { FigureRow } from "../data/report.js";
import type { PageData } from "../html/page-data.js";
import { element, type Child } from "./dom.js";
import type { ListOptions } from "./list-view.js";
import { comparable, type Say } from "./texts.js";

/** The ledger of figures. */
export function figureList(data: PageData, say: Say): ListOptions<FigureRow> {
  const texts = new WeakMap<FigureRow, string>();
  const textOf = (row: FigureRow): string => {
    const { figure, subject, predicate, source, path } = row;
    const text =
      texts.get(row) ?? comparable([figure, subject, predicate, source, path].join("\n"));
    texts.set(row, text);
    return text;
  };
  return {
    id: "figures",
    name: say("figure"),
    caption: say("figuresCaption"),
    rows: data.figures,
    columns: [
      { label: say("figure"), key: ({ figure }) => figure, cell: ({ figure }) => figure },
      { label: say("subject"), key: ({ subject }) => subject, cell: ({ subject }) => subject },
      { label: say("predicate"), cell: ({ predicate }) => predicate, className: "wide" },
      { label: say("source"), cell: (row) => supportOf(row, say) },
      {
        label: say("place"),
        key: ({ path }) => path,
        cell: ({ path, line }) => [
          element("a", { class: "path", href: `#article=${encodeURIComponent(path)}` }, path),
          ` ${say("line", { line: String(line) })}`,
        ],
        className: "wide",
      },
    ],
    filters: [
      {
        label: say("supportFilter"),
        options: [
          { label: say("conflicting"), test: ({ conflicts }) => conflicts.length > 0 },
          { label: say("recycled"), test: ({ recycled }) => recycled > 0 },
          { label: say("unsupported"), test: ({ isSupported }) => !isSupported },
          { label: say("supported"), test: ({ isSupported }) => isSupported },
        ],
      },
    ],
    matches: (row, terms) => terms.every((term) => textOf(row).includes(term)),
  };
}

/** A web address becomes a link, as only such an address can; all else stays text. */
function supportOf({ isSupported, source, conflicts, recycled }: FigureRow, say: Say): Child {
  const support = !isSupported
    ? element("span", { class: "tag claim" }, say("unsupported"))
    : source === ""
      ? say("nearby")
      : /^https?:\/\//i.test(source) && !source.endsWith("…")
        ? element("a", { href: source, rel: "noreferrer noopener", target: "_blank" }, source)
        : source;
  return [
    support,
    recycled > 0
      ? element("span", { class: "small" }, say("recycledIn", { count: recycled }))
      : undefined,
    conflicts.length > 0
      ? element("span", { class: "small" }, say("conflictsWith", { places: conflicts.join("、") }))
      : undefined,
  ];
}
