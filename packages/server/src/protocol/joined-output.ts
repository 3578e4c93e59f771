import { Writable } from "node:stream";

const HEADER = Buffer.from("Content-Length:");
const HEADER_END = Buffer.from("\r\n\r\n");

/**
 * Sends the header of a message together with the message. They come one after
 * the other, the second once the first has gone out: two calls of the system and
 * a turn of the loop between them for every answer.
 */
export class JoinedOutput extends Writable {
  readonly #output: Writable;
  #header: Buffer | undefined;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on("error", (error) => this.destroy(error));
  }

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    if (this.#header === undefined && isHeader(chunk)) {
      this.#header = chunk;
      done();
      return;
    }
    this.#output.cork();
    if (this.#header !== undefined) this.#output.write(this.#header);
    this.#header = undefined;
    this.#output.write(chunk, done);
    this.#output.uncork();
  }
}

function isHeader(chunk: Buffer): boolean {
  return (
    chunk.subarray(0, HEADER.length).equals(HEADER) &&
    chunk.subarray(-HEADER_END.length).equals(HEADER_END)
  );
}
