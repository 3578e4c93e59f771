const FOLLOWING_WORDS =
  / ((?:U\.[SK]\.? )?(?:[A-Za-z][A-Za-z-]{0,20} ){0,2}?)([a-z]{2,20}s|people|men|women|children|staff|sheep|cattle|deer|livestock|salmon|geese|mice|poultry|police|(?:dead|injured|wounded|homeless|unemployed)(?=[.,;:)]|$| (?:and|or|in|on|at|after|since|by|last|this)\b))(?![A-Za-z'’-])/y;
const NOT_NOUNS = new Set([
  "is",
  "was",
  "has",
  "this",
  "its",
  "as",
  "us",
  "does",
  "plus",
  "less",
  "thus",
  "across",
  "towards",
  "versus",
  "times",
  "percents",
  "always",
  "perhaps",
]);
/** Words that end the noun phrase: what follows belongs to something else. */
const BREAKS =
  /(?:^| )(?:of|in|on|at|to|for|from|by|and|or|that|which|who|with|per|than|as|is|are|was|were|has|have|a|an|the|its|their|every|each)(?: |$)/;

/** The plural noun that an English number counts: "250,000 searchable opportunities". */
export function countedNoun(text: string, at: number): { noun: string; end: number } | undefined {
  FOLLOWING_WORDS.lastIndex = at;
  const match = FOLLOWING_WORDS.exec(text);
  if (match === null || BREAKS.test(match[1] as string)) return coordinatedNoun(text, at);
  const noun = match[2] as string;
  return NOT_NOUNS.has(noun) ? undefined : { noun, end: at + match[0].length };
}

/** video and sound recordings: two modifiers of one noun. */
const COORDINATED =
  / [a-z]{3,14}(?<!s) and [a-z]{3,14}(?<!s|er|less) ([a-z]{3,20}s)(?![A-Za-z'’-])/y;

function coordinatedNoun(text: string, at: number): { noun: string; end: number } | undefined {
  COORDINATED.lastIndex = at;
  const match = COORDINATED.exec(text);
  return match === null || NOT_NOUNS.has(match[1] as string)
    ? undefined
    : { noun: match[1] as string, end: at + match[0].length };
}

export const NUMBER_WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|another(?= (?:hundred|thousand|million|billion)\b)|hundreds|thousands|millions|billions|an?(?= (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|hundred|thousand|million|billion|trillion)\b))(?![A-Za-z])/gi;
