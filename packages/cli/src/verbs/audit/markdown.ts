import { DAMAGE_KINDS } from "textlint-rule-preset-kouetsu/audit";
import { escapeMarkdown } from "../../terminal/escape.js";
import type { AuditReport } from "./data/report.js";
import { count, longDate, percent, roughly } from "./html/format.js";
import { sayIn } from "./html/say.js";
import { kindTexts } from "./html/texts.js";

/** Rows of a table; whoever needs all of them takes the JSON. */
const ROWS = 30;

/** A cell; text of articles is escaped, what is plain is our own. */
type Cell = string | number | { readonly plain: string };
type Row = readonly Cell[];

/** The essence of the report for minutes, a wiki or an issue. Text of articles is escaped, so it stays text. */
export function reportAsMarkdown(report: AuditReport): string {
  const { locale, totals, kinds, worklist, causes, duplicates, figures, months } = report;
  const say = sayIn(locale);
  const name = totals.affected === totals.articles ? "allAffected" : "someAffected";
  const parts = [
    `# ${say("pageTitle", { date: longDate(report.date, locale) })}`,
    escapeMarkdown(
      say("scope", {
        root: report.root === "" ? "" : `${report.root} — `,
        articles: totals.articles,
        characters: roughly(totals.characters, locale),
      }),
    ),
    ...(report.incomplete.length === 0
      ? []
      : [
          `**${say("incompleteTitle")}**`,
          report.incomplete.map((problem) => `- ${escapeMarkdown(problem)}`).join("\n"),
        ]),
  ];
  if (totals.affected === 0)
    return `${[...parts, say("noneAffected", { articles: totals.articles })].join("\n\n")}\n`;
  parts.push(
    say(name, { articles: totals.articles, affected: totals.affected }),
    say("counted", { ...totals }),
    `## ${say("kindsTitle")}`,
    table(
      [say("kind"), say("findings"), say("articles"), say("share")],
      kinds
        .filter(({ findings }) => findings > 0)
        .map(({ id, findings, articles, share }) => [
          DAMAGE_KINDS.find((kind) => kind.id === id)?.name[locale] ?? id,
          findings,
          articles,
          { plain: percent(share) },
        ]),
    ),
    `## ${say("worklistTitle", { count: worklist.items.length })}`,
    say("worklistEffect", { share: percent(worklist.share) }),
    worklist.items
      .map(({ title, path, share, reasons }, index) =>
        [
          `${index + 1}. **${escapeMarkdown(title)}** ${escapeMarkdown(path)} (${percent(share)})`,
          ...reasons.map(
            ({ kind, findings, line, why, todo }) =>
              `   - ${kindTexts[kind][locale]} ${count(findings)}: ${escapeMarkdown(why)} ${say("line", { line: String(line) })} ${escapeMarkdown(todo)}`,
          ),
        ].join("\n"),
      )
      .join("\n"),
    `## ${say("causesTitle")}`,
    table(
      [say("cause"), say("what"), say("findings"), say("articles"), say("share")],
      causes
        .slice(0, ROWS)
        .map((cause) => [
          cause.name,
          cause.example,
          cause.findings,
          cause.articles,
          { plain: percent(cause.share) },
        ]),
    ),
    `## ${say("monthsTitle")}`,
    table(
      [say("month"), say("articles"), say("findings")],
      months.map((month) => [month.name || say("unnamed"), month.articles, month.findings]),
    ),
    `## ${say("duplicatesTitle")}`,
    say("duplicatesLead", {
      groups: duplicates.groups.length + duplicates.unlisted,
      spare: roughly(duplicates.spare, locale),
    }),
    table(
      [say("articles"), say("text")],
      duplicates.sets
        .slice(0, ROWS)
        .map((set) => [
          set.paths.slice(0, 3).join(" ↔ "),
          duplicates.groups[set.groups[0] ?? 0]?.excerpt.slice(0, 80) ?? "",
        ]),
    ),
    `## ${say("figuresTitle")}`,
    say("figuresLead", {
      total: figures.total,
      unsupported: figures.unsupported,
      supported: figures.supported,
      aside: figures.setAside,
    }),
    table(
      [say("what"), say("place")],
      figures.conflicts.slice(0, ROWS).map(({ what, path, line }) => [what, `${path}:${line}`]),
    ),
    table(
      [say("figure"), say("articles"), say("stories")],
      figures.recycled
        .slice(0, ROWS)
        .map(({ figure, articles, stories }) => [figure, articles, stories]),
    ),
    `## ${say("frontMatterTitle")}`,
    table(
      [say("field"), say("articles"), say("values"), say("top")],
      report.frontMatter.fields.map(({ key, articles, values, top }) => [
        key,
        articles,
        values,
        top,
      ]),
    ),
  );
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function table(head: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const cellOf = (cell: Cell): string =>
    typeof cell === "number"
      ? count(cell)
      : typeof cell === "string"
        ? escapeMarkdown(cell)
        : cell.plain;
  const line = (row: Row): string => `| ${row.map(cellOf).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
