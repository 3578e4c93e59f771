import type { AuditResult } from "@kouetsu/language-server";
import { randomBytes } from "node:crypto";
import { l10n, ProgressLocation, Uri, ViewColumn, window } from "vscode";
import type { Requests } from "../views/requests.js";
import { auditPage, type PageTexts } from "./page.js";

/** Looks at every article of the workspace and shows which to mend first. */
export async function showAudit(requests: Requests): Promise<void> {
  const results = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t("Looking at all articles"),
      cancellable: true,
    },
    async (_progress, token) => {
      try {
        return await requests.audit(token);
      } catch (error) {
        // Whoever cancels has an answer already: the request fails because of it.
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (results === undefined) return;
  const withArticles = results.filter(({ articles }) => articles > 0);
  if (withArticles.length === 0)
    void window.showInformationMessage(l10n.t("There are no articles in this folder."));
  for (const result of withArticles) openPanel(result);
}

function openPanel(result: AuditResult): void {
  const texts = textsOf(result);
  const panel = window.createWebviewPanel("kouetsu.audit", texts.title, ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const row = result.worklist[chosenRow(message)];
    if (row !== undefined) await window.showTextDocument(Uri.parse(row.uri));
  });
  panel.webview.html = auditPage(result, texts, randomBytes(16).toString("base64"));
}

/** The index of the row that the page names; -1 for anything else that it may say. */
function chosenRow(message: unknown): number {
  const open: unknown =
    typeof message === "object" && message !== null && "open" in message ? message.open : undefined;
  return typeof open === "number" ? open : -1;
}

function textsOf({ articles, findings, worklist }: AuditResult): PageTexts {
  return {
    title: l10n.t("Audit of the articles"),
    summary: l10n.t(
      "{0} articles, {1} findings in {2} of them. The gravest come first.",
      articles,
      findings,
      worklist.length,
    ),
    first: l10n.t("Mend these first"),
    rules: l10n.t("Rules"),
    article: l10n.t("Article"),
    errors: l10n.t("Errors"),
    warnings: l10n.t("Warnings"),
    infos: l10n.t("Notes"),
    reasons: l10n.t("What was found"),
    count: l10n.t("Findings"),
    nothing: l10n.t("Nothing was found in {0} articles.", articles),
  };
}
