import type { Text } from "@kouetsu/core";

/** What `kouetsu completion` says of itself, in both languages. */
export const completionTexts = {
  description: {
    ja: "シェルの補完を出す",
    en: "print the completion of a shell",
  },
  shell: { ja: "シェル", en: "the shell" },
  examples: {
    ja: "  source <(kouetsu completion bash)                              bash（~/.bashrc に書く）\n  source <(kouetsu completion zsh)                               zsh（~/.zshrc の compinit の後に書く）\n  kouetsu completion fish > ~/.config/fish/completions/kouetsu.fish\n  kouetsu completion pwsh | Out-String | Invoke-Expression       PowerShell（$PROFILE に書く）",
    en: "  source <(kouetsu completion bash)                              bash (in ~/.bashrc)\n  source <(kouetsu completion zsh)                               zsh (in ~/.zshrc, after compinit)\n  kouetsu completion fish > ~/.config/fish/completions/kouetsu.fish\n  kouetsu completion pwsh | Out-String | Invoke-Expression       PowerShell (in $PROFILE)",
  },
} as const satisfies Readonly<Record<string, Text>>;
