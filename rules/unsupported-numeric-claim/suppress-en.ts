import type { TextRange } from "@kouetsu/core";
import type { Mention, SetAside } from "./claim.js";
import { isOwn, SAYS } from "./own-en.js";

const SUPPOSED =
  /(?:^|[.:;] )(?:Suppose|Imagine|Assume|Pretend|Picture|What if(?! (?:we|I) told you\b)|Say|(?:Take|Consider|Think of|Picture|Let['’]s take) an?|Let [a-z] (?:be|equal))\b|\b(?:let['’]s say|assuming|hypothetically|for instance, if|say,)/i;
const CONDITION_BEFORE = /\b(?:if|unless|whether|once|until|when)\b[^,;]{0,80}$/i;
const THRESHOLD_BEFORE =
  /\b(?:if|when|once|until|unless|whenever|as long as)\b[^,;]{0,60}\b(?:reach(?:es|ed)?|exceeds?|pass(?:es|ed)?|cross(?:es|ed)?|rises?|climbs?|tops?|is|are|drops?|falls?|hits?|has|have|goes|above|below|over|under|than)\b[^,;]{0,16}$/i;
/** The threshold for the prize is 60%. */
const LIMIT =
  /\b(?:threshold|cut-?off|quorum|upper limit|lower limit|pass mark)\b[^,;]{0,40}\b(?:is|of|at) $/i;
const COUNTERFACTUAL = /\b(?:would|could|might)\b/i;
const IMPERATIVE =
  /(?:^|[.:!?] |[-*] )(?:aim|set|keep|make|use|try|ensure|add|leave|wait|limit|increase|reduce|cut|start|choose|pick|target|allow|give|save|get|plan|budget)\b[^,;.]{0,40}$/i;
/** An object or a figure behind it tells the order from a noun: set the timer, set prices. */
const ORDER =
  /^(?:add|aim|allow|apply|avoid|bake|budget|check|choose|cook|cover|create|crop|cut|dilute|divide|do|double|fill|freeze|give|halve|heat|increase|keep|knead|leave|let|limit|lower|make|mix|move|multiply|plan|pour|put|raise|reduce|reserve|resize|roast|rotate|round|run|save|scale|schedule|season|shrink|set|spend|start|stir|store|take|target|test|try|turn|use|wait|whisk)(?: (?:the|an?|your|it|to|for|at|up|by|about|all|each|every|some|no|this|these|them|only|two|half|in|out|off|over|away|[0-9]{1,6})\b| ?$)/i;

/** One of several orders in a row: keep the disk free, and budget 15% of the time. */
const isStep = (before: string, lead: string): boolean =>
  ORDER.test(before.trimStart()) &&
  (ORDER.test(lead.trimStart().replace(/^(?:and|then|or) /, "")) ||
    /^ (?:and |then |or )?$|^ an? [a-z]{3,10} of (?:the|your)\b[^,;]{0,30} and $|\b(?:until|till) (?:it|they|the [a-z]{3,14})\b[^,;]{0,30}$/.test(
      lead,
    ));

/** … for a crowd, double the quantities: the order is the figure. */
const isOrderItself = ({ sentence, start, end, lead, after }: Mention): boolean =>
  /^(?:double|halve|triple)$/i.test(sentence.slice(start, end)) &&
  /^ ?(?:and |then |or |just |simply )?$/.test(lead) &&
  /^ (?:the|your|it|this|these|them) ?(?!number|amount|rate|size|figure|average|level|national|total|share|price|cost|previous|population)/.test(
    after,
  );

const ADVICE =
  /\b(?:should|must|need(?:s|ed)? to|hop(?:e|es|ed|ing) (?:for|to)|target of|aim(?:s|ing)? (?:for|to)|(?:our|my|your|the) (?:goal|target)|you (?:would|should) expect|you (?:might|may|can|could|want|need)|recommend(?:ed)?)\b[^,;.]{0,60}$/i;
const DEFINITION =
  /\b(?:is defined as|odds|dice|coin|refers to|equals?|is equal to|bits?|bytes?|in theory|theoretically|multiplied by a factor)\b/i;
const RULE_OF_THUMB = /\b\d{1,2}[-–/]\d{1,2} rule\b|\bPareto\b|\brule of thumb\b/i;
const IMPRESSION =
  /\b(?:feels? like|it feels|my guess|i['’]d guess|i would guess|anecdotally|in my experience|by (?:my|our) (?:reckoning|guess|own count))\b/i;
const LAYOUT =
  /\b(?:width|height|opacity|margin|padding|viewport|progress bar|slider|gauge|battery (?:is|was|at)|font|zoom|css|screen width|border)\b/i;
const AUXILIARY_FIRST =
  /^[^A-Za-z]{0,3}(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should)\b/i;
const DID_YOU_KNOW =
  /\b(?:did|do) you know\b|\b(?:any|no|it a) (?:wonder|surprise|coincidence)\b|\bit (?:surprising|odd|strange) that\b/i;

/** A sentence that asks the reader to suppose what the rest of the paragraph reckons with. */
const SUPPOSES =
  /\s*(?:(?:So|Now|But|And|OK|Well),? )?(?:Suppose|Imagine|Assume|Pretend|Picture|Say|What if (?!(?:we|I) told you\b)|(?:Take|Consider|Think of) an? |[Ll]et (?:us|me|['’]s)? ?(?:say|assume|suppose|imagine|do the math|run the numbers|take an? )|[Ll]et['’]s (?:say|assume|suppose|imagine|do the math|run the numbers|take an? ))/y;
const SUPPOSE_FIRST = "SIAPWTCLOBN";

/** Whether a sentence of an English text supposes something. */
export function supposes(text: string, { start }: TextRange): boolean {
  const at = text[start] === " " || text[start] === "\n" ? start + 1 : start;
  if (!SUPPOSE_FIRST.includes(text[at] ?? "")) return false;
  SUPPOSES.lastIndex = start;
  return SUPPOSES.test(text);
}

/** Why an English quantity in a claim frame is no claim after all; `undefined`: it is one. */
export function setAsideEn(mention: Mention): SetAside | undefined {
  const { quantity, before, after, lead, sentence } = mention;
  // <5% is a limit that something is held to.
  if (
    /[<>≤≥]=? ?$/.test(before) ||
    LIMIT.test(lead) ||
    /^ or (?:higher|above|better|lower|below)\b/.test(after)
  )
    return "threshold";
  if (THRESHOLD_BEFORE.test(before) || /\b[Ii]f (?:at least |more than |only )?$/.test(before))
    return "threshold";
  if (SUPPOSED.test(before) || (CONDITION_BEFORE.test(before) && COUNTERFACTUAL.test(sentence)))
    return "hypothetical";
  if (
    /^(?:doubles|halves|triples|quadruples)$/.test(sentence.slice(mention.start, mention.end)) &&
    /\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Ww]henever|[Uu]ntil)\b[^,;.]{0,80}$/.test(before)
  )
    return "threshold";
  if (isRule(mention)) return "threshold";
  if (mention.supposed) return "hypothetical";
  if (
    /\b(?:above|below|over|under|beyond|past) $/.test(before) &&
    /^(?: of (?:the|your|its) [a-z]{3,12})?,? (?:you|users|they) (?:get|will|must|may|can|are)\b/.test(
      after,
    )
  )
    return "threshold";
  if (isGeneric(mention)) return "definition";
  if (isConditional(before, lead) || isExample(mention)) return "hypothetical";
  if (isQuestioned(sentence) || WHETHER.test(before)) return "question";
  if (HOW_MIGHT.test(sentence.trimStart()) || HOW_TO.test(sentence.trimStart()))
    return "instruction";
  if (isSpeech(mention)) return "quotation";
  if (isOrderItself(mention)) return "instruction";
  if (IMPRESSION.test(before)) return "impression";
  if (isOwn(mention)) return "own";
  if (
    IMPERATIVE.test(before) ||
    isStep(before, lead) ||
    ADVICE.test(lead) ||
    /^[^,;]{0,40}\b(?:must\b|(?:should|needs? to) be\b)/.test(after)
  )
    return "instruction";
  if (
    (DEFINITION.test(lead) || RULE_OF_THUMB.test(before) || /\bby definition\b/i.test(before)) &&
    quantity.kind !== "money"
  )
    return "definition";
  if (quantity.kind === "percent" && /\b\d{1,6} items?\b|\$\d{1,6} each/.test(before))
    return "definition";
  if (before.includes("\uFFFC") && MATHEMATICS.test(before)) return "definition";
  if (
    WORKED.test(before.replaceAll(/,(?=\d)/g, "")) ||
    /^ of (?:\d[\d,.]{0,12}|that|it) (?:is|are|equals|makes)\b/.test(after)
  )
    return "definition";
  if (quantity.kind === "percent" && isOffer(mention)) return "price";
  if (isDisowned(mention)) return "denial";
  if (DENIED.test(before)) return "denial";
  if (LAYOUT.test(lead + after.slice(0, 30)) && quantity.kind === "percent") return "layout";
  if (
    quantity.kind === "count" &&
    /^(?: are| is)? (?:categorized|classified|defined|considered)\b/.test(after)
  )
    return "definition";
  return undefined;
}

/** A shop with 1,000 visitors sells …: any shop that is like that. */
const ANY_SUCH =
  /^An? (?:[a-z-]{3,14} ){1,2}(?:with|of|at|on|that (?:sells|has|earns|makes|pays|costs|gets|runs|weighs)|earning|selling|making|paying|costing) [^,;]{0,50}$/;
const IS_SO =
  /^[^.;?!]{0,60}? (?:makes?|needs?|gets?|earns?|pays?|loses?|sells?|will|would|can|must|should|takes?|costs?|uses?|gives?)\b/;

/** At 2% interest, $1,000 becomes … */
const AT_RATE =
  /^At (?:an? )?\d[\d.]{0,5} ?(?:%|per ?cent) (?:interest|load|growth|utili[sz]ation|inflation)\b|\b\d[\d.]{0,5}% interest\b/;
const YOU_CAN = /^[^.;?!]{0,40}, you (?:can|could|will|would|need|get|have)\b/;
/** What a function, a figure or a weapon does by its make. */
const BY_MAKE =
  /\b(?:function|method|loop|script|macro|operator|flag|option|parameter|triangle|square|circle|cube|sphere|sheet|element|rectangle|weapon|spell|hero|interest|law)\b[^.;?!]{0,40}$/i;

/**
 * Doubling the page halves the count, twice as far means …; a shop with 1,000
 * visitors makes 20 sales: how things hang together, whichever they are.
 */
function isGeneric({ quantity, sentence, start, end, before, after }: Mention): boolean {
  const head = before.trimStart();
  if (quantity.kind === "multiplier" || quantity.kind === "fraction") {
    const words = sentence.slice(start, end);
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
    AT_RATE.test(head + sentence.slice(start, end + 20)) ||
    (head.startsWith("With ") && YOU_CAN.test(after))
  )
    return true;
  if (
    (quantity.kind === "multiplier" || quantity.kind === "fraction") &&
    (BY_MAKE.test(before) ||
      /^ every (?:two|few|[0-9]|other|year|generation|time|step|round)/.test(after))
  )
    return !/\bthan\b/.test(after);
  return ANY_SUCH.test(head.replaceAll(/,(?=\d)/g, "")) && IS_SO.test(after);
}

/**
 * Above that the rate is 20%; to pass, you need 60%; a two-thirds majority is
 * required: what a rule demands.
 */
const isRule = (mention: Mention): boolean => isDemand(mention) || EACH_MAY.test(mention.before);

/** Each account may invite 500 users. */
const EACH_MAY =
  /\b[Ee](?:ach|very) (?:account|user|plan|team|workspace|project|member|licen[cs]e|customer|key) (?:may|can|gets?|includes?|allows?)\b[^.;]{0,80}$/;

const isDemand = ({ quantity, before, lead, after, sentence }: Mention): boolean =>
  (quantity.kind === "percent" || quantity.kind === "fraction") &&
  (/\b[Aa](?:bove|fter)\b (?:that|this|which),? [^,;]{0,30}$|\b[Bb](?:elow|eyond) (?:that|this|which),? [^,;]{0,30}$/.test(
    before,
  ) ||
    (/^\s?To [a-z]{3,12}\b/.test(before) &&
      /\bneeds? (?:at least |over |more than )?$/.test(lead)) ||
    /^[^,;]{0,16} (?:is|are|would be) (?:enough|required|needed|sufficient|necessary)\b/.test(
      after,
    ) ||
    (/^[ -](?:super)?majority\b/.test(after) &&
      /\b(?:requir|need|must\b|necessary)/.test(sentence)));

/** With (formula) tests, that is 5%: what is said of mathematics, which stand as one character, is worked out. */
const MATHEMATICS =
  /\uFFFC[^.]{0,160}\b(?:that is|i\.e\.|hence|thus|therefore|equals|we get|amounts to)\b[^.,;]{0,24}$/;
/** For example, if 40 of 200 say yes, the share is …; a kilobyte is 1,000 bytes, so … */
const WORKED =
  /\b(?:for (?:example|instance)|e\.g\.),? (?:if|when|with|take|suppose)\b[^.]{0,80}\d|^\s?An? [a-z -]{2,30} (?:is|has|holds|contains) [^,]{0,30}(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand)\b)[^,]{0,30}, (?:so\b|and an? )/i;
const OFFER =
  /\b(?:bill(?:ing|ed)|subscri(?:be|ption|bers?)|coupon|promo|voucher|checkout|pay(?:ing)? (?:annually|yearly|up ?front)|annual plan|book(?:ing)? early|sign(?:ing)? up|your (?:first )?(?:order|purchase))\b/i;
const SAVES = /\b(?:save|saves|get|gets|receive|earn)(?: you)?(?: an?(?: extra)?)? $/i;

/** Annual billing saves you 20%: what the seller charges. */
const isOffer = ({ lead, tail }: Mention): boolean => SAVES.test(lead) && OFFER.test(lead + tail);

/** It is not true that 40%; the figure is not 90% but … */
const DENIED =
  /\b(?:(?:not|hardly|never) true that|(?:myth|lie|falsehood|false) that|no evidence that)\b[^,;]{0,60}$|\b(?:is|was|are|were)(?: not|n['’]t) (?:the |a |about )?$/;

const FIGURE_DISOWNED =
  /^(?: (?:figure|number|claim|statistic|stat|estimate))?(?: in the [a-z]{3,12})? (?:(?:is|was) (?:a (?:guess|myth|lie|fiction)|made up|invented|nonsense|false|wrong|misleading|outdated)|has no (?:known |real |clear )?(?:source|basis|evidence)|comes? from\b[^.]{0,20}\?)/;
const DISOWNS =
  /\b(?:[Ff]orget|[Ii]gnore|debunk(?:s|ed)?|dispel(?:s|led)?) (?:the|that) (?:[a-z]{3,12} )?(?:claim|idea|myth|notion|belief)\b[^,;.]{0,40}$|\b(?:[Nn]obody|[Nn]o one) knows where (?:the|that|this) $/;

/** The 70% figure is a guess; nobody knows where it comes from. */
const isDisowned = ({ before, after }: Mention): boolean =>
  FIGURE_DISOWNED.test(after) || DISOWNS.test(before);

const EXAMPLE_BEFORE =
  /(?:\(|[,:;–—] )(?:for (?:example|instance)|e\.g\.|say),? (?:[a-z]{1,20} )?$|\((?:e\.g\.|for example|for instance),? [^()]{0,80}$|^\W{0,4}(?:for )?(?:example|instance):/i;
const EXAMPLE_OF_DOING = /^For (?:example|instance), [a-z]{3,14}ing\b[^,;]{0,120}$/;
/** In this example, the model …; for instance, a user who pays …, or 20% more than … */
const EXAMPLE_OF_ONE =
  /^(?:In|For) (?:this|our|the) (?:[a-z]{3,12} )?example\b|^For (?:example|instance), an? (?:[a-z-]{2,14} ){1,3}(?:who|that|with|of)\b/;
const EXAMPLE_BEHIND = /^[^().]{0,40}\((?:for (?:example|instance)|e\.g\.)/i;

/** (for example, 10 percent): a figure that shows how, not how many. */
const isExample = ({ before, after }: Mention): boolean =>
  EXAMPLE_BEFORE.test(before) ||
  EXAMPLE_OF_DOING.test(before.trimStart()) ||
  EXAMPLE_BEHIND.test(after) ||
  EXAMPLE_OF_ONE.test(before.trimStart());

/** How can a firm grow 300%?: the figure is wished for. */
const HOW_MIGHT = /^How (?:can|could|would|might|should)\b[^?.]{1,200}\?/;
const WHETHER = /\bwhether\b(?! or not\b)[^,;]{0,80}$|\bwhether or not (?:the |a |only |just )?$/;
const HOW_TO =
  /^(?:How|What) (?:to|can|do|could|should|would)\b(?=[^?]{0,60}\b(?:you|your|we|I|to)\b)|^How to\b/;

/** Whether they shipped 1.004 billion or 990 million, …: it is left open. */
const LEFT_OPEN = /^Whether\b(?! or not)[^,]{0,120}$/;

/** Before the comma of a sentence that begins with If or Once, or behind an if of its own clause. */
function isConditional(before: string, lead: string): boolean {
  if (/\b(?:(?<!what )if|unless)\b/i.test(lead) || LEFT_OPEN.test(before.trimStart())) return true;
  // The comma of 1,000 ends no clause, nor does one before and, nor those around for example.
  const clause = before.replaceAll(
    /,(?=\d)|, (?=(?:and|or)\b)|, (?:for example|for instance|say),/g,
    " ",
  );
  return (
    (/^(?:If|Unless|Once|Until|Whenever)\b/.test(clause.trimStart()) && !clause.includes(",")) ||
    /\bif,? (?:for example|for instance|say),[^,;]{0,60}$/i.test(before)
  );
}

/** Want 50% more leads?: a figure to dream of. */
const WANTED = /^\W{0,3}(?:Want|Ready|Need|Looking|Fancy|Wish|Dreaming)\b/;
const NEGATIVE_QUESTION =
  /(?<![A-Za-z])(?:won|don|doesn|didn|isn|aren|wouldn|can|couldn)['’]t (?:you|we|they|it|this|that|I) [^?.!]{1,120}\?/i;

function isQuestioned(sentence: string): boolean {
  if (sentence.includes("?") && NEGATIVE_QUESTION.test(sentence)) return true;
  return (
    /\?["”]?\s*$/.test(sentence) &&
    (AUXILIARY_FIRST.test(sentence) || WANTED.test(sentence)) &&
    !DID_YOU_KNOW.test(sentence)
  );
}

/** A name or somebody named before: “…,” said Dana Reed; she said. */
const NAMED = /(?<![A-Za-z])(?:[A-Z][a-z]|[A-Z]{2}|I |he |she |they |we |my |our )/;
const SENTENCE_END = /[.!?] /;

/** In quotation marks, with somebody who has a name saying it beside them. */
function isSpeech({ quote }: Mention): boolean {
  if (quote === undefined || quote.length < 12) return false;
  const after = quote.after.split(SENTENCE_END, 1)[0] as string;
  const before = quote.before.split(SENTENCE_END).at(-1) as string;
  if (SAYS.test(after)) return NAMED.test(after);
  if (SAYS.test(before)) return NAMED.test(before);
  if (quote.length < 24) return false;
  return quote.after.trim() === "" || /^\s?[-–—(]/.test(quote.after);
}
