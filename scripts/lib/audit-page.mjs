import { join } from "node:path";
import { build } from "esbuild";

const folder = "packages/cli/src/verbs/audit/page";

/**
 * The script and the style of the audit report, small, as a module that the
 * report is written from; so neither a build nor a bundler plugin is needed to
 * write one.
 *
 * @param {string} root absolute path of the repository
 */
export async function auditPageSource(root) {
  const [script, style] = await Promise.all(
    ["main.ts", "style.css"].map(async (name) => {
      const { outputFiles } = await build({
        entryPoints: [join(root, folder, name)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "es2022",
        charset: "utf8",
        legalComments: "none",
        tsconfigRaw: {},
        logLevel: "warning",
      });
      return outputFiles[0].text.trim();
    }),
  );
  return [
    `// Made by \`npm run generate\` from ${folder}; do not edit.`,
    `export const script = ${JSON.stringify(script)};`,
    `export const style = ${JSON.stringify(style)};`,
    "",
  ].join("\n");
}
