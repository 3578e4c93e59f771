import type { Json } from "../finding/finding.js";
import type { FileConfig, KouetsuConfig, Level, RuleEntry } from "./config.js";
import type { RuleState } from "./settings.js";

/** A value and where in a configuration it is to stand. */
export interface ConfigChange {
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

/** A text for an option of a rule that is a list of texts. */
export interface ListAddition {
  readonly ruleId: string;
  readonly option: string;
  readonly text: string;
  /** What holds for the rule where no override says otherwise. */
  readonly state: RuleState;
  /** What a configuration is to name as the level of the rule where it has not named any. */
  readonly level: Level;
}

/**
 * What has to change in a configuration so that an option's list has one text
 * more, and everything else holds as before: also in overrides that have a list
 * of their own, since such a list takes the place of the other.
 */
export function listChanges(
  config: KouetsuConfig,
  addition: ListAddition,
): readonly ConfigChange[] {
  const overrides = (config.overrides ?? []).flatMap((part, index) => {
    const path = ["overrides", index, "rules", addition.ruleId];
    return listOf(part, addition) === undefined ? [] : changesOf(part, path, addition);
  });
  const top =
    config.rules === undefined
      ? [{ path: ["rules"], value: { [addition.ruleId]: newEntry(undefined, addition) } }]
      : changesOf(config, ["rules", addition.ruleId], addition);
  return [...top, ...overrides];
}

function changesOf(
  part: FileConfig,
  path: readonly (string | number)[],
  addition: ListAddition,
): readonly ConfigChange[] {
  const { option, text } = addition;
  const entry = entryOf(part, addition);
  const list = listOf(part, addition);
  if (list?.includes(text) === true) return [];
  if (list !== undefined) return [{ path: [...path, 1, option, list.length], value: text }];
  if (typeof entry === "object" && entry.length === 2)
    return [{ path: [...path, 1, option], value: listWith(addition) }];
  return [{ path, value: newEntry(entry, addition) }];
}

function newEntry(entry: RuleEntry | undefined, addition: ListAddition): Json {
  const options = { [addition.option]: listWith(addition) };
  if (entry !== undefined) return [typeof entry === "string" ? entry : entry[0], options];
  const { conditions } = addition.state;
  const others = [...conditions].filter(([, severity]) => severity !== addition.level);
  // The level of an entry is that of all its conditions: those that had another keep it.
  const kept = others.length === 0 ? {} : { conditions: Object.fromEntries(others) };
  return [addition.level, { ...options, ...kept }];
}

/** The list that holds, with the text: what is extended says nothing any more once a file has a list. */
function listWith({ state, option, text }: ListAddition): Json {
  const held = state.options[option];
  return [...(Array.isArray(held) ? held : []), text];
}

function entryOf({ rules }: FileConfig, { ruleId }: ListAddition): RuleEntry | undefined {
  return rules !== undefined && Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
}

function listOf(part: FileConfig, addition: ListAddition): readonly Json[] | undefined {
  const entry = entryOf(part, addition);
  const written = typeof entry === "object" ? entry[1]?.[addition.option] : undefined;
  return Array.isArray(written) ? written : undefined;
}
