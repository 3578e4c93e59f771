// Between the program and the file system: every synchronous call of `node:fs`
// that the code under test makes is counted, and one can be made to fail.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { fileURLToPath } from "node:url";

/** One call, before it is made. */
export interface FsCall {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** The path or descriptor that it is about, and what else it was given. */
  readonly args: readonly unknown[];
}

type Sync = (...args: readonly unknown[]) => unknown;

/** Everything that throws when the system does; `existsSync` only ever says no. */
const names = Object.entries(fs)
  .filter(([name, value]) => name.endsWith("Sync") && typeof value === "function")
  .map(([name]) => name)
  .filter((name) => name !== "realpathSync");
// These are plain functions, whatever each of them takes.
const table = fs as unknown as Record<string, Sync>;
const originals: Readonly<Record<string, Sync>> = Object.fromEntries(
  [...names, "realpathSync"].flatMap((name) => {
    const original = table[name];
    return original === undefined ? [] : [[name, original]];
  }),
);

/**
 * Carries out `work` while `onCall` is told of every call. What `onCall` throws is
 * thrown in the place of the call; what it does to the disk is seen by the call.
 */
export async function withFsCalls<T>(
  onCall: (call: FsCall) => void,
  work: () => Promise<T>,
): Promise<T> {
  let number = 0;
  let isInside = false;
  const told = (name: string, args: readonly unknown[]): void => {
    // What a call does by other calls, and what a test does to the disk, is not counted.
    if (isInside) return;
    isInside = true;
    try {
      onCall({ name, number: ++number, args });
    } finally {
      isInside = false;
    }
  };
  const around = (name: string, original: Sync): Sync => {
    const wrapped: Sync = (...args) => {
      if (name !== "existsSync") {
        told(name, args);
        return inside(() => original(...args));
      }
      try {
        told(name, args);
      } catch {
        return false;
      }
      return original(...args);
    };
    return wrapped;
  };
  const inside = (call: () => unknown): unknown => {
    const before = isInside;
    isInside = true;
    try {
      return call();
    } finally {
      isInside = before;
    }
  };
  for (const [name, original] of Object.entries(originals))
    table[name] = Object.assign(around(name, original), original);
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(table, originals);
    syncBuiltinESMExports();
  }
}

/** What the system says when a call fails. */
export function systemError(code: string, { name, args }: FsCall): Error {
  const [first] = args;
  const file = first instanceof URL ? fileURLToPath(first) : first;
  const path = typeof file === "string" ? { path: file } : {};
  return Object.assign(new Error(`${code}: made to fail, ${name}`), {
    code,
    syscall: name,
    ...path,
  });
}
