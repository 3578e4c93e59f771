import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Where the programs of test runs lie: inside the repository, so that they find the installed packages. */
export const cacheFolder = fileURLToPath(
  new URL("../../node_modules/.cache/kouetsu/", import.meta.url),
);

/** The name of the variable in which `made-once-setup.ts` hands on the folder of a run. */
export const RUN_FOLDER = "KOUETSU_TEST_RUN";

const patienceMs = 60_000;

/**
 * A folder that `make` fills once in a run of the tests, whichever of its
 * processes asks first; the others wait. It is gone when the run ends.
 *
 * @throws when it could not be made, here or by whoever was first
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined) throw new Error(`${RUN_FOLDER} is not set; see vitest.config.ts`);
  const folder = path.join(run, name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  if (isFirst(folder)) {
    await make(folder).catch((error: unknown) => {
      writeFileSync(failed, "");
      throw error;
    });
    writeFileSync(done, "");
  }
  const end = Date.now() + patienceMs;
  while (!existsSync(done)) {
    if (existsSync(failed) || Date.now() > end) throw new Error(`${name} could not be made`);
    await wait(20);
  }
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
