/**
 * A whole number with its digits in threes: 2569 as "2,569".
 * `toLocaleString` says the same, and the first call of it in a process takes
 * longer than to check an article.
 */
export function groupedDigits(value: number): string {
  const digits = String(Math.abs(value));
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  return value < 0 ? `-${grouped}` : grouped;
}
