import type { Accepts, OptionWords, ProgramWords } from "../words.js";

/** A completion for PowerShell 5 and later. */
export function pwshCompletion({ name, options, verbs }: ProgramWords): string {
  const names = verbs.map((verb) => verb.name);
  const tables = verbs.map(
    (verb) =>
      `    ${quote(verb.name)} = @{ Flags = ${list(flagsOf(verb.options))}; Words = ${wordsIn(verb.argument)}; Values = @{ ${valuesOf(verb.options)} } }`,
  );
  return `# PowerShell completion of ${name}
Register-ArgumentCompleter -Native -CommandName ${quote(name)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $verbs = @{
${tables.join("\n")}
  }
  $names = ${list(names)}
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $verb = $before | Where-Object { $names -ccontains $_ } | Select-Object -First 1
  $last = $before | Select-Object -Last 1
  if (-not $verb) { $proposed = $names + ${list(flagsOf(options))} }
  elseif ($verbs[$verb].Values.ContainsKey($last)) { $proposed = $verbs[$verb].Values[$last] }
  elseif ($wordToComplete.StartsWith('-')) { $proposed = $verbs[$verb].Flags }
  else { $proposed = $verbs[$verb].Words }
  # Nothing proposed leaves the shell to its own completion of paths.
  $proposed | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function valuesOf(options: readonly OptionWords[]): string {
  return options
    .flatMap(({ flags, value }) =>
      value === undefined ? [] : flags.map((flag) => `${quote(flag)} = ${wordsIn(value)}`),
    )
    .join("; ");
}

function wordsIn(accepts: Accepts): string {
  return list(accepts.kind === "words" ? accepts.words : []);
}

function flagsOf(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap((option) => option.flags);
}

function list(words: readonly string[]): string {
  return `@(${words.map(quote).join(", ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
