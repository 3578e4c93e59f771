import type { Text, Values } from "@kouetsu/core";
import { escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import { styler } from "../../terminal/style.js";
import type { AuditReport } from "./data/report.js";
import { percent } from "./html/format.js";
import { sayText } from "./html/say.js";
import { auditTexts as texts } from "./messages.js";
import type { AuditOptions } from "./options.js";

/** Articles that the terminal names; the report has them all. */
const NAMED = 5;

/** A few lines on the terminal: how bad, what first, where the report is. */
export function printSummary(
  report: AuditReport,
  { output }: AuditOptions,
  text: string,
  io: Io,
): void {
  const { locale, totals, worklist, causes } = report;
  const style = styler(io.stdout);
  const say = (message: Text, values: Values): string =>
    escapeText(sayText(message, locale, values));
  const size = (Buffer.byteLength(text) / 1_000_000).toFixed(1);
  const written = style("bold", say(texts.written, { path: output, size }));
  const { articles, affected, findings, errors, warnings, notes } = totals;
  if (affected === 0) {
    io.stdout.write(`${say(texts.nothing, { articles })}\n${written}\n`);
    return;
  }
  const cause = causes.find((each) => each.articles > 1);
  const lines = [
    say(texts.summary, { articles, affected, findings, errors, warnings, notes }),
    "",
    say(texts.first, {}),
    ...worklist.items
      .slice(0, NAMED)
      .flatMap(({ title, path, reasons }, index) => [
        `  ${index + 1}. ${style("bold", escapeText(title))}  ${style("dim", escapeText(path))}`,
        `     ${escapeText(reasons[0]?.why ?? "")}`,
      ]),
    "",
    say(texts.more, { count: worklist.items.length, share: percent(worklist.share) }),
    ...(cause === undefined
      ? []
      : [
          say(texts.cause, {
            example: cause.example,
            articles: cause.articles,
            findings: cause.findings,
            share: percent(cause.share),
          }),
        ]),
    "",
    written,
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}
