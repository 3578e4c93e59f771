import { existsSync } from "node:fs";
import path from "node:path";
import { noConfig } from "../config/config.js";
import type {
  BasePreset,
  FileConfig,
  FrontMatterConfig,
  JsonObject,
  KouetsuConfig,
  ResolvedConfig,
} from "../config/config.js";
import { childOf, nodeToJson, textOfNode } from "../config/config-node.js";
import type { ConfigNode } from "../config/config-node.js";
import { configTexts as texts } from "../config/messages.js";
import { locateIssues } from "../config/problem.js";
import type { ConfigIssue, ConfigProblem, IssueValue } from "../config/problem.js";
import { basePresetOf, nodesOf, validateConfig } from "../config/validate-config.js";
import { sourceRegistry } from "../config/config-schema.js";
import type { SourceRecord } from "../config/settings.js";
import { validateNode } from "../config/validate-node.js";
import type { Rule } from "../rule/define-rule.js";
import { parseConfig, readText } from "./config-text.js";
import { guardedPattern } from "./guarded-pattern.js";
import { displayPath, followed, isWithin, realPath, topmost } from "./paths.js";
import { reasonOf } from "./read-article.js";

/** A configuration as a run uses it. */
export interface LoadedConfig {
  /** Absolute path, or `undefined` when there is none. */
  readonly path: string | undefined;
  /** Absolute path of the folder that the globs count from. */
  readonly base: string;
  readonly resolved: ResolvedConfig;
  /** The file of each layer of `resolved`, absolute. */
  readonly layerFiles: readonly string[];
}

/** A file's part of a configuration. */
interface Layer {
  readonly file: string;
  readonly config: KouetsuConfig;
}

export type ConfigResult =
  | { readonly config: LoadedConfig; readonly problems: readonly [] }
  | { readonly config: undefined; readonly problems: readonly ConfigProblem[] };

/** Names of the registry of sources. */
const REGISTRIES = ["sources.yml", "sources.yaml"] as const;

/** How many files may stand between a configuration and the last one that it extends. */
const longestChain = 16;

/**
 * Reads a configuration with everything it extends. Data only: nothing of it is
 * run, and no file outside the repository is read.
 *
 * @param file absolute path
 * @param cwd the working directory; globs count from it when the file lies elsewhere
 */
export async function loadConfig(
  file: string,
  rules: readonly Rule[],
  cwd: string,
): Promise<ConfigResult> {
  const folder = path.dirname(file);
  const loader = new Loader(rules, cwd, repositoryOf(folder));
  const layers = [...(await loader.sourcesBeside(file)), ...(await loader.load(file, []))];
  if (loader.problems.length > 0) return { config: undefined, problems: loader.problems };
  const resolved = {
    base: loader.base ?? "recommended",
    layers: layers.map((layer) => layer.config),
  };
  const layerFiles = layers.map((layer) => layer.file);
  return {
    config: { path: file, base: isWithin(folder, cwd) ? folder : cwd, resolved, layerFiles },
    problems: [],
  };
}

/** What holds when there is no configuration file. */
export function withoutConfig(cwd: string): LoadedConfig {
  return { path: undefined, base: cwd, resolved: noConfig, layerFiles: [] };
}

/** Where files that a configuration names have to lie: its repository, or else its own folder. */
function repositoryOf(folder: string): string {
  const last = topmost(folder);
  const root = path.dirname(last) === last ? folder : last;
  return followed(root);
}

/** Reports what is wrong with a node of the file at hand. */
type Fail = (
  node: ConfigNode,
  text: keyof typeof texts,
  values: Readonly<Record<string, IssueValue>>,
) => void;

class Loader {
  readonly problems: ConfigProblem[] = [];
  /** The rules to start from, once a configuration has said it. */
  base: BasePreset | undefined;
  readonly #rules: readonly Rule[];
  readonly #cwd: string;
  readonly #root: string;

  constructor(rules: readonly Rule[], cwd: string, root: string) {
    this.#rules = rules;
    this.#cwd = cwd;
    this.#root = root;
  }

  /** The registry of sources beside the configuration, as a layer, if there is one. */
  async sourcesBeside(config: string): Promise<readonly Layer[]> {
    for (const name of REGISTRIES) {
      const file = path.join(path.dirname(config), name);
      if (!existsSync(file)) continue;
      const read = readText(file);
      if (typeof read !== "string") {
        const values = { detail: read.error };
        this.#report(file, "", [
          { range: { start: 0, end: 0 }, text: texts["file-missing"], values },
        ]);
        return [];
      }
      const { root, issues } = await parseConfig(file, read);
      const found = root === undefined ? issues : validateNode(root, sourceRegistry);
      if (root === undefined || found.length > 0) {
        this.#report(file, read, found);
        return [];
      }
      // The schema has accepted it.
      const sources = nodeToJson(root) as unknown as readonly SourceRecord[];
      return [{ file, config: { sources } }];
    }
    return [];
  }

  /** The layers of a file, what it extends first. */
  async load(file: string, chain: readonly string[]): Promise<readonly Layer[]> {
    const read = readText(file);
    if (typeof read !== "string") {
      this.#report(file, "", [
        {
          range: { start: 0, end: 0 },
          text: texts["file-missing"],
          values: { detail: read.error },
        },
      ]);
      return [];
    }
    const parsed = await parseConfig(file, read);
    const { config, root, issues } = validateConfig(parsed, this.#rules);
    if (config === undefined) {
      this.#report(file, read, issues);
      return [];
    }
    const fail: Fail = (node, text, values) =>
      this.#report(file, read, [{ range: node.range, text: texts[text], values }]);
    const layers: Layer[] = [];
    const named = childOf(root, "extends");
    if (named?.kind === "array" && named.items.length === 0) this.base ??= "none";
    for (const node of nodesOf(named))
      layers.push(...(await this.#extended(node, file, chain, fail)));
    layers.push({ file, config: await this.#withSchemas(config, root, file, fail) });
    return layers;
  }

  async #extended(
    node: ConfigNode,
    file: string,
    chain: readonly string[],
    fail: Fail,
  ): Promise<readonly Layer[]> {
    const value = textOfNode(node);
    const preset = basePresetOf(value);
    if (preset !== undefined) {
      // The nearest file to the run decides, and its last word.
      if (chain.length === 0 || this.base === undefined) this.base = preset;
      return [];
    }
    const target = this.#inside(value, file);
    if (target === undefined) {
      fail(node, "outside-root", { value });
      return [];
    }
    if ([...chain, file].includes(target) || chain.length > longestChain) {
      fail(node, "extends-cycle", { value });
      return [];
    }
    const read = readText(target);
    if (typeof read === "string") return this.load(target, [...chain, file]);
    fail(node, "extends-missing", { value, detail: read.error });
    return [];
  }

  /** Front matter schemas that are files, read into their place. */
  async #withSchemas(
    config: KouetsuConfig,
    root: ConfigNode,
    file: string,
    fail: Fail,
  ): Promise<KouetsuConfig> {
    const read = async (part: FileConfig, node: ConfigNode | undefined) => {
      const schemaNode = childOf(childOf(node, "frontMatter"), "schema");
      if (schemaNode === undefined) return part.frontMatter;
      const schema = await this.#schemaOf(schemaNode, file, fail);
      return schema && { ...part.frontMatter, schema };
    };
    const overrideNodes = nodesOf(childOf(root, "overrides"));
    const overrides = [];
    for (const [index, override] of (config.overrides ?? []).entries()) {
      overrides.push(withFrontMatter(override, await read(override, overrideNodes[index])));
    }
    return { ...withFrontMatter(config, await read(config, root)), overrides };
  }

  /** A front matter schema that is known to compile. */
  async #schemaOf(node: ConfigNode, file: string, fail: Fail): Promise<JsonObject | undefined> {
    let root: ConfigNode | undefined = node;
    if (node.kind === "scalar") {
      const value = String(node.value);
      const target = this.#inside(value, file);
      if (target === undefined) {
        fail(node, "outside-root", { value });
        return undefined;
      }
      const text = readText(target);
      if (typeof text !== "string") {
        fail(node, "schema-missing", { value, detail: text.error });
        return undefined;
      }
      const parsed = await parseConfig(target, text);
      root = parsed.issues.length === 0 ? parsed.root : undefined;
      if (root?.kind !== "object") {
        fail(node, "schema-missing", { value, detail: "JSON Schema" });
        return undefined;
      }
    }
    // An object node gives an object.
    const schema = nodeToJson(root) as JsonObject;
    const { compileSchema } = await import("../config/front-matter-schema.js");
    try {
      compileSchema(schema, guardedPattern);
      return schema;
    } catch (error) {
      fail(node, "schema-unusable", { detail: reasonOf(error) });
      return undefined;
    }
  }

  /** The absolute path of a file that a configuration names, if it lies where it may. */
  #inside(value: string, file: string): string | undefined {
    const target = path.resolve(path.dirname(file), value);
    const real = realPath(target);
    if (real !== undefined) return isWithin(this.#root, real) ? target : undefined;
    return isWithin(this.#root, target) ? target : undefined;
  }

  #report(file: string, source: string, issues: readonly ConfigIssue[]): void {
    this.problems.push(...locateIssues(displayPath(this.#cwd, file), source, issues));
  }
}

function withFrontMatter<T extends FileConfig>(
  part: T,
  frontMatter: FrontMatterConfig | undefined,
): T {
  return frontMatter === undefined ? part : { ...part, frontMatter };
}
