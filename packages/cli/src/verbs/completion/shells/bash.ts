import type { Accepts, OptionWords, ProgramWords } from "../words.js";

/** A completion for bash 3.2 and later. */
export function bashCompletion({ name, options, verbs }: ProgramWords): string {
  const names = verbs.map((verb) => verb.name);
  const values = [
    ...options.flatMap((option) => valueCase("", option)),
    ...verbs.flatMap((verb) => verb.options.flatMap((option) => valueCase(verb.name, option))),
  ];
  const rest = verbs.map(
    (verb) =>
      `    ${verb.name}) if [[ $cur == -* ]]; then ${propose({ kind: "words", words: flagsOf(verb.options) })}; else ${propose(verb.argument)}; fi ;;`,
  );
  return `# bash completion of ${name}
_${name}() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} verb= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in ${names.join("|")}) verb=\${COMP_WORDS[i]}; break ;; esac
  done
  COMPREPLY=()
  case "$verb $prev" in
${values.join("\n")}
  esac
  case $verb in
${rest.join("\n")}
    *) ${propose({ kind: "words", words: [...names, ...flagsOf(options)] })} ;;
  esac
}
complete -F _${name} ${name}
`;
}

function valueCase(verb: string, option: OptionWords): readonly string[] {
  if (option.value === undefined) return [];
  const patterns = option.flags.map((flag) => `"${verb} ${flag}"`).join("|");
  return [`    ${patterns}) ${propose(option.value)}; return ;;`];
}

/** A command that fills \`COMPREPLY\`; \`IFS\` is a line break. */
function propose(accepts: Accepts): string {
  if (accepts.kind === "any") return ":";
  if (accepts.kind === "path")
    return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))';
  return `COMPREPLY=($(compgen -W $'${accepts.words.join("\\n")}' -- "$cur"))`;
}

function flagsOf(options: readonly OptionWords[]): readonly string[] {
  return options.flatMap((option) => option.flags);
}
