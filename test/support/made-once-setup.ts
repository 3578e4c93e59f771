import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { RUN_FOLDER, cacheFolder } from "./made-once.js";

/** Gives a run of the tests a folder for what `madeOnce` makes, and removes it at the end. */
export default function setup(): () => void {
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(path.join(cacheFolder, "tests-"));
  process.env[RUN_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
