import type { Mention } from "./claim.js";

const IMPERATIVE =
  /(?:^|[.:!?] |[-*] )(?:aim|set|keep|make|use|try|ensure|add|leave|wait|limit|increase|reduce|cut|start|choose|pick|target|allow|give|save|get|plan|budget|tip|deduct|donate|invest|subtract|reserve)(?: (?:the|an?|your|it|to|for|at|up|by|about|around|all|each|every|some|no|this|these|them|only|two|half|in|out|off|over|away|aside|back|with|under|below|above|on|down|between|within|something|everything|\d{1,6})\b[^,;.]{0,40}| )$/i;
/** An object or a figure behind it tells the order from a noun: set the timer, set prices. */
const ORDER =
  /^(?!make no mistake)(?:add|aim|allow|apply|avoid|bake|budget|charge|check|choose|cook|cover|create|crop|cut|dilute|divide|do|double|fill|freeze|give|halve|heat|increase|keep|knead|leave|let|limit|lower|make|mix|move|multiply|plan|pour|put|raise|reduce|reserve|resize|roast|rotate|round|run|save|scale|schedule|season|shrink|set|spend|start|stir|store|take|target|test|try|turn|use|wait|whisk)(?: (?:the|an?|your|it|to|for|at|up|by|about|all|each|every|some|no|this|these|them|only|two|half|in|out|off|over|away|[0-9]{1,6})\b| ?$)/i;

/** One of several orders in a row: keep the disk free, and budget 15% of the time. */
const isStep = (before: string, lead: string): boolean =>
  ORDER.test(before.trimStart()) &&
  (ORDER.test(lead.trimStart().replace(/^(?:and|then|or) /, "")) ||
    /^ (?:and |then |or )?$|^ an? [a-z]{3,10} of (?:the|your)\b[^,;]{0,30} and $|\b(?:until|till) (?:it|they|the [a-z]{3,14})\b[^,;]{0,30}$/.test(
      lead,
    ));

/** … for a crowd, double the quantities: the order is the figure. */
const isOrderItself = ({ sentence, start, end, lead, after }: Mention): boolean =>
  (lead.trim() === "" &&
    /^(?:Cut|Slash|Reduce) (?:the|your|an?|it|them|each) /.test(sentence.slice(start, end))) ||
  (/^(?:double|halve|triple)$/i.test(sentence.slice(start, end)) &&
    /^ ?(?:and |then |or |just |simply |always |never |do not |don['’]t |(?:remember|be sure|make sure|try|take care) to )?$/i.test(
      lead,
    ) &&
    /^ (?:the|your|it|this|these|them) ?(?!number|amount|rate|size|figure|average|level|national|total|share|price|cost|previous|population)/.test(
      after,
    ));

/** What may stand before the verb of an order. */
const PRELUDE =
  /^(?:(?:please|always|never|just|simply|also|then|next|first|finally|instead|now|and|or|but|so|do not|don['’]t|remember to|be sure to|make sure to|take care to|try to|try not to|don['’]t forget to|it(?:['’]s| is) best to),? ){0,4}/i;
/** A bare word and then a determiner: verbs stand so, nouns do not. A verb in -ed, -ing or -s has a subject somewhere. */
const VERB_AND_OBJECT =
  /^([A-Za-z][a-z]{1,11})(?: (?:up|down|out|off|in|away|back|over|aside))? (?:the|an?|your|yourself|it|them|him|her|these|those|this(?! (?:year|month|week|season|quarter|spring|summer|autumn|winter|fall|time)\b))\b ?/;
/** Words that are no verbs and stand before a determiner. */
const CLOSED =
  /^(?:a|an|the|about|above|across|after|against|all|along|although|among|and|around|as|at|because|before|behind|below|beneath|beside|besides|best|between|beyond|both|but|by|can|could|despite|did|does|during|even|ever|except|few|for|from|given|half|hence|here|how|however|if|in|inside|instead|into|is|it|just|like|made|many|maybe|meanwhile|more|most|near|never|no|nor|not|now|of|off|often|on|once|only|onto|or|out|outside|over|past|per|perhaps|plus|quite|rather|seldom|since|so|some|still|such|than|that|then|there|these|this|those|though|through|throughout|thus|till|to|today|tomorrow|tonight|toward|twice|under|unless|unlike|until|up|upon|was|were|what|when|where|whereas|whether|which|while|who|whose|why|will|with|within|without|worse|would|yesterday|yet)$/i;
const INFLECTED = /(?:ing|ed|ly|[^s]s)$/;
/** Who is told to read, to join or to know is not told the figure. */
const READS =
  /^(?:join|meet|see|read|discover|learn|find|note|consider|know|remember|imagine|take|think|watch|visit|become|follow|thank|ask|believe|forget|doubt|blame|call)$/i;
/** What ends an order: somebody or something behind it has a verb of its own. */
const TURNS =
  /\b(?:and (?:you|we|they|it|he|she)|that|which|who|whose|where|because|since|why|how|what|while|although|than|is|are|was|were|has|have|had|will|would|can|could|did)\b/;
/** A sentence that opens so leaves its order for after the comma. */
const OPENS_AN_ORDER =
  /^(?:To|If|When|Once|Before|After|For|While|Ideally|Finally|Next|Then|First|Instead|Otherwise|At|On|In|With|From|Every|Each)\b/;
const LABEL = /^[A-Z][A-Za-z ]{2,24}: /;

/** Their past is like their present: after then, they are told of somebody. */
const SAME_IN_THE_PAST = /^(?:cut|put|set|let|hit|shed|split|spread|quit|cost|shut|bet|beat)$/;
const THEN = /^\s?(?:and |or |but )?then ([a-z]{2,12})\b/;

/** … and bake, then lower the heat by: a bare verb without a subject. */
const goesOnTelling = (lead: string): boolean => {
  const verb = THEN.exec(lead)?.[1];
  return verb !== undefined && !SAME_IN_THE_PAST.test(verb) && isOrder(lead);
};

/** Whether a clause, up to a figure, is an order: lower the heat by. */
export function isOrder(clause: string): boolean {
  const order = clause.trimStart().replace(LABEL, "").replace(PRELUDE, "");
  const match = VERB_AND_OBJECT.exec(order);
  if (match === null) return false;
  const verb = match[1] as string;
  return (
    !CLOSED.test(verb) &&
    !INFLECTED.test(verb) &&
    !READS.test(verb) &&
    !TURNS.test(order.slice(verb.length))
  );
}

/** Simmer until half of the liquid has gone. */
const UNTIL_PART =
  /^[A-Z][a-z]{2,9}(?: (?:the|it|them|your|on|gently|slowly|for|over|low|medium|high|heat|minutes|uncovered|covered|and|[a-z]{3,10})){0,6}? (?:until|till) (?:about |at least |around |nearly |roughly )?$/;
/** It is best to leave 20% of the honey. */
const BEST_TO =
  /^It(?:['’]s| is) (?:best|better|wise|advisable|usual|sensible|enough|good practice|a good idea) to [a-z]{2,12}(?: (?:the|a|your|about|at least|only|around|up to|some|off|out|aside|in))? $/;
/** When 60% of the beans have sprouted, move the tray. */
const WHEN_PART =
  /^(?:When|Once|After|As soon as|Before) (?:about |at least |around |nearly |roughly )?$/;
/** Make sure that 20% of the disk is free. */
const MAKE_SURE =
  /^(?:please |always |just |then )?(?:make sure|ensure|see to it|be sure)(?: that)? (?:at least |no more than |only |about )?$/i;
/** Never more than 80%; do not go over half. */
const FORBIDDEN =
  /^(?:and |or |but )?(?:[Pp]lease )?(?:[Nn]ever|[Dd]o not|[Dd]on['’]t|[Aa]void|[Tt]ry not to) [a-z][^,;]{0,50}$/;
const TOLD = /\b(?:know|think|believe|forget|doubt|worry|care|say|see|remember)\b/;
/** Ask for 10% more than you want. */
const ADDRESSED = /^[A-Z][a-z]{1,10}(?: [a-z]{2,5}){0,2} $/;
const TO_YOU = /^[^,;.?!]{0,40}\byou(?:r)?\b/;
const PURPOSE = /^(?:In order to|To) [a-z]{2,14}\b[^,;]{0,80}$/;
const MEANS =
  /^[^,;.?!]{0,50}, (?:you (?:can|should|must|need|will)|we recommend|it(?:['’]s| is) (?:best|enough)|try|use|(?:the|an?|it|they)(?: [a-z]{3,14}){0,2} (?:must|needs? to|ha(?:s|ve) to))\b/;

/** Keep in mind that a quarter …, consider this: what is said so is told for true. */
const TO_MIND =
  /\b(?:(?:[Kk]eep|[Bb]ear) in mind|[Rr]emember|[Nn]ote|[Rr]ecall|[Cc]onsider|[Rr]eali[sz]e|[Ff]orget|[Dd]oubt|[Ww]orry|[Kk]now)(?:,|:|(?: (?:that|this|why|how)):?)[^,;.:]{0,24}$/;
/** Take the Danes: four in ten cycle. */
const BEHIND_COLON =
  /[a-z0-9)]: (?:(?:about|around|some|nearly|almost|only|just|over|at least|more than|the|an?) ){0,2}$/;
/** A share with a subject and a verb of its own, or at least with words enough for them. */
const STATED = /^(?: of)? (?:[a-z’'-]{1,16} ){2,9}[a-z]{2,16}/;

/** Whether the order before the figure ends there, and what is told of it is a statement. */
const isToldThat = (before: string, after: string): boolean =>
  TO_MIND.test(before) || (BEHIND_COLON.test(before) && STATED.test(after));

/** Whether the figure is part of what the reader is told to do. */
export function isTold(mention: Mention): boolean {
  const { before, lead, after } = mention;
  if (isToldThat(before, after)) return false;
  if (isOrderItself(mention) || IMPERATIVE.test(before) || isStep(before, lead)) return true;
  const opening = before.trimStart();
  const first = opening.length === lead.trimStart().length;
  if (isOrder(lead) && (first || isOrder(opening) || OPENS_AN_ORDER.test(opening))) return true;
  if (goesOnTelling(lead) || goesOnAfterAnd(lead) || isPartTaken(mention, opening)) return true;
  if (
    USE.test(opening) ||
    HOLD_TO.test(opening) ||
    TO_DO.test(opening) ||
    MAKE_SURE.test(lead.trimStart())
  )
    return true;
  if (FORBIDDEN.test(lead.trimStart()) && !TOLD.test(lead) && !TURNS.test(lead)) return true;
  if (ADDRESSED.test(opening) && TO_YOU.test(after) && isBare(opening)) return true;
  if (BEST_TO.test(opening)) return true;
  if (UNTIL_PART.test(opening) && isBareVerb(opening) && !TURNS.test(opening)) return true;
  if (WHEN_PART.test(opening) && isOrder(afterComma(after))) return true;
  return PURPOSE.test(opening) && (MEANS.test(after) || isOrder(afterComma(after)));
}

/** Stretch for ten minutes and drop the pace by. */
const goesOnAfterAnd = (lead: string): boolean => {
  const and = lead.lastIndexOf(" and ");
  return (
    and > 0 &&
    STARTS_BARE.test(lead.trimStart()) &&
    isBareVerb(lead) &&
    isOrder(lead.slice(and + 5))
  );
};
const STARTS_BARE =
  /^(?!(?:People|Men|Women|Children|Many|Most|Some|We|They|You|Others|Few|Both)\b)[A-Z][a-z]{2,9} (?:for|to|with|at|in|on|into|until|by|from|over|up|down|off|out|back|gently|slowly|well|daily|once|twice)\b/;
const isBareVerb = (lead: string): boolean => {
  const verb = /^[A-Za-z]{2,12}/.exec(lead.trimStart())?.[0] ?? "";
  return !CLOSED.test(verb) && !INFLECTED.test(verb) && !READS.test(verb);
};

/** For a lighter crumb, swap half the butter; prune back two thirds of the wood. */
const ONE_VERB = /^ ?[a-z]{3,9} (?:(?:in|back|off|out|up|down|away|over) )?$/;
/** For a crowd, use half again as much stock and a third more rice. */
const USE =
  /^(?:(?:For|To|If|When|In|At|On) [^,.;]{2,40}, )?(?:[Uu]se|[Aa]dd|[Tt]ake|[Bb]uy|[Aa]llow|[Rr]eserve|[Mm]ix in|[Bb]ake|[Pp]lant|[Oo]rder) (?:(?:about|another|just|only) )?(?:(?:half|a third|a quarter|twice) [^,;.]{2,40} and )?$/;
/** Keep housing costs under 30%, limit sugar to a tenth: an order to hold something to a figure. */
const HOLD_TO =
  /^(?:Please |Always |Just |Then |And )?(?:Keep|Hold|Limit|Cap|Restrict|Bring|Confine|Spend|Stick)(?: (?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|that\b|who\b)[a-z’'-]{2,14}){1,5} (?:to |at |by |around |about |down to )?$/;
/** Expect to lose 10% of them. */
const TO_DO = /^(?:Expect|Plan|Aim|Try|Prepare|Be (?:prepared|ready)) to [a-z]{2,10} $/;
const VERB_AND_PARTICLE = /^[A-Z][a-z]{2,9} (?:back|off|away|aside|out) $/;
/** Prune a third of the old stems. */
const VERB_FIRST = /^[A-Z][a-z]{2,8} $/;
/** Water every day and prune a third of the shoots. */
const AND_VERB = / and (?:then )?[a-z]{3,9} (?:(?:out|off|back|away|in) )?$/;
const STARTS_ORDER =
  /^(?!(?:People|Men|Women|Children|Many|Most|Some|We|They|You|Others|Few|Both|Police|Sheep)\b)[A-Z][a-z]{2,7} (?:every|the|your|it|them|well|daily|once|twice|each)\b(?! [a-z]{2,12}(?:ed|s) )/;
const OF_THE_THING = /^ (?:of )?(?:the|your|it|them|last|each|every)\b/;
function isPartTaken({ quantity, lead, after }: Mention, opening: string): boolean {
  if (quantity.kind !== "fraction" || !OF_THE_THING.test(after) || !isBareVerb(lead)) return false;
  if (
    /^[A-Z][a-z]{2,9} in $/.test(opening) &&
    /^ (?:of )?the [a-z]{3,14}(?: [a-z]{3,14})?(?:[.,;]|$| and | then )/.test(after)
  )
    return true;
  if (VERB_AND_PARTICLE.test(opening) || VERB_FIRST.test(opening)) return true;
  if (AND_VERB.test(lead) && STARTS_ORDER.test(opening)) return true;
  return (
    ONE_VERB.test(lead) &&
    opening.length > lead.length &&
    (OPENS_AN_ORDER.test(opening) || isOrder(opening))
  );
}

const isBare = (opening: string): boolean => {
  const [verb = "", ...rest] = opening.trim().split(" ");
  return (
    ![verb, ...rest].some((word) => INFLECTED.test(word)) && !CLOSED.test(verb) && !READS.test(verb)
  );
};

const afterComma = (after: string): string => {
  const comma = after.indexOf(", ");
  return comma < 0 || comma > 60 ? "" : after.slice(comma + 2, comma + 62);
};
