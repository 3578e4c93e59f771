import { listChanges } from "../config/list-option.js";
import type { ListAddition } from "../config/list-option.js";
import { validateConfig } from "../config/validate-config.js";
import type { Rule } from "../rule/define-rule.js";
import { parseConfig } from "./config-text.js";

/** What stands in a configuration file that is made for an addition. */
const EMPTY = "extends: kouetsu:recommended\n";

/**
 * A configuration text with one text more in an option of a rule; comments stay.
 * Nothing is written.
 *
 * @param file a name whose ending says what the text is, JSON or YAML
 * @param source of an existing file; without, the text for a new one, in YAML
 * @returns `undefined` when the text has problems or could not be edited so that it has none
 */
export async function addToOption(
  file: string,
  source: string | undefined,
  rules: readonly Rule[],
  addition: ListAddition,
): Promise<string | undefined> {
  const text = source ?? EMPTY;
  const { config } = validateConfig(await parseConfig(file, text), rules);
  if (config === undefined) return undefined;
  const edit = await editorOf(file);
  const edited = edit(text, listChanges(config, addition));
  if (edited === undefined) return undefined;
  return validateConfig(await parseConfig(file, edited), rules).config && edited;
}

/** Each is loaded with its parser, when it is needed. */
async function editorOf(
  file: string,
): Promise<(source: string, changes: ReturnType<typeof listChanges>) => string | undefined> {
  return /\.ya?ml$/i.test(file)
    ? (await import("../config/edit-yaml.js")).editYamlConfig
    : (await import("../config/edit-json.js")).editJsonConfig;
}
