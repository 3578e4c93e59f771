/**
 * A number other than 0 for a key, so that it fits into a word of shared memory (FNV-1a of
 * Fowler, Noll and Vo, over UTF-16 units).
 */
export function fingerprint(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 1;
}
