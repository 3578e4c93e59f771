import type { NewFile } from "./ci-files.js";

/** The extension as the marketplace names it. */
export const EXTENSION_ID = "kouetsu.kouetsu-vscode";
export const EXTENSIONS_FILE = ".vscode/extensions.json";

/** Makes VS Code propose the extension to whoever opens the folder. */
export function editorFile(): NewFile {
  return {
    path: EXTENSIONS_FILE,
    text: `${JSON.stringify({ recommendations: [EXTENSION_ID] }, undefined, 2)}\n`,
  };
}
