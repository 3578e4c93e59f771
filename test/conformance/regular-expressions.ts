import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "oxc-parser";

export interface RegexLiteral {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression literal in the TypeScript sources under `folders`, tests left out. */
export function regexLiteralsIn(root: string, folders: readonly string[]): RegexLiteral[] {
  return folders
    .flatMap((folder) => sourcesIn(join(root, folder)))
    .flatMap((path) =>
      literalsOf(path).map((literal) => ({ ...literal, file: relative(root, path) })),
    );
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return /^(?:dist|node_modules)$/.test(entry.name) ? [] : sourcesIn(path);
    return entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

function literalsOf(path: string): Omit<RegexLiteral, "file">[] {
  const source = readFileSync(path, "utf8");
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Omit<RegexLiteral, "file">[] = [];
  visit({ program }, (node) => {
    const { regex, start } = node;
    if (isRegex(regex) && typeof start === "number") {
      found.push({ ...regex, line: source.slice(0, start).split("\n").length });
    }
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const isRegex = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  isNode(value) && typeof value["pattern"] === "string" && typeof value["flags"] === "string";

function visit(node: Node, enter: (node: Node) => void): void {
  enter(node);
  for (const child of Object.values(node)) {
    if (isNode(child)) visit(child, enter);
  }
}
