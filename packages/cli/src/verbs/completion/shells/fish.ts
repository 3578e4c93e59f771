import type { Accepts, OptionWords, ProgramWords } from "../words.js";

/** A completion for fish. */
export function fishCompletion({ name, options, verbs }: ProgramWords): string {
  const names = verbs.map((verb) => verb.name).join(" ");
  const atVerb = `-n ${quote(`not __fish_seen_subcommand_from ${names}`)}`;
  const lines = [
    `# fish completion of ${name}`,
    `complete -c ${name} -f`,
    ...options.map((option) => `complete -c ${name} ${optionPart(option)}`),
    ...verbs.flatMap((verb) => {
      const inVerb = `-n ${quote(`__fish_seen_subcommand_from ${verb.name}`)}`;
      const argument = argumentPart(verb.argument);
      return [
        `complete -c ${name} ${atVerb} -a ${verb.name} -d ${quote(verb.description)}`,
        ...(argument === "" ? [] : [`complete -c ${name} ${inVerb} ${argument}`]),
        ...verb.options.map((option) => `complete -c ${name} ${inVerb} ${optionPart(option)}`),
      ];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function optionPart({ flags, description, value }: OptionWords): string {
  const names = flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const after = value === undefined ? "" : ` -r ${argumentPart(value)}`;
  return `${names.join(" ")}${after.trimEnd()} -d ${quote(description)}`;
}

function argumentPart(accepts: Accepts): string {
  if (accepts.kind === "path") return "-F";
  return accepts.kind === "any" ? "" : `-f -a ${quote(accepts.words.join(" "))}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
