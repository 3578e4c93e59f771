import type { TestServer } from "../../support/language-server.js";

/** A raw message, as bytes with their header. */
export function frame(message: unknown): string {
  const body = typeof message === "string" ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Counts from here on how often each request is answered, by its id, whoever asked. */
export function countAnswers(server: TestServer): ReadonlyMap<number, number> {
  const answers = new Map<number, number>();
  let buffered = Buffer.alloc(0);
  server.process.stdout.on("data", (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const head = buffered.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(
        /Content-Length: (\d+)/.exec(buffered.toString("latin1", 0, head))?.[1],
      );
      if (buffered.length < head + 4 + length) return;
      const message = JSON.parse(buffered.toString("utf8", head + 4, head + 4 + length)) as {
        readonly id?: number;
        readonly method?: string;
      };
      buffered = buffered.subarray(head + 4 + length);
      if (message.method === undefined && typeof message.id === "number")
        answers.set(message.id, (answers.get(message.id) ?? 0) + 1);
    }
  });
  return answers;
}
