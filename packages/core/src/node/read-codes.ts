import { isUtf8, transcode } from "node:buffer";
import { constants, fstatSync, openSync, readSync } from "node:fs";
import { closeQuietly } from "./close-quietly.js";
import { longestLine, mostBytes, readArticleFile } from "./read-article.js";

const LINE_FEED = 0x0a;

/** Reads many files one after the other into the same memory. */
export class CodeReader {
  readonly #room = Buffer.allocUnsafeSlow(mostBytes + 1);

  /**
   * The text of an article in UTF-16 code units, without byte order mark: what
   * `readArticleFile` reads, without a string. `undefined` where that gives no text.
   */
  read(path: string): Uint16Array | undefined {
    return this.#readPlain(path) ?? readAny(path);
  }

  /** A file of plain UTF-8, as nearly all are; `undefined` for one that needs a closer look. */
  #readPlain(path: string): Uint16Array | undefined {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      if (!fstatSync(descriptor).isFile()) return undefined;
      const bytes = this.#room.subarray(0, readWhole(descriptor, this.#room));
      if (bytes.length > mostBytes || bytes[0] === 0xef || bytes.length === 0) return undefined;
      // Without a zero byte it is neither binary nor UTF-16.
      if (bytes.includes(0) || !isUtf8(bytes)) return undefined;
      const codes = codesOf(transcode(bytes, "utf8", "utf16le"));
      return hasLongLine(codes) ? undefined : codes;
    } catch {
      return undefined;
    } finally {
      if (descriptor !== undefined) closeQuietly(descriptor);
    }
  }
}

/** How many bytes a file has, at most as many as there is room for. */
function readWhole(descriptor: number, room: Buffer): number {
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, room, length, room.length - length, null);
    length += count;
    if (count === 0 || length === room.length) return length;
  }
}

function readAny(path: string): Uint16Array | undefined {
  const file = readArticleFile(path, path, "en");
  if (!("text" in file) || file.text === undefined) return undefined;
  return codesOf(Buffer.from(file.text, "utf16le"));
}

function codesOf(bytes: Buffer): Uint16Array {
  const isAligned = bytes.byteOffset % 2 === 0 && bytes.byteLength === bytes.buffer.byteLength;
  const { buffer, byteOffset, length } = isAligned ? bytes : Uint8Array.from(bytes);
  return new Uint16Array(buffer, byteOffset, length >> 1);
}

function hasLongLine(codes: Uint16Array): boolean {
  for (let start = 0; start + longestLine < codes.length;) {
    const end = codes.indexOf(LINE_FEED, start);
    if ((end < 0 ? codes.length : end) - start > longestLine) return true;
    start = end + 1;
  }
  return false;
}
