/**
 * How many single characters separate two words: insertion, removal,
 * replacement or exchange of neighbours (optimal string alignment, Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + same,
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, at(beforeLast, column - 2) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

/** An entry of a row that reaches as far. */
const at = (row: readonly number[], column: number): number => row[column] as number;

/** Longest word that is compared; longer ones are no slips of the pen. */
const LONGEST = 64;

/** The known words that someone who wrote `word` may have meant, nearest first, at most `limit`. */
export function nearestWords(word: string, known: Iterable<string>, limit = 1): readonly string[] {
  if (word.length === 0 || word.length > LONGEST) return [];
  const wanted = word.toLowerCase();
  const tolerance = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const scored: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const contained = wanted.length >= 4 && (other.includes(wanted) || wanted.includes(other));
    const distance = contained ? 1 : editDistance(wanted, other);
    if (distance <= tolerance) scored.push({ word: candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance);
  return scored.slice(0, limit).map((entry) => entry.word);
}
