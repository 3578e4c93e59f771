import { placeOf, type Words } from "./lexical-words.js";

/** English words that are shares or multiples without a numeral. Global expressions: `findLexical` resets them. */
export const ENGLISH: readonly Words[] = [
  {
    pattern:
      /\b(?:[Hh]alv(?:ed|es(?<!\b(?:[Tt]wo|[Bb]oth|[Tt]he|[Tt]hree|[Ff]our|in|into|of) halves)|ing)|(?:[Cc]ut(?:s|ting)?|[Ss]lash(?:es|ed|ing)?|[Rr]educ(?:es|ed|ing)) [a-z ]{0,40}?in half)\b/g,
    needs: ["halv", "half"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern:
      /(?<!(?:first|second|other|next|latter|last|better|this|and an?) )\b[Hh]alf (?=of (?!an? (?!(?:[a-z-]{3,14} ){0,2}[a-z]{3,14}['’]s )|the (?:battle|time|fun))|the |as |all |its |their |(?:that|those) of\b)/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern:
      /\b(?:(?:doubled|doubling|doubles)(?! (?:down|back|over\b|up\b|as (?:an?|the)\b|cost|start|are|match|team|title|final|partner|champion|players?))|(?<!\b(?:the|an|another) )double(?= (?:the|its|their|in|from|to|over|by|every|what|last year|(?:that|those) of|as (?:many|much)|[a-z]{3,14}['’]s)\b))\b/gi,
    needs: ["doubl"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /\b(?:tripled|tripling|triples|triple(?= (?:the|its|their|in|from|over|by|what|last year|(?:that|those) of|[a-z]{3,14}['’]s)\b)|trebl(?:ed|es|ing)|threefold)\b/gi,
    needs: ["tripl", "trebl", "threefold"],
    kind: "multiplier",
    unit: "times",
    value: 3,
    change: "increase",
  },
  {
    pattern:
      /\b(?:quadrupled|quadrupling|quadruples|quadruple(?= (?:the|its|their|in|from|over|by|what|last year|(?:that|those) of|[a-z]{3,14}['’]s)\b)|fourfold)\b/gi,
    needs: ["quadrupl", "fourfold"],
    kind: "multiplier",
    unit: "times",
    value: 4,
    change: "increase",
  },
  {
    pattern:
      /\bevery (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th))(?= (?:[a-z]{3,12} )?(?:person|child|adult|woman|man|boy|girl|household|family|home|house|company|firm|business|worker|employee|patient|student|pupil|school|hospital|driver|voter|user|customer|teacher|teenager|teen|pensioner|citizen|resident|farm|farmer|restaurant|shop|village|town|birth|marriage|death|job|car|vehicle|website|project|startup|manager|developer|doctor|nurse|tenant|couple|crime|accident|[A-Z][a-z]{2,10}(?:an|ese|ish|eek))\b)/gi,
    needs: ["every"],
    kind: "fraction",
    unit: "share",
    value: (words) => 1 / placeOf(words.slice("every ".length)),
  },
  // Every fifth apple is thrown away: what every so-manieth of them does. Every third day is a rhythm.
  {
    pattern:
      /(?<=(?:^|[.;:!?] |, |\b(?:that|and|but|while|almost|nearly|so) ))every (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= (?!(?:day|week|month|year|night|morning|evening|hour|minute|second|time|step|line|row|word|page|stitch|beat|bar|sunday|monday|tuesday|wednesday|thursday|friday|saturday|weekend|season|summer|winter)s?\b)[a-z]{3,14} (?:[a-z]{2,14} ){0,2}(?:is|was|has|had|does|did|goes|went|lives|suffers|comes|came|never|dies|died|fails|failed|leaves|left|owns|thinks|believes|says|ends|stands|gets|needs|lacks|shows|carries|contains)\b)/gi,
    needs: ["every"],
    kind: "fraction",
    unit: "share",
    value: (words) => 1 / placeOf(words.slice("every ".length)),
  },
  { pattern: /\btwofold\b/gi, needs: ["twofold"], kind: "multiplier", unit: "times", value: 2 },
  { pattern: /\bfivefold\b/gi, needs: ["fivefold"], kind: "multiplier", unit: "times", value: 5 },
  { pattern: /\bsixfold\b/gi, needs: ["sixfold"], kind: "multiplier", unit: "times", value: 6 },
  { pattern: /\bsevenfold\b/gi, needs: ["sevenfold"], kind: "multiplier", unit: "times", value: 7 },
  { pattern: /\beightfold\b/gi, needs: ["eightfold"], kind: "multiplier", unit: "times", value: 8 },
  { pattern: /\btenfold\b/gi, needs: ["tenfold"], kind: "multiplier", unit: "times", value: 10 },
  {
    pattern:
      /\btwice (?=as|the|its|their|more [a-z]|what |last |(?:that|those) of\b|that (?:number|amount|figure|rate|level)\b)/gi,
    needs: ["twice"],
    kind: "multiplier",
    unit: "times",
    value: 2,
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|to|nearly|almost|roughly|barely|than|has|have) )double(?=[.,;:)]|$| (?:in|by|from|over|to|within|every|between|since|its|their|the|as|and|this|next)\b)/g,
    needs: ["double"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|to|nearly|almost|roughly|than|has|have) )triple(?=[.,;:)]|$| (?:in|by|from|over|to|within|every|between|since|its|their|the|as|and|this|next)\b)/g,
    needs: ["triple"],
    kind: "multiplier",
    unit: "times",
    value: 3,
    change: "increase",
  },
  {
    pattern:
      /(?<=\b(?:will|would|could|may|might|can|to) )halve\b|\bby (?:about |nearly |almost |more than |over |around )?half(?=[.,;:)]|$| (?:in|since|over|between|from|after|during|within|last|this|to|compared|on|at|by|of|thanks|and|or|but|while|when|overnight|as)\b)/g,
    needs: ["hal"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern:
      /(?<!(?:first|second|other|next|latter|last|better|this|and an?) )\b[Hh]alf (?=(?:said|say|says|were|are|have|had|believe|think|reported|expect|will|would|must|did|do|need|never) )/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern: /\b(?:the )?(?:vast |overwhelming |great |large )?majority(?= of)/gi,
    needs: ["majority"],
    kind: "majority",
    unit: "share",
    value: [0.5, 1],
  },
  // sees visitors double, watched costs halve: what somebody sees something do.
  {
    pattern:
      /double(?<=\b(?:sees?|saw|seen|seeing|watch|watched|makes?|made|helps?|helped|has|have) (?:[a-z’'-]{2,16} ){1,4}double)(?<! (?:an?|the|another|every|their|its) double)(?=[.,;:)]|$| (?:in|by|from|over|within|since|this|next|and|while)\b)/g,
    needs: ["double"],
    kind: "multiplier",
    unit: "times",
    value: 2,
    change: "increase",
  },
  {
    pattern:
      /triple(?<=\b(?:sees?|saw|seen|seeing|watch|watched|makes?|made|helps?|helped) (?:[a-z’'-]{2,16} ){1,4}triple)(?<! (?:an?|the|another|every|their|its) triple)(?=[.,;:)]|$| (?:in|by|from|over|within|since|this|next|and|while)\b)/g,
    needs: ["triple"],
    kind: "multiplier",
    unit: "times",
    value: 3,
    change: "increase",
  },
  {
    pattern:
      /halve(?<=\b(?:sees?|saw|seen|seeing|watch|watched|makes?|made|helps?|helped) (?:[a-z’'-]{2,16} ){1,4}halve)(?=[.,;:)]|$| (?:in|by|from|over|within|since|this|next|and|while)\b)/g,
    needs: ["halve"],
    kind: "multiplier",
    unit: "times",
    value: 0.5,
    change: "decrease",
  },
  {
    pattern: /\bquintupl(?:ed|es|ing)\b/gi,
    needs: ["quintupl"],
    kind: "multiplier",
    unit: "times",
    value: 5,
    change: "increase",
  },
  // …, and half distrust them.
  {
    pattern:
      /(?<=(?:, | and | but | while |; ))half(?= (?!fill|clos|open|cover|cook|bak|cross|turn)[a-z]{3,12} (?:them|it|that|no|nothing|nobody)\b)/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  // Half alone: more than half live there, fell to half, half that.
  {
    pattern:
      /half(?<=\b(?:more than|less than|fewer than|nearly|almost|roughly|barely|fully|at least|well over|close to|just over|just under|over|under|only|about|from|to|into|than|against|is|are|was|were|at|of) half)(?=[.,;:)?!]|$| (?:in|since|between|from|after|during|within|last|this|to|compared|on|at|by|a (?:century|decade|generation) ago|are|were|have|had|do|did|said|say|think|believe|live|own|use|work|want|need|never)\b)(?! (?:in|at|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d))/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern:
      /\b[Hh]alf(?= (?:what (?:it|they|he|she|is|was|the)\b|that (?:of|in|on|at|for|with)\b|that[.,;]|again as\b))/g,
    needs: ["half"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
  {
    pattern:
      /\bevery other(?= (?:[a-z]{3,12} )?(?:person|child|adult|woman|man|boy|girl|household|family|home|company|firm|business|worker|employee|patient|student|pupil|school|hospital|driver|voter|user|customer|teacher|teenager|pensioner|citizen|resident|farm|farmer|restaurant|shop|village|town|birth|marriage|death|job|car)\b)/gi,
    needs: ["every other"],
    kind: "fraction",
    unit: "share",
    value: 0.5,
  },
];
