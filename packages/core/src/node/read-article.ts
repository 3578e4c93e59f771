import { constants, fstatSync, openSync, readFileSync } from "node:fs";
import { LineIndex } from "../article/lines.js";
import type { Finding, Severity } from "../finding/finding.js";
import { renderText } from "../messages/text.js";
import type { Locale, Values } from "../messages/text.js";
import type { RuleMessage } from "../rule/define-rule.js";
import type { TextRange } from "../text/range.js";
import { closeQuietly } from "./close-quietly.js";
import { decodeText } from "./decode.js";
import { encodingWords, readingMessages } from "./messages.js";

/** Bytes of the largest file that is checked: 1 MiB. */
export const mostBytes = 1 << 20;

/** UTF-16 code units of the longest line that is checked. */
export const longestLine = 50_000;

/** A file as far as it could be read. */
export interface ArticleFile {
  /** The text to check, without byte order mark; `undefined` when it cannot be checked. */
  readonly text: string | undefined;
  /** Whether a fix has to write a byte order mark back. */
  readonly hasBom: boolean;
  /** What was found while reading; ranges count in `text`, or are empty at its start. */
  readonly findings: readonly Finding[];
}

/** A file that could not be read at all. */
export interface UnreadableFile {
  /** As the system says it, such as `EACCES`; `not-a-file` for a folder, a FIFO, a socket or a device. */
  readonly error: string;
}

/**
 * Reads an article. Never waits for a FIFO and never reads more than a limit.
 *
 * @param path where the file is
 * @param filePath as findings name it
 */
export function readArticleFile(
  path: string,
  filePath: string,
  locale: Locale,
): ArticleFile | UnreadableFile {
  let descriptor: number;
  try {
    // Not blocking: to open a FIFO without a writer would wait for ever.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return { error: reasonOf(error) };
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { error: "not-a-file" };
    if (stat.size > mostBytes) return tooLarge(filePath, stat.size, locale);
    return articleFromBytes(readFileSync(descriptor), filePath, locale);
  } catch (error) {
    return { error: reasonOf(error) };
  } finally {
    closeQuietly(descriptor);
  }
}

/** The same for bytes that come from elsewhere, such as the standard input. */
export function articleFromBytes(bytes: Buffer, filePath: string, locale: Locale): ArticleFile {
  if (bytes.length > mostBytes) return tooLarge(filePath, bytes.length, locale);
  const { text, hasBom, hasStrayBom, flaw } = decodeText(bytes);
  const report = reporter(filePath, text ?? "", locale);
  const findings: Finding[] = [];
  if (hasStrayBom) findings.push(report("not-utf8", "stray-bom", at(0, 0), {}));
  if (flaw !== undefined) {
    const start = flaw.offset ?? 0;
    const range = at(start, flaw.offset === undefined ? start : start + 1);
    const offset = flaw.byteOffset;
    const encoding = flaw.encoding ?? encodingWords.unknown[locale];
    const values = flaw.kind === "other-encoding" ? { encoding, offset } : { offset };
    findings.push(report("not-utf8", flaw.kind, range, values));
  }
  if (text === undefined) return { text, hasBom, findings };
  const limited = articleFromText(text, filePath, locale);
  return { text: limited.text, hasBom, findings: [...findings, ...limited.findings] };
}

/** The same for a text that is open in an editor. */
export function articleFromText(source: string, filePath: string, locale: Locale): ArticleFile {
  const hasBom = source.startsWith("\uFEFF");
  const text = hasBom ? source.slice(1) : source;
  const report = reporter(filePath, text, locale);
  // Three bytes at most for a code unit; the exact size matters only near the limit.
  if (text.length * 3 > mostBytes && Buffer.byteLength(text) > mostBytes) {
    return tooLarge(filePath, Buffer.byteLength(text), locale);
  }
  const long = findLongLine(text);
  if (long !== undefined) {
    const values = { size: long.end - long.start, limit: longestLine };
    return {
      text: undefined,
      hasBom,
      findings: [report("too-large", "line", at(long.start, long.start), values)],
    };
  }
  const nul = text.indexOf("\0");
  if (nul < 0) return { text, hasBom, findings: [] };
  const range = at(nul, nul + 1);
  const finding = { ...report("not-utf8", "nul-character", range, {}), fix: { range, text: "" } };
  return { text, hasBom, findings: [finding] };
}

function tooLarge(filePath: string, bytes: number, locale: Locale): ArticleFile {
  const values = { size: mebibytes(bytes), limit: mebibytes(mostBytes) };
  const finding = reporter(filePath, "", locale)("too-large", "file", at(0, 0), values);
  return { text: undefined, hasBom: false, findings: [finding] };
}

function mebibytes(size: number): string {
  return `${(size / (1 << 20)).toFixed(1)} MiB`;
}

function findLongLine(text: string): TextRange | undefined {
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    if (end - start > longestLine) return { start, end };
    start = end + 1;
  }
  return undefined;
}

function endOfLine(text: string, start: number): number {
  const lineFeed = text.indexOf("\n", start);
  const end = lineFeed < 0 ? text.length : lineFeed;
  if (end - start <= longestLine) return end;
  // Only a long line is worth a look for lone carriage returns.
  const carriageReturn = text.indexOf("\r", start);
  return carriageReturn < 0 ? end : Math.min(end, carriageReturn);
}

type Reporter = <RuleId extends keyof typeof readingMessages>(
  ruleId: RuleId,
  messageId: keyof (typeof readingMessages)[RuleId] & string,
  range: TextRange,
  values: Values,
) => Finding;

function reporter(filePath: string, text: string, locale: Locale): Reporter {
  return (ruleId, messageId, range, values) => {
    const messages: Readonly<Record<string, RuleMessage>> = readingMessages[ruleId];
    // The type of `messageId` says that it is there.
    const message = messages[messageId] as RuleMessage;
    const severity: Severity = message.severity ?? "error";
    return {
      ruleId: `kouetsu/${ruleId}`,
      filePath,
      messageId,
      severity,
      message: renderText(message, locale, values),
      range,
      loc: new LineIndex(text).location(range),
      related: [],
      data: { ...values },
    };
  };
}

function at(start: number, end: number): TextRange {
  return { start, end };
}

/** What went wrong, as a short code. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error)
    return "code" in error && typeof error.code === "string" ? error.code : error.message;
  return String(error);
}
