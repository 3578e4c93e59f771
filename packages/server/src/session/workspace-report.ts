import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { HeldSite } from "./held-site.js";
import type { Session } from "./session.js";

/** Articles in one part of an answer. */
const PART = 50;

/**
 * The findings of all articles of the workspace, in parts as they are found.
 * An answer with nothing new waits for news, so that a client that asks again
 * and again costs nothing.
 */
export async function workspaceReport(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  for (;;) {
    const sites = (await session.workspace.all()).filter(isWanted);
    const items = await newReports(session, sites, previous, token, (part) =>
      progress?.report({ items: part }),
    );
    if (items.length > 0 || token.isCancellationRequested)
      return { items: progress === undefined ? items : [] };
    await Promise.race([
      ...sites.map(({ all }) => all.nextChange()),
      session.sitesChange(),
      cancelled(token),
    ]);
  }
}

const isWanted = ({ settings, isIndexed }: HeldSite): boolean =>
  settings.enable && settings.scope === "workspace" && isIndexed;

/** What differs from what the client has; articles that it has and that are gone are empty now. */
async function newReports(
  session: Session,
  sites: readonly HeldSite[],
  previous: ReadonlyMap<string, string>,
  token: CancellationToken,
  send: (part: WorkspaceDocumentDiagnosticReport[]) => void,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const present = new Set<string>();
  let sent = 0;
  const sendFrom = (least: number): void => {
    if (items.length - sent < least) return;
    send(items.slice(sent));
    sent = items.length;
  };
  for (const held of sites) {
    await held.all.forEach(
      held.site.names,
      (name, findings) => {
        const uri = held.site.uriOf(name);
        present.add(uri);
        const { resultId, diagnostics } = session.reports.record(
          uri,
          session.diagnosticsOf(held, uri, findings),
        );
        if (previous.get(uri) === resultId) return;
        items.push(fullReport(session, uri, resultId, [...diagnostics]));
        sendFrom(PART);
      },
      () => token.isCancellationRequested,
    );
  }
  for (const uri of previous.keys())
    if (!present.has(uri) && session.reports.isKnown(uri) && isIn(sites, uri, session)) {
      session.reports.forget(uri);
      items.push(fullReport(session, uri, "", []));
    }
  sendFrom(1);
  return items;
}

function isIn(sites: readonly HeldSite[], uri: string, { workspace }: Session): boolean {
  return sites.some(({ site }) => site.root === workspace.rootOf(uri));
}

function fullReport(
  session: Session,
  uri: string,
  resultId: string,
  items: Extract<WorkspaceDocumentDiagnosticReport, { items: unknown }>["items"],
): WorkspaceDocumentDiagnosticReport {
  const version = session.documents.version(uri) ?? null;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()));
}
