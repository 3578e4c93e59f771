/** How many code units are compared at once: the engine compares whole strings much faster than we their units. */
const CHUNK = 256;

export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** How many code units two texts share at their beginning and, behind that, at their end. */
export function commonEnds(a: string, b: string): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (
    prefix + CHUNK <= shorter &&
    a.slice(prefix, prefix + CHUNK) === b.slice(prefix, prefix + CHUNK)
  )
    prefix += CHUNK;
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const most = shorter - prefix;
  let suffix = 0;
  while (
    suffix + CHUNK <= most &&
    a.slice(a.length - suffix - CHUNK, a.length - suffix) ===
      b.slice(b.length - suffix - CHUNK, b.length - suffix)
  )
    suffix += CHUNK;
  while (
    suffix < most &&
    a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)
  )
    suffix++;
  return { prefix, suffix };
}
