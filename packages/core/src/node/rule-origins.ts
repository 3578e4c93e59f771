import path from "node:path";
import { LineIndex } from "../article/lines.js";
import type { KouetsuConfig } from "../config/config.js";
import { childOf } from "../config/config-node.js";
import type { ConfigNode } from "../config/config-node.js";
import { globMatcher } from "../config/resolve-settings.js";
import { nodesOf } from "../config/validate-config.js";
import { parseConfig, readText } from "./config-text.js";
import type { LoadedConfig } from "./load-config.js";
import { displayPath } from "./paths.js";

/** The line of a configuration that had the last word on a rule. */
export interface RuleOrigin {
  /** From the working directory. */
  readonly filePath: string;
  readonly line: number;
}

/**
 * Where the configuration speaks last of each rule, for one article; a rule of
 * which it says nothing is missing.
 *
 * @param filePath of the article, from the working directory
 */
export async function ruleOrigins(
  config: LoadedConfig,
  cwd: string,
  filePath: string,
): Promise<ReadonlyMap<string, RuleOrigin>> {
  const target = displayPath(config.base, path.resolve(cwd, filePath));
  const origins = new Map<string, RuleOrigin>();
  for (const [index, layer] of config.resolved.layers.entries()) {
    // Each layer has its file.
    const file = config.layerFiles[index] as string;
    const source = readText(file);
    // It was read a moment ago; when it is gone now, its lines cannot be named.
    if (typeof source !== "string") continue;
    const { root } = await parseConfig(file, source);
    const lines = new LineIndex(source);
    for (const rules of rulesNodes(root, layer, target)) {
      if (rules?.kind !== "object") continue;
      for (const { key, keyRange } of rules.entries)
        origins.set(key, {
          filePath: displayPath(cwd, file),
          line: lines.position(keyRange.start).line,
        });
    }
  }
  return origins;
}

/** The `rules` that hold for a file, weakest first. */
function rulesNodes(
  root: ConfigNode | undefined,
  layer: KouetsuConfig,
  target: string,
): readonly (ConfigNode | undefined)[] {
  const overrides = nodesOf(childOf(root, "overrides"));
  const matching = (layer.overrides ?? []).flatMap((override, index) =>
    globMatcher(override.files)(target) ? [childOf(overrides[index], "rules")] : [],
  );
  return [childOf(root, "rules"), ...matching];
}
