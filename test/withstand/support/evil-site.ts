import path from "node:path";
import type { Files } from "./folders.js";

/** Names that somebody's reader of front matter might take for a language. */
const languages = [
  "js",
  "javascript",
  "JavaScript",
  " js ",
  "jsx",
  "mjs",
  "cjs",
  "node",
  "ts",
  "typescript",
  "coffee",
  "coffeescript",
  "cson",
  "lisp",
  "sh",
  "python",
  "ruby",
  "yaml",
  "yml",
  "toml",
  "json",
  "json5",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
] as const;

/** Tags by which readers of YAML, of any language, were made to run or to make something. */
const tags = [
  "!!js/function",
  "!!js/regexp",
  "!!js/undefined",
  "!<tag:yaml.org,2002:js/function>",
  "!!python/object/apply:os.system",
  "!ruby/object:Gem::Installer",
  "!!java.lang.Runtime",
  "!include",
] as const;

/** Packages that would be run if anything were looked up in the folder of the articles. */
const packages = [
  "textlint",
  "@textlint/kernel",
  "@textlint/config-loader",
  "textlint-rule-evil",
  "textlint-filter-rule-evil",
  "textlint-plugin-evil",
  "textlint-plugin-markdown",
  "textlint-rule-preset-ja-technical-writing",
  "textlint-rule-preset-kouetsu",
  "kouetsu",
  "@kouetsu/core",
  "kouetsu-plugin-evil",
  "gray-matter",
  "yaml",
  "coffee-script",
  "ajv",
  "ajv-keywords",
  "ajv-formats",
] as const;

/** JavaScript that leaves a file of this name in a folder, from a script, a module or an expression. */
export function singing(canaries: string, name: string): string {
  const file = JSON.stringify(path.join(canaries, name));
  return `(globalThis.process ?? process).getBuiltinModule("fs").writeFileSync(${file}, "ran")`;
}

/**
 * A site in which everything that could be run writes a file into `canaries`,
 * named for what was run.
 */
export function evilSite(canaries: string): Files {
  const song = (name: string): string => singing(canaries, name);
  const files: Record<string, string> = {
    "plain.md": "75%以上の企業が導入しました。\n",
    "kouetsu.config.json": JSON.stringify({
      frontMatter: { schema: "schema.json" },
      textlint: { rules: { evil: true, "./evil-rule.js": true }, plugins: ["evil"] },
    }),
    "schema.json": JSON.stringify({
      type: "object",
      properties: {
        title: {
          type: "string",
          default: song("schema-default"),
          pattern: `^(?:a|${"[a-z]".repeat(3)})*$`,
          description: `"+${song("schema-description")}+"`,
        },
        [`x"]; ${song("schema-key")}; //`]: { enum: [`"; ${song("schema-enum")}; "`] },
      },
      $comment: `*/ ${song("schema-comment")} /*`,
      required: [`'); ${song("schema-required")}; ('`],
    }),
    ".textlintrc": `plugins: [evil]\nrules:\n  evil: true\n  x: !!js/function "function () { ${song("textlintrc-yaml")} }"\n`,
    "package.json": JSON.stringify({
      name: "site",
      scripts: { preinstall: `node -e '${song("script")}'` },
      textlint: { rules: { evil: true } },
      dependencies: { astro: "1" },
    }),
    "_config.yml": `timezone: !!js/function "function () { ${song("config-yml")} }"\n`,
    "page.md": `---\ntitle: 頁\n---\n\n<script>${song("html")}</script>\n\n{% raw %}{{ ${song("liquid")} }}\n\n\`\`\`js\n${song("code")}\n\`\`\`\n`,
  };
  const code = (name: string): string => `${song(name)};\nmodule.exports = { rules: {} };\n`;
  for (const name of [
    ".textlintrc.js",
    ".textlintrc.cjs",
    "kouetsu.config.js",
    "kouetsu.config.cjs",
    "kouetsu.config.mjs",
    "kouetsu.config.ts",
    ".kouetsurc.js",
    "evil-rule.js",
    "_config.js",
    "gatsby-config.js",
    "astro.config.mjs",
    "docusaurus.config.js",
    "hexo.config.js",
    "index.js",
  ])
    files[name] = code(name);
  for (const name of packages) {
    const home = `node_modules/${name}`;
    files[`${home}/package.json`] = JSON.stringify({ name, version: "99.0.0", main: "index.js" });
    files[`${home}/index.js`] = code(`package ${name.replaceAll("/", " ")}`);
  }
  for (const [number, language] of languages.entries()) {
    const expression = song(`language ${language.trim()}`);
    files[`posts/language-${number}.md`] =
      `---${language}\n{ title: (${expression}, "題") }\n---\n\n本文です。\n`;
    files[`posts/bare-${number}.md`] = `---${language}\n${expression}\n---\n\n本文です。\n`;
  }
  for (const [number, tag] of tags.entries())
    files[`posts/tag-${number}.md`] =
      `---\ntitle: ${tag} 'function () { ${song(`tag ${number}`)} }'\nlist: ${tag} [${JSON.stringify(song(`list ${number}`))}]\n? ${tag} {a: 1}\n: 1\n---\n\n本文です。\n`;
  return files;
}
