import picomatch from "picomatch";
import type { Json, Severity } from "../finding/finding.js";
import type { AnyOptions, Rule } from "../rule/define-rule.js";
import type {
  BasePreset,
  FileConfig,
  HostFacts,
  Level,
  OverrideConfig,
  ResolvedConfig,
  RuleEntry,
} from "./config.js";
import type { FileSettings, RuleState } from "./settings.js";
import { resolveSite } from "./resolve-site.js";

/** A rule while layers are laid over each other. */
interface Draft {
  isOn: boolean;
  options: AnyOptions;
  conditions: Map<string, Severity>;
}

/** What a `settingsResolver` can be told beside the configuration. */
export interface ResolveOptions {
  /** Only these rules, by id; one that is off is turned on. */
  readonly only?: readonly string[];
}

/**
 * The settings of files by one configuration. `filePath` counts from the folder
 * that the globs count from. Files that the same overrides match share one
 * object, so settings can be compared by identity.
 */
export function settingsResolver(
  config: ResolvedConfig,
  rules: readonly Rule[],
  host: HostFacts,
  options: ResolveOptions = {},
): (filePath: string) => FileSettings {
  const steps = config.layers.flatMap(stepsOf);
  const known = new Map<string, FileSettings>();
  return (filePath) => {
    const applied = steps.filter((step) => step.matches(filePath));
    const key = applied.map((step) => steps.indexOf(step)).join(",");
    let settings = known.get(key);
    if (settings === undefined) {
      const parts = applied.map((step) => step.part);
      settings = {
        site: resolveSite(config, parts, host),
        rules: resolveRules(config.base, parts, rules, options),
      };
      known.set(key, settings);
    }
    return settings;
  };
}

/** The settings of one file; `settingsResolver` is the form for many. */
export function resolveSettings(
  config: ResolvedConfig,
  rules: readonly Rule[],
  filePath: string,
  host: HostFacts,
): FileSettings {
  return settingsResolver(config, rules, host)(filePath);
}

interface Step {
  readonly part: FileConfig;
  matches(filePath: string): boolean;
}

function stepsOf(
  layer: FileConfig & { readonly overrides?: readonly OverrideConfig[] },
): readonly Step[] {
  const overrides = (layer.overrides ?? []).map((override) => ({
    part: override,
    matches: globMatcher(override.files),
  }));
  return [{ part: layer, matches: () => true }, ...overrides];
}

/** Whether a path, with `/` and counted from the folder of the configuration, matches any of the globs. */
export function globMatcher(globs: string | readonly string[]): (path: string) => boolean {
  const list = (typeof globs === "string" ? [globs] : globs).map((glob) =>
    glob.replace(/^\.\//, ""),
  );
  return picomatch(list, { dot: true });
}

function resolveRules(
  base: BasePreset,
  parts: readonly FileConfig[],
  rules: readonly Rule[],
  { only }: ResolveOptions,
): ReadonlyMap<string, RuleState> {
  const states = new Map<string, RuleState>();
  for (const rule of rules) {
    const { id } = rule.meta;
    if (only !== undefined && !only.includes(id)) continue;
    const draft = startOf(rule, base);
    for (const part of parts) {
      const entry =
        part.rules === undefined || !Object.hasOwn(part.rules, id) ? undefined : part.rules[id];
      if (entry !== undefined) applyEntry(draft, entry, rule, base);
    }
    if (draft.isOn || only !== undefined)
      states.set(id, { options: draft.options, conditions: draft.conditions });
  }
  return states;
}

function startOf({ meta }: Rule, base: BasePreset): Draft {
  const conditions = new Map<string, Severity>();
  for (const [id, message] of Object.entries(meta.messages)) {
    if (base === "all" || message.recommended !== false)
      conditions.set(id, message.severity ?? meta.severity);
  }
  const options =
    base === "all" ? { ...meta.options.defaults, ...meta.options.all } : meta.options.defaults;
  return {
    isOn: base === "all" || (base === "recommended" && meta.recommended),
    options,
    conditions,
  };
}

function applyEntry(draft: Draft, entry: RuleEntry, rule: Rule, base: BasePreset): void {
  const [level, options] = typeof entry === "string" ? [entry] : entry;
  draft.isOn = level !== "off";
  if (level !== "off") {
    // Every condition off, then on by one word again: the rule starts afresh.
    if (draft.conditions.size === 0) draft.conditions = startOf(rule, base).conditions;
    for (const id of draft.conditions.keys()) draft.conditions.set(id, level);
  }
  if (options === undefined) return;
  const { conditions, ...own } = options;
  draft.options = { ...draft.options, ...own };
  for (const [id, written] of Object.entries(asLevels(conditions))) {
    if (written === "off") draft.conditions.delete(id);
    else draft.conditions.set(id, written);
  }
}

/** The schema has accepted them as levels. */
function asLevels(conditions: Json | undefined): Readonly<Record<string, Level>> {
  return conditions === undefined ? {} : (conditions as Record<string, Level>);
}
