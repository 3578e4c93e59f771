const NAME_BEFORE = /(?:^|[^A-Za-z])([A-Z][A-Za-z]{0,20}|[a-z]{1,3}[A-Z][A-Za-z]{0,20}) $/;
/** Closed word classes that begin a sentence with a capital and name nothing. */
const FUNCTION_WORDS = new Set(
  (
    "a about across after all almost among an and approximately around as at because before between but by " +
    "during each every fewer for from how i if in its just less like more most my nearly no of on only or our over " +
    "roughly since so some such than that the their these they this those through to under until up upon we were " +
    "what when where which while who why with within you your"
  ).split(" "),
);
const TOKEN = /[A-Za-z0-9.,_\-/:]{0,60}/y;

/** Where the run of letters, digits and joiners from the letter or digit at `at` ends: GPT-4o, 3.x, 2025-01-02. */
export function tokenEnd(text: string, at: number): number {
  TOKEN.lastIndex = at;
  TOKEN.test(text);
  return TOKEN.lastIndex;
}

const LAST_JOINER = "—".charCodeAt(0);

/** Whether the digits at `at` continue a name, a version, a date or a time: H100, GPT-4, 1.2.3, 10:30. */
export function continuesToken(text: string, at: number): boolean {
  // Nothing that stands beside digits of a name is beyond the dashes.
  if (at === 0 || text.charCodeAt(at - 1) > LAST_JOINER) return false;
  const previous = text.charAt(at - 1);
  if (/[A-Za-z_&]/.test(previous)) return true;
  if (!"-–—./:#@+,".includes(previous)) return false;
  if (previous === "#" || previous === "@") return true;
  // It is even higher—79 percent: a long dash joins two numbers, and no name.
  if (previous === "—") return /\d/.test(text.charAt(at - 2));
  return /[A-Za-z0-9)]/.test(text.charAt(at - 2));
}

/** Whether a bare number follows a name: Llama 4, Python 3, フォーチュン500. */
export function followsName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  if (/[ァ-ヴー]$/.test(before)) return true;
  const word = NAME_BEFORE.exec(before)?.[1];
  return word !== undefined && !FUNCTION_WORDS.has(word.toLowerCase());
}

const RANKING = /(?:フォーチュン|フォーブス|グローバル|Fortune|Forbes|Global|S&P)(?:・|\s)?$/;

/** Whether the number belongs to the name of a list: フォーチュン500企業, Fortune 500 companies. */
export const isRankingName = (text: string, at: number): boolean =>
  RANKING.test(text.slice(Math.max(0, at - 10), at));
