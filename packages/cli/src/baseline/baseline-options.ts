import { UsageError } from "../command/usage-error.js";
import { baselineTexts as texts } from "./messages.js";

/** What a run does with a baseline. */
export interface BaselineOptions {
  /** As written on the command line. */
  readonly file: string;
  readonly update: boolean;
  readonly allowGrowth: boolean;
  readonly strict: boolean;
}

/** What commander hands over. */
export interface RawBaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly allowGrowth?: boolean;
  readonly strictBaseline?: boolean;
  readonly since?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** The options as far as they make sense together. Throws `UsageError` where they do not. */
export function baselineOptionsOf(raw: RawBaselineOptions): BaselineOptions | undefined {
  const update = raw.updateBaseline === true;
  const [companion] = [
    ...(update ? ["--update-baseline"] : []),
    ...(raw.allowGrowth === true ? ["--allow-growth"] : []),
    ...(raw.strictBaseline === true ? ["--strict-baseline"] : []),
  ];
  if (raw.baseline === undefined) {
    if (companion === undefined) return undefined;
    throw new UsageError(texts.needsBaseline, { option: companion });
  }
  if (raw.allowGrowth === true && !update) throw new UsageError(texts.needsUpdate);
  const [partial] = [
    ...(raw.since === undefined ? [] : ["--since"]),
    ...(raw.stdin === true || raw.stdinFilename !== undefined ? ["--stdin"] : []),
  ];
  if (update && partial !== undefined) throw new UsageError(texts.notWith, { option: partial });
  return {
    file: raw.baseline,
    update,
    allowGrowth: raw.allowGrowth === true,
    strict: raw.strictBaseline === true,
  };
}
