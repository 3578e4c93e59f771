/** A file that was moved has at least this share of its characters in common with what it was. */
const LEAST_ALIKE = 0.5;

/**
 * Pairs files that are gone with new ones that hold most of their text, the most
 * alike first: git follows a move only once it was told of both.
 *
 * @param gone texts by name
 * @param fresh texts by name
 * @returns for each new name the one that it had
 */
export function pairMoves(
  gone: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pairs: { readonly from: string; readonly to: string; readonly share: number }[] = [];
  for (const [from, before] of gone) {
    for (const [to, after] of fresh) {
      const share = before === after ? 1 : shareOf(before, after);
      if (share >= LEAST_ALIKE) pairs.push({ from, to, share });
    }
  }
  pairs.sort((a, b) => b.share - a.share || (a.to < b.to ? -1 : 1));
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (moves.has(to) || taken.has(from)) continue;
    moves.set(to, from);
    taken.add(from);
  }
  return moves;
}

/** Characters on lines that both have, of those of the longer text. */
function shareOf(before: string, after: string): number {
  const counts = new Map<string, number>();
  for (const line of before.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of after.split("\n")) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common += line.length + 1;
  }
  return common / (Math.max(before.length, after.length) + 1);
}
