import { isOffered } from "./asked-en.js";
import type { Mention, SetAside } from "./claim.js";
import { isTold } from "./imperative-en.js";
import { isImpression } from "./impressions-en.js";
import { isLaidDown } from "./laid-down-en.js";
import { isOwn, SAYS } from "./own-en.js";
import { isOwnTest } from "./own-tests-en.js";
import { isPresupposed, isSupposed } from "./suppose-en.js";
import { isTermEn } from "./terms-en.js";
import { isGeneric, isWorkedOutEn } from "./worked-en.js";

const THRESHOLD_BEFORE =
  /\b(?:if|when|once|until|unless|whenever|as long as)\b[^,;]{0,60}\b(?:reach(?:es|ed)?|exceeds?|pass(?:es|ed)?|cross(?:es|ed)?|rises?|climbs?|tops?|is|are|drops?|falls?|hits?|has|have|goes|above|below|over|under|than)\b[^,;]{0,16}$/i;
/** The threshold for the prize is 60%. */
const LIMIT =
  /\b(?:threshold|cut-?off|quorum|upper limit|lower limit|pass mark)\b[^,;]{0,40}\b(?:is|of|at) $/i;
const ADVICE =
  /\b(?:(?:should|must|need(?:s|ed)? to)(?! have (?:noticed|heard|seen|read|known)\b| (?:also )?(?:know|note|remember|understand|reali[sz]e|recogni[sz]e|hear|learn|be aware|bear in mind)\b|(?: [a-z]{2,6})? be surprised)|target of|you(?:['’]re| are) (?:aiming|looking|hoping) (?:for|to)|(?:our|my|your|the) (?:goal|target)|you (?:would|should) expect|you['’]ll (?:want|need)|you (?:might|may|can|could|want|need)(?! (?:not )?(?:know|think|have heard|be surprised|find|believe|remember))|recommend(?:ed)?)\b[^,;.]{0,60}$/i;
const DEFINITION =
  /\b(?:is defined as|dice|coin|refers to|equals?|is equal to|(?<!\ba )bits?|bytes?|in theory|theoretically|multiplied by a factor)\b/i;
/** One second equals 11% fewer visits: what came of it, and no definition. */
const EQUALS_LOSS =
  /^ (?:more|less|fewer|lower|higher|increase|decrease|drop|rise|fall|loss|decline|growth|gain)\b/;
const RULE_OF_THUMB = /\b\d{1,2}[-–/]\d{1,2} rule\b|\bPareto\b|\brule of thumb\b/i;
const isRuleOfThumb = (before: string): boolean =>
  RULE_OF_THUMB.test(before) && !/\b(?:but|yet|though) [^,;]{0,40}$/.test(before);
const IMPRESSION =
  /\b(?:feels? like|it feels|it seem(?:s|ed) (?:to me|as if|as though)|my hunch|i(?:['’]d)? (?:bet|reckon|suspect)|my guess|i['’]d guess|i would guess|anecdotally|in my experience|by (?:my|our) (?:reckoning|guess|own count))\b/i;
const LAYOUT =
  /\b(?:width|height|opacity|needle|margin|padding|viewport|progress bar|loading bar|status bar|scroll bar|(?:cotton|wool|fat|sugar|salt|alcohol|cocoa|moisture|protein) content|slider|gauge|battery (?:is|was|at)|font|zoom|css|screen width|border)\b/i;
/** A third of the window; 10% from the top. */
const ON_SCREEN =
  /^ of (?:the|its|their|your) (?:[a-z]{3,10} )?(?:window|screen|viewport|page|container|canvas|grid|parent|sidebar|display|column)(?:['’]s)?(?: (?:width|height|size))?(?=[.,;:)]|$| (?:and|while|on|at|when|in)\b)|^ (?:from|off) the (?:top|bottom|left|right|edge)\b|^ (?:wide|tall|opaque|transparent)\b|^ of (?:full|actual|original|natural|life) (?:size|scale|height|width)\b/;
const PROVERB =
  /\b(?:as the (?:saying|proverb|adage) (?:goes|has it)|the (?:old )?(?:saying|proverb|adage) (?:goes|says|has it))\b/;
const SAYING =
  /\b(?:saying|proverb|adage|maxim|joke|quip|mantra|old line)\b[^.;]{0,40}\b(?:that|goes|has it|says|runs)\b/;
const AUXILIARY_FIRST =
  /^[^A-Za-z]{0,3}(?:(?:so|and|but|or|then|now),? )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should)\b/i;
const DID_YOU_KNOW =
  /\b(?:did|do) you know\b|\bsurpris(?:ed|ing) (?:that|to (?:learn|hear|find))\b|\b(?:any|no|it a) (?:wonder|surprise|coincidence)\b|\b[Ii]s(?:n['’]t)? it (?!true|possible|likely|plausible|certain|the case|so\b|real)[a-z]{3,12} that\b|\bit (?:surprising|odd|strange) that\b/i;

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
  if (
    (THRESHOLD_BEFORE.test(before) && !isPresupposed(before)) ||
    /\b[Ii]f (?:at least |more than |only )?$/.test(before)
  )
    return "threshold";
  if (
    /^(?:doubles|halves|triples|quadruples)$/.test(sentence.slice(mention.start, mention.end)) &&
    /\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Ww]henever|[Uu]ntil)\b[^,;.]{0,80}$/.test(before)
  )
    return "threshold";
  if (isRule(mention)) return "threshold";
  if (
    /\b(?:above|below|over|under|beyond|past) $/.test(before) &&
    /^(?: of (?:the|your|its) [a-z]{3,12})?,? (?:you|users|they) (?:get|will|must|may|can|are)\b/.test(
      after,
    )
  )
    return "threshold";
  if (isGeneric(mention)) return "definition";
  if (isSupposed(mention)) return "hypothetical";
  if (isQuestioned(sentence) || isOffered(mention) || WHETHER.test(before)) return "question";
  if (ASKED_FOR.test(before.trimStart()) || CHOICE.test(sentence)) return "question";
  if (HOW_MIGHT.test(sentence.trimStart()) || HOW_TO.test(sentence.trimStart()))
    return "instruction";
  if (isSpeech(mention)) return "quotation";
  if (IMPRESSION.test(before) || /\bin (?:my|our) experience\b/.test(after)) return "impression";
  if (isImpression(mention)) return "impression";
  if (isOwn(mention) || isOwnTest(mention)) return "own";
  if (
    isTold(mention) ||
    ADVICE.test(lead) ||
    /^[^,;]{0,40}\b(?:must\b|(?:should|needs? to) be\b)/.test(after)
  )
    return "instruction";
  if (
    ((DEFINITION.test(lead) && !EQUALS_LOSS.test(after)) ||
      isRuleOfThumb(before) ||
      /\bby definition\b/i.test(before)) &&
    quantity.kind !== "money"
  )
    return "definition";
  if (isWorkedOutEn(mention) || isLaidDown(mention)) return "definition";
  if (isTermEn(mention)) return "price";
  if (quantity.kind === "percent" && (isOffer(mention) || isLabelled(mention))) return "price";
  if (isSetting(mention)) return "layout";
  if (isDisowned(mention)) return "denial";
  if (DENIED.test(before)) return "denial";
  if (LAYOUT.test(lead + after.slice(0, 30)) && quantity.kind === "percent") return "layout";
  if (/^(?:percent|fraction)$/.test(quantity.kind) && ON_SCREEN.test(after)) return "layout";
  if (PROVERB.test(after) || PROVERB.test(before) || SAYING.test(before)) return "quotation";
  if (
    quantity.kind === "count" &&
    /^(?: are| is)? (?:categorized|classified|defined|considered)\b/.test(after)
  )
    return "definition";
  return undefined;
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
    (/\b(?:[Cc]andidates|[Ss]tudents|[Aa]pplicants|[Pp]arties|[Mm]otions?|[Yy]ou|[Pp]upils) needs? (?:at least |over |more than )?$/.test(
      lead,
    ) &&
      /^[^,;.]{0,24} (?:to [a-z]{2,10}|in (?:the|each|every|both|all))\b/.test(after)) ||
    /^[^,;]{0,16} (?:is|are|would be) (?:enough|required|needed|sufficient|necessary)\b/.test(
      after,
    ) ||
    (/^[ -](?:super)?majority\b/.test(after) &&
      /\b(?:requir|need|must\b|necessary)/.test(sentence)));

const OFFER =
  /\b(?:bill(?:ing|ed)|subscri(?:be|ption|bers?)|coupon|promo|voucher|checkout|pay(?:ing)? (?:annually|yearly|up ?front)|annual plan|book(?:ing)? early|sign(?:ing)? up|your (?:first )?(?:order|purchase))\b/i;
const SAVES = /\b(?:save|saves|get|gets|receive|earn)(?: you)?(?: an?(?: extra)?)? $/i;

/** Deposit: 30%. */
const LABELLED =
  /^[^A-Za-z]{0,4}(?:[A-Z][a-z]{2,10} )?(?:[Dd]eposit|[Tt]ip|VAT|[Tt]ax|[Cc]ommission|[Ff]ee|[Ss]urcharge|[Dd]iscount|[Ii]nterest|[Rr]oyalty): $/;
const isLabelled = ({ before, after }: Mention): boolean =>
  LABELLED.test(before) ||
  (/^(?:A|An) $/.test(before.trimStart()) &&
    /^ (?:[a-z-]{3,14} )?(?:fee|surcharge|deposit|commission|levy|tip|charge) (?:applies|is|will|may|must)\b/.test(
      after,
    ));

/** Default zoom changed from 100% to 125%: what a program is set to, as its notes tell. */
const SETTING =
  /\b(?:[Dd]efault (?:[a-z]{2,12} ){0,2}(?:is|was|now|changed|raised|lowered|set|increased|reduced|to|from)|[Dd]efaults? to|[Bb]y default|(?:[Rr]etry|[Rr]ate|[Ss]ize|[Zz]oom|[Mm]emory|[Cc]ache|[Tt]imeout|[Qq]uota|[Qq]uality|[Vv]olume|[Uu]pload|[Qq]ueue) (?:limit |setting |threshold |level |size )?(?:(?:is|was|has been) )?(?:now )?(?:changed|raised|lowered|set|bumped|capped|increased|reduced)) (?:[a-z]{2,10} ){0,3}(?:from |to )?$/;
const SETTING_FROM = /\bfrom [\d.,]{1,9} ?%? (?:to )$/;
/** Interest rates raised to 5% are set by somebody, too, and are news. */
const isSetting = ({ quantity, before, sentence }: Mention): boolean =>
  quantity.kind !== "money" &&
  !/\b(?:loan|debt|mortgage|credit|borrower|payment|interest)s?\b/i.test(sentence) &&
  (SETTING.test(before) || SETTING.test(before.replace(SETTING_FROM, "")));

/** Annual billing saves you 20%: what the seller charges. */
const isOffer = ({ lead, tail }: Mention): boolean => SAVES.test(lead) && OFFER.test(lead + tail);

/** It is not true that 40%; the figure is not 90% but … */
const DENIED =
  /\b(?:(?:not|hardly|never) true that|(?:myth|lie|falsehood|false) that|no evidence that)\b[^,;]{0,60}$|^\W{0,3}No, [^.;?!]{2,60}(?:\bnot\b|n['’]t\b)[^.;,?!]{0,30}$|\b(?:is|was|are|were)(?: not|n['’]t) (?:the |a |about )?$/;

/** Life is 10 percent what happens to you; genius is one percent inspiration. */
const isAphorism = ({ quantity, before, after, sentence }: Mention): boolean =>
  quantity.kind === "percent" &&
  (/^ (?:(?:what|how|why) [a-z]|who (?:you|we|one|they|I) )/.test(after) ||
    /^ of any (?:given )?[a-z]{3,14}\b/.test(after) ||
    /^ of [a-z]{4,14} (?:is|lies in|comes down to) (?:just |mostly |about )?(?!being|coming|going|getting|becoming)[a-z]{3,12}ing\b/.test(
      after,
    ) ||
    (/^(?:[A-Z][a-z]{1,14}|[A-Z][a-z]{2,12} [a-z]{3,10}) (?:is|are|was) /.test(
      before.trimStart() || sentence,
    ) &&
      /^ [a-z]{4,16}(?:, | and |,? but |[.;!]|$)/.test(after) &&
      /per ?cent[^%]{3,40}per ?cent|%[^%]{3,40}%/.test(sentence)));

/** The sort of number people repeat; nobody could tell me its origin. */
const DOUBTED =
  /\b(?:sort|kind|type) of (?:number|figure|statistic|claim|stat)s?\b|\b(?:[Nn]obody|[Nn]o one|[Nn]either)\b[^.;]{0,40} (?:tell|say|show|find|trace|explain|source|explains?|knows)\b[^.;]{0,40}\b(?:origin|source|comes? from|came from|basis)\b/;
const DOUBTS =
  /\b(?:doubt(?:ed|s)?|(?<!\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|of|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]any|[Mm]ost|[Ss]ome|common|asked) )question(?:ed|s)?|never believed|distrust(?:ed)?|suspicious of|sceptical of|skeptical of|wary of|tired of hearing|sick of hearing|disput(?:e|es|ed)|den(?:y|ies|ied))(?: (?:the|that|this|whether))?(?: (?:old|popular|common|famous|much-quoted|oft-quoted))?(?: (?:claim|figure|number|idea|notion|statistic|line|saying|rule|report))?(?: that)? [^,;.]{0,40}$/;
/** Nobody doubts that: so it is told for true. */
const UNDOUBTED =
  /\b(?:[Nn]obody|[Nn]o one|[Ff]ew|[Nn]one|[Hh]ardly anyone|not|cannot|never|[Ii]f you)\b[^,;.]{0,24}$|n['’]t\b[^,;.]{0,12}$/;
function isDoubted(before: string): boolean {
  const doubts = DOUBTS.exec(before);
  return doubts !== null && !UNDOUBTED.test(before.slice(0, doubts.index));
}
const FIGURE_DISOWNED =
  /^(?: (?:figure|number|claim|statistic|stat|estimate))?(?: in the [a-z]{3,12})? (?:(?:is|was) (?:a (?:guess|myth|lie|fiction)|made up|invented|nonsense|false|wrong|misleading|outdated)|has no (?:known |real |clear )?(?:source|basis|evidence)|comes? from\b[^.]{0,20}\?)/;
const DISOWNS =
  /\b(?:[Ff]orget|[Ii]gnore|debunk(?:s|ed)?|dispel(?:s|led)?) (?:the|that) (?:[a-z]{3,12} )?(?:claim|idea|myth|notion|belief)\b[^,;.]{0,40}$|\b(?:[Nn]obody|[Nn]o one) knows where (?:the|that|this) $/;

/** It is not; that is a myth: the next words take it back. */
const UNTRUE =
  /^\s?(?:(?:It|That|This|Both|Neither)(?:['’]s| is| was| are| were)(?: simply| just| plainly)? (?:not(?: true| so)?[.,!]|a myth|nonsense|false|untrue|wrong|rubbish|an urban legend|made up|invented)|(?:It|That) (?:isn|wasn|doesn)['’]t(?: true| so)?[.,!]|(?:Neither|None)(?: of (?:these|those|the))? (?:claims?|figures?|numbers?|statistics?)\b|(?:The|That|This) (?:claim|figure|number|statistic|line) (?:does|did|is|was|has)(?: not|n['’]t| never| no)\b|(?:The|That|This) (?:claim|figure|number|statistic|line) (?:falls apart|collapses)\b|(?:Not true|Not so|Nonsense|Wrong|Rubbish|A myth|False)\b)/;
/** The claim that 90% fail is a myth. */
const CLAIM_THAT =
  /\b[Tt]he (?:(?:old|common|popular) )?(?:claim|idea|notion|myth|belief|statistic) that [^,;.]{0,30}$/;
const IS_A_MYTH =
  /^[^.;?!]{0,80} (?:is|was) (?:(?:simply|just|plainly|a|an|old|pure|complete) ){0,2}(?:myth|wrong|false|nonsense|untrue|fiction|lie|legend)\b/;

/** The 70% figure is a guess; nobody knows where it comes from. */
const isDisowned = (mention: Mention): boolean => {
  const { before, after, next, sentence } = mention;
  return (
    isAphorism(mention) ||
    /^Whoever (?:said|says|claimed|wrote|counted)\b/.test(before.trimStart()) ||
    DOUBTED.test(sentence) ||
    DOUBTED.test(next) ||
    isDoubted(before) ||
    UNTRUE.test(next) ||
    FIGURE_DISOWNED.test(after) ||
    (CLAIM_THAT.test(before) && IS_A_MYTH.test(after)) ||
    DISOWNS.test(before)
  );
};

/** How can a firm grow 300%?: the figure is wished for. */
const HOW_MIGHT = /^How (?:can|could|would|might|should)\b(?! it be\b)[^?.]{1,200}\?/;
/** How much is 15% of 80?; 10%, 30% or 60%? */
const ASKED_FOR = /^(?:How much|How many|What) (?:is|are|would be) $/;
const CHOICE = /[:—] ?(?:\d{1,3}%, ){0,4}\d{1,3}%,? or \d{1,3}%\?/;
const WHETHER = /\bwhether\b(?! or not\b)[^,;]{0,80}$|\bwhether or not (?:the |a |only |just )?$/;
const HOW_TO =
  /^(?:How|What) (?:to|can|do|could|should|would)\b(?=[^?]{0,60}\b(?:you|your|we|I|to)\b)|^How to\b/;

/** Who says that 70% fail?: nobody may have. */
const WHO_SAYS =
  /^\W{0,3}(?:(?:So|But|And),? )?(?:[Ww]ho (?:(?:would|does|could)(?:n['’]t| not)|says|said|claims|decided|counted|came up)|Says who|Since when|Why (?:would|should) (?:any|some|you|we|I|a)|What (?:would|could|will|do) you|How (?:much|many|often|long)\b[^?]{0,16}\b(?:would|could|do|does|should|will) (?:you|we|your|it)|How (?:likely|probable|plausible|credible|sure|certain) (?:is|are)|Where (?:does|did|do) (?:the|that|this)|How do (?:we|they|you) know|What (?:does|do|is meant by) ["“]|True or false|Fact or fiction|Myth or (?:fact|truth)|Right or wrong)\b/;
/** Want 50% more leads?: a figure to dream of. */
const WANTED = /^\W{0,3}(?:Want|Ready|Need|Looking|Fancy|Wish|Dreaming)\b/;
const NEGATIVE_QUESTION =
  /(?<![A-Za-z])(?:won|don|doesn|didn|isn|aren|wouldn|can|couldn)['’]t (?:you|we|they|it|this|that|I) [^?.!]{1,120}\?/i;

function isQuestioned(sentence: string): boolean {
  if (sentence.includes("?") && NEGATIVE_QUESTION.test(sentence) && !DID_YOU_KNOW.test(sentence))
    return true;
  if (/\?["”]?\s*$/.test(sentence) && WHO_SAYS.test(sentence)) return true;
  return (
    /\?["”]?\s*$/.test(sentence) &&
    (AUXILIARY_FIRST.test(sentence) || WANTED.test(sentence)) &&
    !DID_YOU_KNOW.test(sentence)
  );
}

/** A name or somebody named before: “…,” said Dana Reed; she said. */
const NAMED = /(?<![A-Za-z])(?:[A-Z][a-z]|[A-Z]{2}|I |he |she |they |we |my |our )/;
const SENTENCE_END = /[.!?] /;

/** “….” Colm Daly closes the till. */
const STAGE =
  /^\s?(?:[A-ZÀ-Þ][a-zà-ɏ]{1,14} ){1,2}[A-ZÀ-Þ][A-Za-zà-ɏ'’-]{2,18}(?:, [^,.]{2,40},)? [a-z]{3,12}s (?!of\b|that\b)/;
/** “….” That is how Maria Santos remembers it. */
const TOLD_SO =
  /^\s?(?:(?:That|This|Which) (?:is|was) (?:how|what|the way|the verdict|the answer)|(?:That|Those|These|Such) (?:was|were|are|is) the words?|So (?:says|said|spoke)|With (?:these|those|that) words?|Thus|With that)\b/;

/** In quotation marks, with somebody who has a name saying it beside them. */
function isSpeech({ quote }: Mention): boolean {
  if (quote === undefined || quote.length < 12) return false;
  const after = quote.after.split(SENTENCE_END, 1)[0] as string;
  const before = quote.before.split(SENTENCE_END).at(-1) as string;
  if (SAYS.test(after)) return NAMED.test(after);
  if (SAYS.test(before)) return NAMED.test(before);
  if (STAGE.test(quote.after)) return true;
  if (quote.length < 24) return false;
  if (TOLD_SO.test(quote.after)) return NAMED.test(quote.after.replace(TOLD_SO, ""));
  return quote.after.trim() === "" || /^\s?[-–—(]/.test(quote.after);
}
