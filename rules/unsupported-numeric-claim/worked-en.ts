import type { Mention } from "./claim.js";
import { wordsOf } from "./mention.js";

/** A shop with 1,000 visitors sells …: any shop that is like that. */
const ANY_SUCH =
  /^An? (?:[a-z-]{3,14} ){1,2}(?:with|of|at|on|that (?:sells|has|earns|makes|pays|costs|gets|runs|weighs)|earning|selling|making|paying|costing) [^,;]{0,50}$/;
const IS_SO =
  /^[^.;?!]{0,60}? (?:makes?|needs?|gets?|earns?|pays?|loses?|sells?|will|would|can|must|should|takes?|costs?|uses?|gives?)\b/;

/** A shop that sells 100 loaves at a margin of 30% makes less than one that …: any such shop. */
const ANY_WITH = /^An? (?:[a-z-]{3,14} ){1,2}(?:that|who|with|at|of) [^;?!]{0,50}\d/;
const IN_PRESENT =
  / (?:makes?|needs?|earns?|pays?|loses?|sells?|costs?|uses?|gives?|returns?|yields?|takes?|keeps?|gains?) /;
const IN_PAST = /\b(?:was|were|had|has|have|did|found|said|showed|[a-z]{3,12}ed) /;

/** At 2% interest, $1,000 becomes … */
const AT_RATE =
  /^At (?:an? )?(?:[a-z]{3,10} ){0,2}rate of |^At (?:an? )?\d[\d.]{0,5} ?(?:%|per ?cent) (?:interest|load|growth|utili[sz]ation|inflation)\b|\b\d[\d.]{0,5}% interest\b/;
const YOU_CAN = /^[^.;?!]{0,40}, you (?:can|could|will|would|need|get|have)\b/;
/** What a function, a figure or a weapon does by its make. */
const BY_MAKE =
  /\b(?:function|method|loop|script|macro|operator|flag|option|parameter|triangle|square|circle|cube|sphere|sheet|element|rectangle|weapon|spell|hero|interest(?! (?:costs?|payments?|rates?|in|bills?)\b)|law)\b[^.;?!]{0,40}$/i;

/**
 * Doubling the page halves the count, twice as far means …; a shop with 1,000
 * visitors makes 20 sales: how things hang together, whichever they are.
 */
export function isGeneric(mention: Mention): boolean {
  const { quantity, before, lead, after } = mention;
  const head = before.trimStart();
  if (ANY_WITH.test(head) && IN_PRESENT.test(head + after) && !IN_PAST.test(head + after))
    return true;
  if (
    /^(?:cut|halve|double|triple)\b/i.test(wordsOf(mention)) &&
    lead.trim() === "" &&
    /^ (?:and|or) (?:you|it|the|they)\b/.test(after)
  )
    return true;
  if (quantity.kind === "multiplier" || quantity.kind === "fraction") {
    const words = wordsOf(mention);
    if (/^(?:doubl|halv|tripl|quadrupl)ing$/i.test(words) && head === "" && !/ed\b/.test(after))
      return true;
    if (
      /^(?:Doubl|Halv|Tripl|Quadrupl)(?:e|ing) (?:the|your|a)\b/.test(head) &&
      !/ed $/.test(before)
    )
      return true;
    if (
      /^(?:double|halve|triple)$/i.test(words) &&
      head === "" &&
      /^ (?:the|your) [^.?!]{0,60}\band\b/.test(after)
    )
      return true;
    if (
      /^ as [a-z]{2,12} (?:means|is)\b/.test(after) ||
      /\bas [a-z]{2,12} means (?:only )?$/.test(before)
    )
      return true;
  }
  if (
    AT_RATE.test(head + wordsOf(mention) + after.slice(0, 20)) ||
    (head.startsWith("With ") && YOU_CAN.test(after))
  )
    return true;
  if (
    (quantity.kind === "multiplier" || quantity.kind === "fraction") &&
    (BY_MAKE.test(before) ||
      /^ every (?:(?:two|few|other|[0-9]) (?!years|months|weeks|days)|generation|time|step|round)/.test(
        after,
      ))
  )
    return !/\bthan\b/.test(after);
  return ANY_SUCH.test(head.replaceAll(/,(?=\d)/g, "")) && IS_SO.test(after);
}

/** With (formula) tests, that is 5%: what is said of mathematics, which stand as one character, is worked out. */
const MATHEMATICS =
  /\uFFFC[^.]{0,160}\b(?:that is|i\.e\.|hence|thus|therefore|equals|we get|amounts to)\b[^.,;]{0,24}$/;
/** For example, if 40 of 200 say yes, the share is …; a kilobyte is 1,000 bytes, so … */
const WORKED =
  /\b(?:for (?:example|instance)|e\.g\.),? (?:if|when|with|take|suppose)\b[^.]{0,80}\d|^\s?An? [a-z -]{2,30} (?:is|has|holds|contains) [^,]{0,30}(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand)\b)[^,]{0,30}, (?:so\b|and an? )/i;

/** A mile is 1,609 metres, that is, 60% more than a kilometre. */
const UNIT_IS =
  /^(?:An?|One) (?:mile|hectare|acre|yard|inch|foot|pint|gallon|litre|liter|pound|ounce|kilo|kilogram|tonne|ton|barrel|knot|league|fathom|furlong|byte|kilobyte|megabyte|gigabyte|light year|leap year|fortnight|century|decade|dozen|gross|ream|carat|octave) (?:is|has|equals|measures|contains|makes) [^;?!]{0,40}\d/;
/** A 1 in 6 chance of rolling a five. */
const OF_ROLLING =
  /^ chance of (?:rolling|throwing|drawing|tossing|picking|getting (?:heads|tails|a six))\b/;
/** A 10% slope rises: whichever has that much of it. */
const A_SLOPE = /^ (?:slope|gradient|incline|grade|solution|dilution|concentration|brine)\b/;
/** She cut the cake in half: what a hand does. */
const BY_HAND = /^(?:Then )?(?:He|She|I|They) (?:then |had )?$/;
const SOLID =
  /\b(?:cake|apple|bread|loaf|roll|paper|sheet|rope|onion|lemon|orange|pear|potato|pizza|sandwich|cloth|board|log|wood|card|string|cheese|melon|ribbon|letter|page|photograph|ticket) in half$/;
/** Two thirds of twelve is eight; 7% is 7 of 100. */
const OF_NUMBER_IS =
  /^(?: of (?:an? )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|hundred|dozen|thousand))? (?:is|are|makes|gives|equals|means) (?:an? (?:half|third|quarter|fifth|tenth)|(?:two|three|four) (?:thirds|quarters|fifths|tenths)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d[\d.,]{0,8})(?:[.,;]|$| (?:of|out of|in|per)\b)/;
/** 60% is three fifths. */
const PERCENT_IS =
  /^\d{1,3} ?(?:%|per ?cent) (?:is|equals|means) (?:the same as )?$|^(?:\d{1,4}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Fifteen|Twenty|Thirty|Forty|Fifty|Sixty) (?:of|out of|in) (?:\d{1,4}|[a-z]{3,9}) (?:is|are|makes|equals) (?:about |roughly )?$|^(?:It|That|This) means $/;
/** She did it in half the time: what one of them did once. */
const IN_THE_TIME = /^(?:He|She|I) [^,.;]{2,24} in (?:about |less than )?$/;
/** The half-life is the time in which half of the atoms decay. */
const IS_THE_POINT =
  /\bis the (?:[a-z]{3,12} )?(?:time|point|level|distance|dose|value|age|speed|amount|number|temperature|moment|period|interval)\b[^.;]{0,30} (?:in|at|by|after|for|within) which $/;
/** A quarter is 25%: one share is said to be another. */
const SHARE_IS =
  /^(?:An?|One|Two|Three|\d{1,3}) (?:half|third|quarter|fifth|sixth|eighth|tenth|thirds|quarters|fifths|dozen|percent|per cent|percentage point|basis points?) (?:is|are|means|equals) (?:the same as )?$|^(?:Once|Twice|Half|Double|Three times) [a-z]{3,9} is $/;
const GAME =
  /\b(?:heads|tails|dic?e|coins?|cards?|decks?|aces?|balls?|marbles?|urns?|draws?|rolls?|throws?|rolling|tossing|drawing|dealt|toss(?:es)?|sixes|boys?|girls?|birthdays?)\b/i;
const CHANCE_OF =
  /\b(?:probability|chances?|odds|likelihood)\b[^;?!]{0,60} (?:is|are|of) (?:about |exactly |only )?$/i;
/** … is one in six, or about 16.7%: the chance said again. */
const CHANCE_AGAIN =
  /\b(?:probability|chances?|odds|likelihood)\b[^;?!]{0,60} (?:is|are) [^,;?!]{2,30}, (?:or |that is,? |i\.e\. )?(?:about |roughly |just over |just under )?$/i;
/** Geometry and sound, where factors follow from what things are. */
const FORMS =
  /\b(?:circumference|diameter|radius|hypotenuse|perimeter|octaves?|wavelength|frequency of a|right angles?|logarithms?|square root|f-stops?|semitones?|sine|cosine|medians? (?:is|splits|divides|$))/i;
/** The potion raises attack by 20% for three turns: what a game is made like. */
const GAME_THING =
  /\b(?:potion|spell|weapon|sword|shield|armou?r|relic|perk|skill|buff|talent|ability|rune|hero|boss|card)s?\b|\b[Aa]t level \d{1,3}\b/;
const GAME_EFFECT =
  /\b(?:your|enemy|attack|spell|critical) (?:damage|speed|power|hit)|\b(?:raises?|lowers?|increases?|boosts?|reduces?|halves|doubles) (?:your |its |the )?(?:attack|defen[cs]e|damage|armou?r|cooldowns?|mana|hit points|opponent['’]s|enem)|\bfor (?:one|two|three|four|five|\d) turns\b|\byour opponent['’]s (?:deck|hand|life|health)\b/;
/** Each round halves the field. */
const EACH_STEP =
  /^(?:[A-Z][^,]{2,40}, )?[Ee](?:ach|very) (?:(?:further|extra|additional|new|successive) )?(?:step|round|pass|iteration|level|split|generation|octave|stop|bit|layer|stage|fold|cut|turn|guess|comparison|doubling|halving|recursion|call)s? $/;
/** A 2:1 ratio means two thirds; 64 KB is. */
const RATIO_MEANS = /\bratio\b[^.;?!]{0,30} (?:means|gives|is) (?:that )?$/;

/** Whether the figure follows from what words and numbers mean. */
export function isWorkedOutEn(mention: Mention): boolean {
  const { quantity, sentence, start, end, before, after, lead } = mention;
  const opening = before.trimStart();
  if (
    /\bworks? out (?:to|at|as) (?:about )?$/.test(lead) ||
    /^[^.;,]{0,40} works? out (?:to|at|as) \W?\d/.test(after)
  )
    return true;
  if (before.includes("\uFFFC") && MATHEMATICS.test(before)) return true;
  if (
    WORKED.test(before.replaceAll(/,(?=\d)/g, "")) ||
    /^ of (?:\d[\d,.]{0,12}|that|it) (?:is|are|equals|makes)\b(?= (?:about |exactly |only )?[\d£$€])/.test(
      after,
    )
  )
    return true;
  if (quantity.kind === "percent" && /\b\d{1,6} items?\b|\$\d{1,6} each/.test(before)) return true;
  if (quantity.kind === "money" || quantity.kind === "count") return false;
  if (GAME_EFFECT.test(sentence) && GAME_THING.test(before)) return true;
  if (
    OF_ROLLING.test(after) ||
    OF_NUMBER_IS.test(after) ||
    PERCENT_IS.test(opening) ||
    (IN_THE_TIME.test(opening) && /^ (?:of )?the time(?:[.,;]|$)/.test(after)) ||
    IS_THE_POINT.test(lead) ||
    /\uFFFC(?:,| =| or|, or|, i\.e\.|, that is,?) (?:about )?$/.test(before) ||
    (BY_HAND.test(opening) && SOLID.test(sentence.slice(start, end))) ||
    /^ (?:is|are) (?:the same as|equal to|equivalent to|just another way)\b/.test(after) ||
    (/^(?:An?|Every|Any) $/.test(opening) && A_SLOPE.test(after)) ||
    UNIT_IS.test(opening) ||
    SHARE_IS.test(opening) ||
    RATIO_MEANS.test(lead)
  )
    return true;
  // An acre is 40% of a hectare: whichever acre.
  if (
    /(?:^|[,;] (?:so |and |thus |hence )?)[Aa]n? [a-z]{3,12} is (?:about |roughly |nearly )?$/.test(
      opening,
    ) &&
    /^ of an? [a-z]{3,12}[.,;]/.test(after)
  )
    return true;
  if (/\b[Ii]nterest at $/.test(before)) return true;
  if (GAME.test(before) && (CHANCE_OF.test(lead) || CHANCE_AGAIN.test(before))) return true;
  if (quantity.kind !== "multiplier" && quantity.kind !== "fraction") return false;
  if (/^ of (?:[b-z](?![A-Za-z’'])|a(?:[.,;]|$))/.test(after)) return true;
  if (/ as (?:much|many|long|far) as you\b/.test(sentence.slice(start, end) + after.slice(0, 30)))
    return true;
  if (
    quantity.kind === "fraction" &&
    /\b(?:deck|pack) (?:of cards )?(?:has|of|contains)\b|\bdice\b/.test(before)
  )
    return true;
  return EACH_STEP.test(opening) || FORMS.test(lead + after.slice(0, 40));
}
