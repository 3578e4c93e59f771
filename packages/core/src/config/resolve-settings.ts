import picomatch from "picomatch";
import type { Json, Severity } from "../finding/finding.js";
import type { AnyOptions, Rule } from "../rule/define-rule.js";
import type {
  BasePreset,
  FileConfig,
  HostFacts,
  Level,
  KouetsuConfig,
  ResolvedConfig,
  RuleEntry,
} from "./config.js";
import type { FileSettings, HostedLevel, RuleState, SiteSettings } from "./settings.js";
import { resolveSite } from "./resolve-site.js";

const HOSTED = "textlint/";

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
 * that the globs count from. Equal settings are one object, the site's and each
 * rule's too, so whatever was worked out under them can be kept by identity.
 */
export function settingsResolver(
  config: ResolvedConfig,
  rules: readonly Rule[],
  host: HostFacts,
  { only }: ResolveOptions = {},
): (filePath: string) => FileSettings {
  const steps = config.layers.flatMap(stepsOf);
  const known = new Map<string, FileSettings>();
  const sites = new Map<string, SiteSettings>();
  const states = new Map<string, RuleState | undefined>();
  const chosen = only === undefined ? rules : rules.filter((rule) => only.includes(rule.meta.id));

  function settingsOf(applied: readonly Step[]): FileSettings {
    const forSite = applied.filter((step) => speaksOfSite(step.part));
    const site = remember(sites, keyOf(forSite), () =>
      resolveSite(config, forSite.map(partOf), host),
    );
    const hosted = applied.flatMap((step) => hostedLevelsOf(step.part));
    const settings = {
      site,
      rules: new Map<string, RuleState>(),
      ...(hosted.length > 0 && { hosted }),
    };
    for (const rule of chosen) {
      const { id } = rule.meta;
      const entries = applied.flatMap((step) => {
        const entry = entryOf(step.part, id);
        return entry === undefined ? [] : [{ index: step.index, entry }];
      });
      const state = remember(states, `${id} ${keyOf(entries)}`, () =>
        resolveRule(rule, config.base, entries, only !== undefined),
      );
      if (state !== undefined) settings.rules.set(id, state);
    }
    return settings;
  }

  return (filePath) => {
    const applied = steps.filter((step) => step.matches(filePath));
    return remember(known, keyOf(applied), () => settingsOf(applied));
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
  readonly index: number;
  readonly part: FileConfig;
  matches(filePath: string): boolean;
}

function stepsOf(layer: KouetsuConfig, layerIndex: number): readonly Step[] {
  const overrides = (layer.overrides ?? []).map((override, index) => ({
    index: layerIndex * 10_000 + index + 1,
    part: override,
    matches: globMatcher(override.files),
  }));
  return [{ index: layerIndex * 10_000, part: layer, matches: () => true }, ...overrides];
}

function keyOf(steps: readonly { readonly index: number }[]): string {
  return steps.map((step) => step.index).join(",");
}

function partOf(step: Step): FileConfig {
  return step.part;
}

function speaksOfSite(part: FileConfig): boolean {
  return [part.profile, part.markdown, part.frontMatter].some((value) => value !== undefined);
}

function entryOf(part: FileConfig, ruleId: string): RuleEntry | undefined {
  return part.rules !== undefined && Object.hasOwn(part.rules, ruleId)
    ? part.rules[ruleId]
    : undefined;
}

/** Rules of textlint stand among ours as `textlint/` and the id that textlint prints. */
function hostedLevelsOf({ rules = {} }: FileConfig): readonly HostedLevel[] {
  return Object.entries(rules).flatMap(([name, entry]) =>
    // The schema lets only a level stand there.
    name.startsWith(HOSTED) ? { rule: name.slice(HOSTED.length), level: entry as Level } : [],
  );
}

function remember<T>(known: Map<string, T>, key: string, compute: () => T): T {
  if (!known.has(key)) known.set(key, compute());
  // Just made sure of; `undefined` may be the value itself.
  return known.get(key) as T;
}

/** Whether a path, with `/` and counted from the folder of the configuration, matches any of the globs. */
export function globMatcher(globs: string | readonly string[]): (path: string) => boolean {
  const list = (typeof globs === "string" ? [globs] : globs).map((glob) =>
    glob.replace(/^\.\//, ""),
  );
  return picomatch(list, { dot: true });
}

function resolveRule(
  rule: Rule,
  base: BasePreset,
  entries: readonly { readonly entry: RuleEntry }[],
  isAskedFor: boolean,
): RuleState | undefined {
  const draft = startOf(rule, base);
  for (const { entry } of entries) applyEntry(draft, entry, rule, base);
  if (!draft.isOn && !isAskedFor) return undefined;
  return { options: draft.options, conditions: draft.conditions };
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
