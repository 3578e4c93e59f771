import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { closeQuietly } from "../close-quietly.js";

/** Last in every file; another number after every change of the format. */
const MAGIC = "kouetsu facts 1\n";
/** At the end of a file: length of the index, its checksum, magic. */
const TAIL = 8 + MAGIC.length;
/** A temporary file that is older was left by a process that was killed. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;
const ALIGNMENT = 8;

/** Where in the file an entry stands, and whether it is still what was written. */
export interface EntryPlace {
  readonly at: number;
  readonly length: number;
  readonly checksum: number;
}

/** One file of entries: the bytes of each, then an index in JSON. Read entry by entry. */
export class CacheFile {
  readonly #descriptor: number;
  readonly #size: number;
  /** The index as it was written. */
  readonly index: unknown;

  private constructor(descriptor: number, size: number, index: unknown) {
    this.#descriptor = descriptor;
    this.#size = size;
    this.index = index;
  }

  /** `undefined` where there is no such file, or it is damaged. */
  static open(file: string): CacheFile | undefined {
    let descriptor: number;
    try {
      descriptor = openSync(file, "r");
    } catch {
      return undefined;
    }
    const opened = CacheFile.#opened(descriptor);
    if (opened === undefined) closeQuietly(descriptor);
    return opened;
  }

  static #opened(descriptor: number): CacheFile | undefined {
    try {
      const stat = fstatSync(descriptor);
      return stat.isFile() ? CacheFile.#read(descriptor, stat.size) : undefined;
    } catch {
      return undefined;
    }
  }

  static #read(descriptor: number, size: number): CacheFile | undefined {
    const tail = readAt(descriptor, size - TAIL, TAIL);
    if (tail?.toString("latin1", 8) !== MAGIC) return undefined;
    const length = tail.readUInt32LE(0);
    const start = size - TAIL - length;
    const index = readAt(descriptor, start, length);
    if (index === undefined || crc32(index) !== tail.readUInt32LE(4)) return undefined;
    return new CacheFile(descriptor, start, JSON.parse(index.toString()));
  }

  /** The bytes of an entry, in memory of their own; `undefined` when they are damaged. */
  read({ at, length, checksum }: EntryPlace): Buffer | undefined {
    if (at + length > this.#size) return undefined;
    try {
      const bytes = readAt(this.#descriptor, at, length);
      return bytes !== undefined && crc32(bytes) === checksum ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  close(): void {
    closeQuietly(this.#descriptor);
  }
}

function readAt(descriptor: number, at: number, length: number): Buffer | undefined {
  if (at < 0) return undefined;
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const count = readSync(descriptor, bytes, done, length - done, at + done);
    if (count === 0) return undefined;
    done += count;
  }
  return bytes;
}

/**
 * Writes a file of entries, one a step, beside the one that stands and puts it in
 * its place at once, so that whoever reads or is killed meanwhile has one whole
 * file. Whoever does not take all steps has to call `return`.
 *
 * @param entries their bytes, made one after the other
 * @param indexOf the index, given where each entry stands
 * @throws what the file system throws; nothing is left behind then
 */
export function* writingCacheFile(
  file: string,
  entries: Iterable<Buffer>,
  indexOf: (places: readonly EntryPlace[]) => unknown,
): Generator<undefined, void> {
  mkdirSync(path.dirname(file), { recursive: true });
  sweep(file);
  const temporary = `${file}.${process.pid}-${Date.now().toString(36)}.tmp`;
  const descriptor = openSync(temporary, "wx", 0o600);
  let isWhole = false;
  try {
    try {
      yield* writingAll(descriptor, entries, indexOf);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
    isWhole = true;
  } finally {
    if (!isWhole) rmSync(temporary, { force: true });
  }
}

function* writingAll(
  descriptor: number,
  entries: Iterable<Buffer>,
  indexOf: (places: readonly EntryPlace[]) => unknown,
): Generator<undefined, void> {
  const places: EntryPlace[] = [];
  let at = 0;
  const write = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    at += bytes.length;
  };
  for (const bytes of entries) {
    places.push({ at, length: bytes.length, checksum: crc32(bytes) });
    write(bytes);
    write(Buffer.alloc(-at & (ALIGNMENT - 1)));
    yield;
  }
  const index = Buffer.from(JSON.stringify(indexOf(places)));
  const tail = Buffer.alloc(TAIL);
  tail.writeUInt32LE(index.length, 0);
  tail.writeUInt32LE(crc32(index), 4);
  tail.write(MAGIC, 8, "latin1");
  write(index);
  write(tail);
}

/** Removes what killed processes left of a file. */
function sweep(file: string): void {
  const folder = path.dirname(file);
  const begin = `${path.basename(file)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(begin) || !name.endsWith(".tmp")) continue;
    const left = path.join(folder, name);
    const stat = statSync(left, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > LEFT_BEHIND_MS)
      rmSync(left, { force: true });
  }
}
