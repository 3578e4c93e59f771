import { commonEnds } from "@kouetsu/core";
import { addToOption, configNames, decodeText } from "@kouetsu/core/node";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigEdit } from "../actions/template.js";
import { pathOfUri, uriOfPath } from "../protocol/uris.js";
import type { HeldSite } from "./held-site.js";
import type { Session } from "./session.js";

/** The configuration that is made where there is none; as `kouetsu init` calls it. */
const NEW_CONFIG = "kouetsu.config.yaml";
/** The rule whose option says which passages are meant, and that option. */
const RULE = "duplicated-passage";
const OPTION = "allow";

/** Whether a document is a configuration of ours. */
export function isConfig(uri: string): boolean {
  const path = pathOfUri(uri);
  return path !== undefined && (configNames as readonly string[]).includes(basename(path));
}

/**
 * The edit of the site's configuration by which passages with a text count as
 * meant. `undefined` when the configuration has problems, or would have to be
 * made and the client cannot make files.
 */
export async function allowPassage(
  session: Session,
  { site }: HeldSite,
  text: string,
): Promise<ConfigEdit | undefined> {
  const { config, root } = site;
  const { rules, features } = session.setup;
  const state = config.common.rules.get(RULE);
  const severity = rules.find(({ meta }) => meta.id === RULE)?.meta.severity;
  if (severity === undefined || config.configProblems.length > 0) return undefined;
  if (config.configPath === undefined && !features.createsFiles) return undefined;
  const path = config.configPath ?? join(root, NEW_CONFIG);
  const uri = session.configs.uris.find((open) => pathOfUri(open) === path) ?? uriOfPath(path);
  const open = session.configs.get(uri);
  const isNew = config.configPath === undefined && open === undefined;
  const source = isNew ? undefined : (open?.text ?? read(path));
  if (source === undefined && !isNew) return undefined;
  const edited = await addToOption(path, source, rules, {
    ruleId: RULE,
    option: OPTION,
    text,
    // Without a state the rule is off, and on by an override: so it stays.
    state: state ?? { options: {}, conditions: new Map() },
    level: state === undefined ? "off" : severity,
  });
  if (edited === undefined || edited === source) return undefined;
  const edits = [difference(source ?? "", edited)];
  const change = { textDocument: { uri, version: open?.version ?? null }, edits };
  const make = { kind: "create", uri, options: { ignoreIfExists: true } } as const;
  const plain = isNew || features.versionedEdits ? undefined : { changes: { [uri]: edits } };
  const edit: WorkspaceEdit = plain ?? { documentChanges: isNew ? [make, change] : [change] };
  return { file: basename(path), edit };
}

/** What differs, as one edit. */
function difference(before: string, after: string): TextEdit {
  const { prefix: head, suffix: tail } = commonEnds(before, after);
  const document = TextDocument.create("", "", 0, before);
  const range = {
    start: document.positionAt(head),
    end: document.positionAt(before.length - tail),
  };
  return { range, newText: after.slice(head, after.length - tail) };
}

/** The text of a file as an editor shows it; `undefined` when it cannot be read. */
function read(path: string): string | undefined {
  try {
    return decodeText(readFileSync(path)).text;
  } catch {
    return undefined;
  }
}
