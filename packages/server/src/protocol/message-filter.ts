import { Transform, type TransformCallback } from "node:stream";

const HEADER = Buffer.from("Content-Length:");
const HEADER_END = Buffer.from("\r\n\r\n");
/** More than any header of the protocol. */
const LONGEST_HEADER = 1_024;
/** The length of a message as a header names it. */
const LENGTH = /^Content-Length:[ \t]{0,20}(\d{1,9})[ \t]{0,20}\r\n/;

/**
 * Lets whole messages of the protocol through and drops the bytes between them.
 * Without it, one message with a bad header leaves its body behind, which spoils
 * the header of the next one, and so on without end.
 */
export class MessageFilter extends Transform {
  #pending: Buffer = Buffer.alloc(0);
  /** How many bytes of a message are still to come. */
  #due = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest: Buffer = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    while (rest.length > 0) {
      if (this.#due > 0) {
        const part = rest.subarray(0, this.#due);
        this.push(part);
        this.#due -= part.length;
        rest = rest.subarray(part.length);
        continue;
      }
      const left = this.#readHeader(rest);
      if (left === undefined) break;
      rest = left;
    }
    this.#pending = rest;
    done();
  }

  /** What follows the next header, which was passed on or dropped; `undefined` when more bytes are needed to tell. */
  #readHeader(bytes: Buffer): Buffer | undefined {
    const start = bytes.indexOf(HEADER);
    if (start < 0) return this.#keepEnd(bytes);
    const header = bytes.subarray(start, start + LONGEST_HEADER);
    const end = header.indexOf(HEADER_END);
    if (end < 0) {
      if (start > 0) return bytes.subarray(start);
      return header.length < LONGEST_HEADER ? undefined : bytes.subarray(HEADER.length);
    }
    const length = LENGTH.exec(header.toString("latin1", 0, end + HEADER_END.length))?.[1];
    if (length === undefined) return bytes.subarray(start + HEADER.length);
    this.push(header.subarray(0, end + HEADER_END.length));
    this.#due = Number(length);
    return bytes.subarray(start + end + HEADER_END.length);
  }

  /** Drops what cannot be the beginning of a header. */
  #keepEnd(bytes: Buffer): Buffer | undefined {
    return bytes.length < HEADER.length
      ? undefined
      : bytes.subarray(bytes.length - HEADER.length + 1);
  }
}
