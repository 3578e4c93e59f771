import type { BuildOptions } from "esbuild";

export function bundleServer(folder: string, options?: BuildOptions): Promise<ReadonlySet<string>>;
