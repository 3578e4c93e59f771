import { placeOf, topOf, type Words } from "./lexical-words.js";

/** Places in a row, in English. Global expressions: `findLexical` resets them. */
export const RANKS: readonly Words[] = [
  // The second-largest producer: a superlative with a place in a row.
  {
    pattern:
      /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))(?:[- ](?:larg|bigg|high|low|fast|long|tall|rich|small|busi|old|strong|deep|wealthi|steep|poor|dead|dri|heavi|wet|warm|hott|cold|near|clean|safe|cheap|dear|young|wid|weak|happi|hung|green|great|thirsti)est|-[a-z]{3,10}est|-(?:best|worst)(?= (?:[a-z]{3,14} ){1,3}(?:in|among|on record|worldwide|of (?:the (?:century|decade|year)|all))\b))\b(?! (?:number|value|element|integer|digit|item|index|key)\b)/gi,
    needs: ["est", "worst"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern:
      /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))[- ]most[- ](?!important|interesting|beautiful|useful|exciting|annoying|boring|pleasant|obvious)[a-z]{3,14}(?= (?:[a-z]{3,14} ){0,2}(?:in|among|worldwide|after|of)\b)|(?<=['’]s )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]most[- ](?!important|interesting|beautiful|useful|exciting|annoying|boring|pleasant|obvious)[a-z]{3,14}/gi,
    needs: ["most"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern: /(?<=(?:['’]s|\b(?:the|an?|ranked|rated|voted|as|at|is|are)) )No\. ?[2-9](?![0-9.])/g,
    needs: ["no."],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern: /(?<=(?:['’]s|\b(?:the|ranked|rated|voted|our|your|as|is|are)) )#1(?![0-9])/gi,
    needs: ["#1"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
  {
    pattern: /(?:\b[Nn]o\. ?1|\bNO\. ?1|ナンバー(?:ワン|1))(?![0-9])/g,
    needs: ["no", "ナンバー"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
  {
    pattern:
      /(?<=\b(?:[Rr]ank(?:s|ed|ing)?|places|comes in) )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))(?= (?:in|among|out of|for|worldwide|globally|nationally|nationwide|by|of)\b)/g,
    needs: ["rank", "places", "comes in"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
  {
    pattern:
      /\b[Nn]umber (?:two|three|four|five)(?= (?:[a-z-]{3,14} ){0,3}(?:in|on|among|of|for) (?:the|[A-Z])| (?:[a-z-]{3,14} ){1,2}(?:of|for) [a-z])/g,
    needs: ["number"],
    kind: "rank",
    unit: "rank",
    value: (words) => ["two", "three", "four", "five"].indexOf(words.slice("number ".length)) + 2,
  },
  {
    pattern:
      /\bnumber one(?= (?:in|for|among|on|[a-z]{2,20} (?:in|for|among)|(?:cause|killer|source|driver) of)\b(?! (?:my|our|your|the) (?:list|agenda))| (?:[a-z-]{2,16} ){1,3}(?:in|on|of|for|across)\b)/gi,
    needs: ["number one"],
    kind: "rank",
    unit: "rank",
    value: 1,
  },
  // One of the top ten beaches in the world, voted a top-5 city; the top five tips are a list.
  {
    pattern:
      /top(?<=\b(?:[Vv]oted|[Nn]amed|[Rr]anked|[Rr]anks|[Rr]ated|[Ll]isted|[Pp]laced|[Cc]hosen|[Aa]mong|(?:is|are|was|were|remains|became|as)(?: now| still| one of)?|[Oo]ne of)(?: (?:one of|among|in|as|into))?(?: (?:the|an?|its|Europe['’]s|Asia['’]s|Africa['’]s|America['’]s|the (?:world|country|region|nation|state|city|continent)['’]s))? top)[- ](?:\d{1,3}|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)(?! ?(?:%|per ?cent|reasons?|tips?|ways|things|picks|priorit|concerns?|questions?|mistakes|results?|rows?|lines?))(?= [a-z])/g,
    needs: ["top ", "top-"],
    kind: "rank",
    unit: "rank",
    value: topOf,
  },
  {
    pattern: /(?<=\b(?:[Rr]anked|[Rr]ated|[Vv]oted|[Rr]anks|[Nn]amed) (?:the )?)#[2-9](?![0-9.])/g,
    needs: ["#"],
    kind: "rank",
    unit: "rank",
    value: placeOf,
  },
];
