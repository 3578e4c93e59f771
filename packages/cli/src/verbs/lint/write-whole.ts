import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes a file whole: beside its place and then renamed, so that a fault never
 * leaves half of it. Its folder is made, a link is followed, the mode of a file
 * that is there stays. Throws what the file system says, and refuses to put a
 * file in the place of what is none.
 */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const before = statSync(file, { throwIfNoEntry: false });
  if (before?.isFile() === false) throw new Error("not a regular file");
  const target = before === undefined ? file : realpathSync(file);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.kouetsu-${process.pid}`,
  );
  try {
    writeFileSync(temporary, text, { ...(before && { mode: before.mode }), flag: "wx" });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
