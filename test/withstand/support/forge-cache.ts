import { crc32 } from "node:zlib";

/** Bytes at the end of a file of facts: length and checksum of the index, then the name of the format. */
const HEAD = 8;
const MAGIC = "kouetsu facts 1\n";

interface Place {
  readonly at: number;
  readonly length: number;
}

/** A file of facts, taken apart. */
export interface OpenedCache {
  readonly index: { readonly key: string; readonly entries: readonly { readonly place: Place }[] };
  readonly entries: readonly Buffer[];
}

export function takeApart(file: Buffer): OpenedCache {
  const tail = file.length - HEAD - MAGIC.length;
  if (file.toString("latin1", tail + HEAD) !== MAGIC) throw new Error("not a file of facts");
  const start = tail - file.readUInt32LE(tail);
  // It was just written by the program.
  const index = JSON.parse(file.toString("utf8", start, tail)) as OpenedCache["index"];
  const entries = index.entries.map(({ place: { at, length } }) => file.subarray(at, at + length));
  return { index, entries };
}

/** The same file with other entries, every checksum right. */
export function putTogether({ index }: OpenedCache, entries: readonly Buffer[]): Buffer {
  let at = 0;
  const parts = entries.map((bytes) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 7)]));
  const places = entries.map((bytes, n) => {
    const place = { at, length: bytes.length, checksum: crc32(bytes) };
    at += parts[n]?.length ?? 0;
    return place;
  });
  const heads = index.entries.map((entry, n) => ({ ...entry, place: places[n] }));
  const text = Buffer.from(JSON.stringify({ ...index, entries: heads }));
  const tail = Buffer.alloc(HEAD);
  tail.writeUInt32LE(text.length, 0);
  tail.writeUInt32LE(crc32(text), 4);
  return Buffer.concat([...parts, text, tail, Buffer.from(MAGIC)]);
}
