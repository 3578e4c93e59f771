import { closeSync } from "node:fs";

/** Closes a file that was only read: should the system refuse, what was read is no less true. */
export function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // Nothing was written that could be lost.
  }
}
