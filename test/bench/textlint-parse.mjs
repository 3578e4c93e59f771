// textlint's Markdown parser over every .md file of a folder; the peer in audit.mjs.
import { parse } from "@textlint/markdown-to-ast";
import { readFolder } from "./articles.mjs";

let nodes = 0;
for (const [, text] of readFolder(process.argv[2])) nodes += parse(text).children.length;
console.log(`${nodes} top-level nodes`);
