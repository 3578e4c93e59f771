import {
  defineRule,
  FIELD_KEYS,
  innerRange,
  textField,
  valueRange,
  type ArticleContext,
  type Report,
  type TextField,
  quoteStart,
} from "@kouetsu/core";
import { continuesInBody, overlapWithBody } from "./compare-body.js";
import { findMarkup, stripMarkup } from "./markup.js";
import { meta, type MessageId, type Options } from "./meta.js";
import { lastWholeSentence, stopsShort } from "./sentence-end.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check(context) {
    for (const key of FIELD_KEYS.excerpt) {
      const excerpt = textField(context.article, key);
      if (!excerpt) continue;
      yield* markup(excerpt, context);
      yield* foreign(excerpt, context);
      yield* truncated(excerpt, context);
      yield* sameAsTitle(excerpt, context);
      yield* tooLong(excerpt, context);
    }
  },
});

/** One finding a value, on the first mark. */
function* markup(
  { node, entry, text }: TextField,
  { article }: Context,
): Iterable<Report<MessageId>> {
  const marks = findMarkup(text);
  const [first] = marks;
  if (!first) return;
  const inner = innerRange(node);
  const source = article.source.slice(inner.start, inner.end);
  const stripped = stripMarkup(source);
  yield {
    messageId: "excerpt-markup",
    range: valueRange(node, first.start, first.end),
    values: {
      key: entry.key,
      text: quoteStart(text.slice(first.start, first.end), LONGEST),
      count: marks.length,
    },
    ...(node.style !== "block" && stripped !== source && stripped !== ""
      ? { fix: { range: inner, text: stripped } }
      : {}),
  };
}

function* foreign(
  { node, entry, text }: TextField,
  { article, options }: Context,
): Iterable<Report<MessageId>> {
  const overlap = overlapWithBody(text, article, options.minOverlap);
  if (overlap === undefined || overlap >= options.minOverlap) return;
  yield {
    messageId: "excerpt-not-in-body",
    range: innerRange(node),
    values: { key: entry.key, percent: Math.round(overlap * 100) },
  };
}

const SHORTEST = 20;

function* truncated(
  { node, entry, text }: TextField,
  { article }: Context,
): Iterable<Report<MessageId>> {
  const trimmed = text.trim();
  if (trimmed.length <= SHORTEST || !stopsShort(trimmed)) return;
  const continued = continuesInBody(trimmed, article);
  if (!continued && !stopsShort(trimmed, "surely")) return;
  const range = innerRange(node);
  const whole = lastWholeSentence(trimmed);
  yield {
    messageId: "excerpt-truncated",
    range,
    values: { key: entry.key, end: trimmed.slice(-12) },
    ...(continued ? {} : { severity: "info" as const }),
    ...(whole && article.source.slice(range.start, range.end).startsWith(whole)
      ? {
          suggestions: [
            {
              note: "cut",
              edits: [{ range: { start: range.start + whole.length, end: range.end }, text: "" }],
            },
          ],
        }
      : {}),
  };
}

function* sameAsTitle(
  { node, entry, text }: TextField,
  { article }: Context,
): Iterable<Report<MessageId>> {
  if (textField(article, "title")?.text.trim() === text.trim())
    yield { messageId: "excerpt-is-title", range: innerRange(node), values: { key: entry.key } };
}

function* tooLong(
  { node, entry, text }: TextField,
  { article, options }: Context,
): Iterable<Report<MessageId>> {
  const limit = article.language === "ja" ? options.maxLengthJa : options.maxLengthEn;
  const length = [...text.trim()].length;
  if (length > limit)
    yield {
      messageId: "excerpt-too-long",
      range: innerRange(node),
      values: { key: entry.key, length, limit },
    };
}

const LONGEST = 24;
