import {
  defineRule,
  quoteStart,
  rangesOverlap,
  type Article,
  type Report,
  type SiteSettings,
} from "@kouetsu/core";
import { claimsOfHeadlines } from "../unsupported-numeric-claim/headline.js";
import type { BodyFigure } from "./evidence.js";
import { judgeHeadlines, type HeadlineFigure, type Judged } from "./headline.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { isSupposition } from "./supposition.js";

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    const { article, remember } = context;
    const withSupposed = context.isOn("title-stronger-than-body");
    for (const judged of judgeHeadlines(article, remember, withSupposed)) {
      const report = reportOf(judged, article, withSupposed);
      if (report?.messageId === "figure-not-in-body" && isClaim(judged, article, context.site))
        continue;
      if (report) yield withRepetitions(report, judged.repetitions);
    }
  },
});

/** A claim that the body lacks is told as one, by unsupported-numeric-claim. */
const isClaim = ({ figure }: Judged, article: Article, site: SiteSettings): boolean =>
  claimsOfHeadlines(article, site.profile).some((range) => rangesOverlap(range, figure.place));

function reportOf(
  { figure, verdict }: Judged,
  article: Article,
  withSupposed: boolean,
): Report<MessageId> | undefined {
  if (verdict.kind === "stands")
    return withSupposed ? supposed(figure, verdict.same, article) : undefined;
  if (verdict.kind === "denied")
    return {
      messageId: "figure-contradicts-body",
      range: figure.place,
      values: {
        figure: figure.text,
        other: verdict.other.text,
        headline: quoteStart(figure.headline, LONGEST),
        sentence: quoteStart(verdict.other.sentence.trim(), LONGEST),
        line: article.lines.position(verdict.other.place.start).line,
      },
      related: [{ range: verdict.other.place, role: "conflict", note: "in-body" }],
    };
  return {
    messageId: "figure-not-in-body",
    range: figure.place,
    values: { figure: figure.text },
    ...(figure.kind === "percent" ? {} : { severity: "info" as const }),
  };
}

function withRepetitions(
  report: Report<MessageId>,
  repetitions: readonly HeadlineFigure[],
): Report<MessageId> {
  const places = repetitions.map((later) => ({
    range: later.place,
    role: "repeat" as const,
    note: "again",
  }));
  return { ...report, related: [...(report.related ?? []), ...places] };
}

/** The body has the figure only in sentences that suppose, and the headline does not suppose itself. */
function supposed(
  figure: HeadlineFigure,
  same: readonly BodyFigure[],
  article: Article,
): Report<MessageId> | undefined {
  const [first] = same;
  if (!first || isSupposition(figure.headline)) return undefined;
  if (!same.every(({ sentence }) => isSupposition(sentence))) return undefined;
  return {
    messageId: "title-stronger-than-body",
    range: figure.place,
    values: {
      figure: figure.text,
      other: quoteStart(first.sentence.trim(), LONGEST),
      line: article.lines.position(first.place.start).line,
    },
    related: [{ range: first.place, role: "other", note: "in-body" }],
  };
}

/** Characters of a sentence that a message has room for. */
const LONGEST = 32;
