import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type {
  BasePreset,
  FileConfig,
  FrontMatterConfig,
  JsonObject,
  KouetsuConfig,
  ResolvedConfig,
} from "../config/config.js";
import { childOf, nodeToJson } from "../config/config-node.js";
import type { ConfigNode } from "../config/config-node.js";
import { configTexts as texts } from "../config/messages.js";
import { parseJsonConfig } from "../config/parse-json.js";
import type { ParsedConfig } from "../config/parse-json.js";
import { locateIssues } from "../config/problem.js";
import type { ConfigIssue, ConfigProblem, IssueValue } from "../config/problem.js";
import { basePresetOf, nodesOf, validateConfig } from "../config/validate-config.js";
import { sourceRegistry } from "../config/config-schema.js";
import type { SourceRecord } from "../config/settings.js";
import { validateNode } from "../config/validate-node.js";
import type { Rule } from "../rule/define-rule.js";
import { decodeText } from "./decode.js";
import { displayPath, foldersUp, isWithin, realPath } from "./paths.js";
import { reasonOf } from "./read-article.js";

/** A configuration as a run uses it. */
export interface LoadedConfig {
  /** Absolute path, or `undefined` when there is none. */
  readonly path: string | undefined;
  /** Absolute path of the folder that the globs count from. */
  readonly base: string;
  readonly resolved: ResolvedConfig;
}

export type ConfigResult =
  | { readonly config: LoadedConfig; readonly problems: readonly [] }
  | { readonly config: undefined; readonly problems: readonly ConfigProblem[] };

/** Bytes of the largest configuration or schema file. */
const mostBytes = 1 << 18;

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
  const resolved = { base: loader.base ?? "recommended", layers };
  return {
    config: { path: file, base: isWithin(folder, cwd) ? folder : cwd, resolved },
    problems: [],
  };
}

/** What holds when there is no configuration file. */
export function withoutConfig(cwd: string): LoadedConfig {
  return { path: undefined, base: cwd, resolved: { base: "recommended", layers: [] } };
}

/** Where files that a configuration names have to lie: its repository, or else its own folder. */
function repositoryOf(folder: string): string {
  const last = [...foldersUp(folder)].at(-1) ?? folder;
  const root = path.dirname(last) === last ? folder : last;
  return realPath(root) ?? root;
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
  async sourcesBeside(config: string): Promise<readonly KouetsuConfig[]> {
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
      return [{ sources: nodeToJson(root) as unknown as readonly SourceRecord[] }];
    }
    return [];
  }

  /** The layers of a file, what it extends first. */
  async load(file: string, chain: readonly string[]): Promise<readonly KouetsuConfig[]> {
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
    const layers: KouetsuConfig[] = [];
    const named = childOf(root, "extends");
    if (named?.kind === "array" && named.items.length === 0) this.base ??= "none";
    for (const node of nodesOf(named))
      layers.push(...(await this.#extended(node, file, chain, fail)));
    layers.push(await this.#withSchemas(config, root, file, fail));
    return layers;
  }

  async #extended(
    node: ConfigNode,
    file: string,
    chain: readonly string[],
    fail: Fail,
  ): Promise<readonly KouetsuConfig[]> {
    const value = node.kind === "scalar" ? String(node.value) : "";
    const preset = basePresetOf(value);
    if (preset !== undefined) {
      // The nearest file to the run decides, and its last word.
      if (chain.length === 0 || this.base === undefined) this.base = preset;
      return [];
    }
    const target = this.#inside(value, file);
    if (target === undefined) fail(node, "outside-root", { value });
    else if ([...chain, file].includes(target) || chain.length > longestChain)
      fail(node, "extends-cycle", { value });
    else if (typeof readText(target) !== "string")
      fail(node, "extends-missing", { value, detail: errorOf(target) });
    else return this.load(target, [...chain, file]);
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
      const parsed = typeof text === "string" ? await parseConfig(target, text) : undefined;
      root = parsed?.issues.length === 0 ? parsed.root : undefined;
      if (root?.kind !== "object") {
        fail(node, "schema-missing", { value, detail: errorOf(target) || "JSON Schema" });
        return undefined;
      }
    }
    // An object node gives an object.
    const schema = nodeToJson(root) as JsonObject;
    const { compileSchema } = await import("../config/front-matter-schema.js");
    try {
      compileSchema(schema);
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

/** A configuration text as a tree; the YAML parser is loaded only when there is YAML. */
async function parseConfig(file: string, text: string): Promise<ParsedConfig> {
  if (!/\.ya?ml$/i.test(file)) return parseJsonConfig(text);
  const { parseYamlConfig } = await import("../config/parse-yaml.js");
  return parseYamlConfig(text);
}

function errorOf(file: string): string {
  const read = readText(file);
  return typeof read === "string" ? "" : read.error;
}

function readText(file: string): string | { readonly error: string } {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { error: "not-a-file" };
    if (stat.size > mostBytes) return { error: `> ${mostBytes} bytes` };
    const { text, flaw } = decodeText(readFileSync(file));
    return flaw === undefined && text !== undefined ? text : { error: "not UTF-8" };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
