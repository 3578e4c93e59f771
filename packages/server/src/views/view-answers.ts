import type { Finding } from "@kouetsu/core";
import type { CancellationToken, Connection } from "vscode-languageserver";
import { askAbout, stopIfCancelled } from "../session/article-question.js";
import type { HeldSite } from "../session/held-site.js";
import type { Session } from "../session/session.js";
import { auditOf } from "./audit.js";
import { DUPLICATES, duplicateRows } from "./duplicate-rows.js";
import { figureRows } from "./figure-rows.js";
import type {
  AuditResult,
  DuplicateRow,
  DuplicatesParams,
  FigureRow,
  FiguresParams,
} from "./requests.js";

/** Answers what the views of a client show, beside the protocol. */
export function answerViews(connection: Connection, session: Session): void {
  connection.onRequest(
    "kouetsu/figures",
    async ({ uri }: FiguresParams, token: CancellationToken): Promise<FigureRow[]> => {
      const question = await askAbout(session, uri, token);
      return question === undefined ? [] : figureRows(question);
    },
  );
  connection.onRequest(
    "kouetsu/duplicates",
    ({ uri }: DuplicatesParams, token: CancellationToken): Promise<DuplicateRow[]> =>
      uri === undefined ? duplicatesOfAll(session, token) : duplicatesOf(session, uri, token),
  );
  connection.onRequest(
    "kouetsu/audit",
    async (_params: unknown, token: CancellationToken): Promise<AuditResult[]> => {
      const results: AuditResult[] = [];
      for (const held of await session.workspace.all()) {
        const found = await findingsOfAll(held, token);
        results.push(auditOf(held, found, session.setup.rules));
      }
      return results;
    },
  );
}

async function duplicatesOf(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<DuplicateRow[]> {
  const question = await askAbout(session, uri, token);
  if (question === undefined) return [];
  return duplicateRows(question.held, question.held.findings(uri), shifts(session));
}

async function duplicatesOfAll(
  session: Session,
  token: CancellationToken,
): Promise<DuplicateRow[]> {
  const rows: DuplicateRow[] = [];
  for (const held of await session.workspace.all()) {
    const found = await findingsOfAll(held, token);
    const findings = [...found.values()].flat().filter(({ ruleId }) => ruleId === DUPLICATES);
    rows.push(...duplicateRows(held, findings, shifts(session)));
  }
  return rows;
}

const shifts =
  (session: Session) =>
  (uri: string): number =>
    session.documents.get(uri)?.shift ?? 0;

/** @throws ResponseError when the client no longer wants them */
async function findingsOfAll(
  held: HeldSite,
  token: CancellationToken,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>();
  await held.all.forEach(
    held.site.names,
    (name, findings) => found.set(name, findings),
    () => token.isCancellationRequested,
  );
  stopIfCancelled(token);
  return found;
}
