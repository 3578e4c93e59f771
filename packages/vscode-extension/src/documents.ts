/**
 * The documents that are checked: what a writer edits. Markdown that only
 * shows up — the old side of a comparison, the output panel — is left alone.
 */
export const SELECTOR = ["file", "untitled", "vscode-vfs", "vscode-remote", "memfs"].map(
  (scheme) => ({
    scheme,
    language: "markdown",
  }),
);

/** Configurations: the server edits them as they stand in the editor. */
export const CONFIGS = ["file", "vscode-remote"].map((scheme) => ({
  scheme,
  pattern: "**/kouetsu.config.{json,yaml,yml}",
}));
