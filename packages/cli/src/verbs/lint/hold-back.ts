import type { OpenedProject } from "@kouetsu/core/node";
import { applyBaseline } from "../../baseline/apply-baseline.js";
import type { HeldBack, RunScope } from "../../baseline/apply-baseline.js";
import { loadBaseline } from "../../baseline/baseline-file.js";
import type { BaselineOptions } from "../../baseline/baseline-options.js";
import type { Io } from "../../terminal/io.js";
import type { Judgement } from "./judged.js";

/** Takes what a baseline knows from what a run found. */
export type HoldBack = (judgement: Judgement, scope: Omit<RunScope, "locale">) => HeldBack;

/** Reads the baseline, before the work begins. Throws `UsageError` when there is none. */
export function openBaseline(
  options: BaselineOptions,
  { locale }: OpenedProject,
  io: Io,
): HoldBack | "damaged" {
  const loaded = loadBaseline(options.file, options.update, locale, io);
  if (loaded === undefined) return "damaged";
  return (judgement, scope) => applyBaseline(judgement, loaded, options, { ...scope, locale }, io);
}
