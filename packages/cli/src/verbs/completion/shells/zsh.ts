import type { Accepts, OptionWords, ProgramWords } from "../words.js";

/** A completion for zsh; works when sourced and as a file \`_kouetsu\` in \`$fpath\`. */
export function zshCompletion({ name, options, verbs }: ProgramWords): string {
  const described = verbs.map((verb) => `    ${quote(`${verb.name}:${verb.description}`)}`);
  const cases = verbs.map((verb) => {
    const specs = [...verb.options.flatMap(optionSpecs), `*:${verb.name}:${action(verb.argument)}`];
    return `    ${verb.name}) _arguments -s -S ${specs.map(quote).join(" ")} ;;`;
  });
  return `#compdef ${name}
_${name}() {
  local curcontext=$curcontext state line
  local -a verbs
  verbs=(
${described.join("\n")}
  )
  _arguments -C ${[...options.flatMap(optionSpecs), "1:verb:->verb", "*::argument:->argument"].map(quote).join(" ")} && return
  if [[ $state == verb ]]; then
    _describe -t verbs ${quote(name)} verbs
    return
  fi
  case $line[1] in
${cases.join("\n")}
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function optionSpecs({ flags, description, value }: OptionWords): readonly string[] {
  const about = description.replace(/[\\[\]:]/g, (character) => `\\${character}`);
  const after =
    value === undefined ? "" : `:${(flags[0] ?? "").replace(/^-+/, "")}:${action(value)}`;
  return flags.map((flag) => `*${flag}[${about}]${after}`);
}

function action(accepts: Accepts): string {
  if (accepts.kind === "path") return "_files";
  return accepts.kind === "any" ? " " : `(${accepts.words.join(" ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
