/** Bundles the command line, `main.js` and the worker of hosted rules, into `outdir`. */
export declare function bundleCli(outdir: string): Promise<void>;
