import type { Metafile } from "esbuild";

export function bundleTextlintRules(folder: string): Promise<ReadonlySet<string>>;
export function noticesOf(homes: Iterable<string>): string;
export function packagesOf(metafile: Metafile): ReadonlySet<string>;
