import type { BuildOptions } from "esbuild";

/** Bundles the command line, `main.cjs` and what lies beside it, into `outdir`. */
export declare function bundleCli(outdir: string, options?: BuildOptions): Promise<void>;
