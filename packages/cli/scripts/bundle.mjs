import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleCli } from "../bundle.mjs";

const outdir = fileURLToPath(new URL("../bundle", import.meta.url));
rmSync(outdir, { recursive: true, force: true });
await bundleCli(outdir);
