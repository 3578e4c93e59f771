import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./files.mjs";

const LOCALES = ["ja", "en"];
const FILES = ["cases.md", "README.md"];

/**
 * Every message of every rule as a writer reads it, in both languages, rendered
 * from the first case that yields it: one page to be read from top to bottom.
 *
 * @param {string} root @param workspace the exports of workspace.ts
 */
export function messagePage(root, { rules, parseCases, runCase }) {
  const sections = rules.map((rule) => {
    const cases = FILES.filter((file) =>
      existsSync(join(root, "rules", rule.meta.id, file)),
    ).flatMap((file) => parseCases(readText(root, `rules/${rule.meta.id}/${file}`)));
    const [ja, en] = LOCALES.map((locale) => firstFindings(cases, rule, rules, runCase, locale));
    const conditions = Object.keys(rule.meta.messages).map(
      (id) => `### ${id}\n\n${shown(ja.get(id))}\n\n${shown(en.get(id))}`,
    );
    return `## ${rule.meta.id}\n\n${conditions.join("\n\n")}`;
  });
  const head =
    "# Messages\n\nGenerated from the cases of the rules by `npm run docs:messages`; do not edit.";
  return `${[head, ...sections].join("\n\n")}\n`;
}

/** The first finding of every condition, by messageId. */
function firstFindings(cases, rule, rules, runCase, locale) {
  const first = new Map();
  for (const tested of cases) {
    for (const finding of runCase(tested, { ruleId: rule.meta.id, rules, locale }).findings) {
      const isOwn = finding.ruleId === `kouetsu/${rule.meta.id}`;
      if (isOwn && !first.has(finding.messageId)) first.set(finding.messageId, finding);
    }
  }
  return first;
}

function shown(finding) {
  if (!finding) return "> (no case yields this message)";
  const places = finding.related
    .slice(0, 1)
    .map(({ filePath, loc, message }) => `→ ${filePath}:${loc.start.line} ${message}`);
  const choices = (finding.suggestions ?? []).map(({ message }) => `[${message}]`);
  const lines = [...finding.message.split("\n"), ...places, ...choices];
  return lines.map((line) => `> ${line.replaceAll("<", "&lt;")}`).join("  \n");
}
