import type { TextRange } from "@kouetsu/core";
import type { Mention } from "./claim.js";

const SUPPOSED =
  /(?:^|[.:;] )(?:Suppose|Imagine|Assume|Pretend|Picture|What if(?! (?:we|I) told you\b)|Say|(?:Take|Consider|Think of|Picture|Let['’]s take) an?|Let [a-z] (?:be|equal))\b|\b(?:let['’]s (?:say|assume|suppose|imagine|pretend)|assuming|supposing|let['’]s pretend|for an? example,? take|for the sake of argument|hypothetically|for instance, if|(?<!\b(?:[a-z]{3,14}s|they|people|some|many|would|I|we|you|to|who|experts|critics) )say,)/i;
const CONDITION_BEFORE = /\b(?:if|unless|whether|once|until|when)\b[^,;]{0,80}$/i;

const COUNTERFACTUAL = /\b(?:would|could|might)\b/i;

/** A sentence that asks the reader to suppose what the rest of the paragraph reckons with. */
const SUPPOSES =
  /\s*(?:(?:So|Now|But|And|OK|Well),? )?(?:Suppose|Imagine(?! (?:a |your |our )?(?:world|life|day|future|city|kitchen|office) without\b)|Assume|Pretend|Picture|Say|What if (?!(?:we|I) told you\b)|(?:Take|Consider|Think of) an? |[Ll]et (?:us|me|['’]s)? ?(?:say|set|fix|call|assume|suppose|imagine|do the math|run the numbers|take an? (?!(?:[a-z]{3,10} )?(?:look|glance|peek|tour|step|break|moment|minute|walk|trip|breath|dive)\b))|[Ll]et['’]s (?:say|assume|suppose|imagine|do the math|run the numbers|take an? (?!(?:[a-z]{3,10} )?(?:look|glance|peek|tour|step|break|moment|minute|walk|trip|breath|dive)\b)))/y;
const SUPPOSE_FIRST = "SIAPWTCLOBN";

/** Whether a sentence of an English text supposes something. */
export function supposes(text: string, { start }: TextRange): boolean {
  const at = text[start] === " " || text[start] === "\n" ? start + 1 : start;
  if (!SUPPOSE_FIRST.includes(text.charAt(at))) return false;
  SUPPOSES.lastIndex = start;
  return SUPPOSES.test(text);
}

/** For example, if your shop has: */
const IF_LIST =
  /^\s?(?:(?:For (?:example|instance)|So|Now|And|But),? )?(?:[Ii]f|[Ll]et['’]s say|[Ss]ay|[Ii]n our example|[Ii]n this example)\b/;

/** Ingredients:, for the dough:, you will need: */
const RECIPE =
  /^\W{0,3}(?:Ingredients?|For (?:the(?! (?:record|curious|sceptic|skeptic|doubt|statistic|nerds|most|first|last|next|rest|moment|time))|one|two|four|six|about) [a-z ]{3,30}|(?:What )?[Yy]ou(?:['’]ll| will)? need(?! to\b)|Shopping list|Materials|Tools|Method|Recipe)\b[^.?!]{0,40}:\s*$/;

/** Whether the last sentence before a list supposes what the list holds. */
export const opensSupposition = (text: string, range: TextRange): boolean =>
  text.slice(0, range.end).trimEnd().endsWith(":") &&
  (supposes(text, range) || isIfList(text.slice(range.start, range.end)));

/** If you follow us, you will not be surprised who cut the cord: what comes is told for true. */
const IS_TOLD =
  /\b(?:here(?:['’]s| is| are)|why|surprised?|surprising|wonder(?:ed|ing)?|curious|interested|missed|following|keeping up|new to|look(?:ing)? for|want(?:ed)? to (?:know|see|learn)|need proof|in doubt)\b/;
const isIfList = (sentence: string): boolean =>
  RECIPE.test(sentence) || (IF_LIST.test(sentence) && !IS_TOLD.test(sentence));

const EXAMPLE_BEFORE =
  /(?:\(|[,:;–—] )(?:for (?:example|instance)|e\.g\.|say),? (?:[a-z]{1,20} )?$|\((?:e\.g\.|for example|for instance),? [^()]{0,80}$|^\W{0,4}(?:for )?(?:example|instance):/i;
const EXAMPLE_OF_DOING = /^For (?:example|instance), [a-z]{3,14}ing\b[^,;]{0,120}$/;
/** In this example, the model …; for instance, a user who pays …, or 20% more than … */
const EXAMPLE_OF_ONE =
  /^(?:In|For) (?:this|our|the) (?:[a-z]{3,12} )?example\b|^For (?:example|instance), an? (?:[a-z-]{2,14} ){1,3}(?:who|that|with|of)\b/;
/** (20% in this example): said behind the figure. */
const EXAMPLE_BEHIND =
  /^[^().]{0,40}\((?:for (?:example|instance)|e\.g\.)|^,? (?:in|for) (?:this|our|the|that) (?:[a-z]{3,12} )?example\b|^,? (?:for example|for instance|say)[,.)]/i;

/** 30 percent for rent, 20 percent for food and so on. */
const AND_SO_ON = /^[^.;?!]{0,60}(?:,? and so (?:on|forth)|, etc)\b/;

/** The chart is an example only; the numbers are made up. */
const MADE_TO_SHOW =
  /\b(?:[Ff]igures?|[Nn]umbers?|[Dd]ata|[Cc]hart|[Tt]able|[Vv]alues|[Pp]ercentages|[Ss]hares|[Aa]mounts) [^.;]{0,30}\b(?:is|are) (?:only |just |purely |all |entirely |an? )*?(?:examples?|illustrati(?:ons?|ve)|invented|made[- ]up|fictional|fictitious|placeholders?|imaginary|hypothetical|dummy)\b/;

/** (for example, 10 percent): a figure that shows how, not how many. */
const isExample = ({ before, previous, after }: Mention): boolean =>
  MADE_TO_SHOW.test(before) ||
  MADE_TO_SHOW.test(previous) ||
  AND_SO_ON.test(after) ||
  EXAMPLE_BEFORE.test(before) ||
  EXAMPLE_OF_DOING.test(before.trimStart()) ||
  EXAMPLE_BEHIND.test(after) ||
  EXAMPLE_OF_ONE.test(before.trimStart());

/** Whether they shipped 1.004 billion or 990 million, …: it is left open. */
const LEFT_OPEN = /^Whether\b(?! or not)[^,]{0,120}$/;

/** If you have ever wondered why 75 percent …, if you doubt that half …: that they do is taken for granted. */
const WONDERED =
  /\b[Ii]f you(?:['’]ve)? [^,;]{0,30}\b(?:wonder(?:ed)?|asked|know|knew|heard|read|noticed|doubt(?:ed)?|believe) (?:why|how|that)\b[^,;]{0,30}$/;

/** If you are one of the 40 percent who snore: that so many do is taken for granted, too. */
const ONE_OF_THE =
  /\b(?:one of|among|part of|belong to|along with|like) (?:the|those) (?:about |nearly |roughly |almost |some |estimated )?$/;
export const isPresupposed = (before: string): boolean => ONE_OF_THE.test(before);

/** Datasets that, if packed into an app, would fill. */
const IF_ASIDE = /, if [^,;.]{3,60}, (?:would|could|might)\b[^,;.]{0,60}$/;

/** Before the comma of a sentence that begins with If or Once, or behind an if of its own clause. */
function isConditional(before: string, lead: string): boolean {
  if (WONDERED.test(before) || isPresupposed(before)) return false;
  if (/\b(?:(?<!what )if|unless)\b/i.test(lead) || LEFT_OPEN.test(before.trimStart())) return true;
  // The comma of 1,000 ends no clause, nor does one before and, nor those around for example.
  const clause = before.replaceAll(
    /,(?=\d)|, (?=(?:and|or)\b)|, (?:for example|for instance|say),/g,
    " ",
  );
  return (
    (/^(?:If|Unless|Once|Until|Whenever|Provided(?: that)?|Providing|As long as|So long as|On condition that|Only if|Even if|In case)\b/.test(
      clause.trimStart(),
    ) &&
      !clause.includes(",")) ||
    /\bif,? (?:for example|for instance|say),[^,;]{0,60}$/i.test(before)
  );
}

/** If you invest £100 a month, you will have; if 12 of 60 are late, the share is: what is worked out from an if. */
const IF_NUMBER =
  /^(?:So |And |But |Now )?[Ii]f (?:you|your|we|an?|someone|one|each|every|all|the|that|it|they|only|just|\d{1,9}|half|two|three|ten)\b[^;?!]{0,60}?(?:\d{1,9}|\b(?:half|halved|doubled|tripled|twice|double|doubles|a third|a quarter|two|three|four|five|ten|hundred|thousand)\b)[^;?!]{0,60}, [^;?!]{0,100}$/;
/** Were sales to fall by half; had we lost; should prices rise. */
const INVERTED =
  /^(?:Were [^,;?]{2,40} to [a-z]{2,12}|Had [^,;?]{2,40}(?:ed|en|t|wn|[sr]t|ld|me|un|id|de)|Should [^,;?]{2,40} [a-z]{2,12})\b[^,;?]{0,60}$/;
/** In our fictional town, under this scenario. */
const MADE_UP =
  /\b(?:fictional|fictitious|imaginary|hypothetical|made-up|invented|imagined|toy|thought) (?:[a-z]{3,14} )?(?:town|city|village|country|shop|store|firm|company|example|case|person|family|school|world|scenario|experiment|data|dataset|product|customer|figures?|numbers?)\b|\b[Ii]n (?:this|that|the|such an?|our|either|each) (?:[a-z-]{3,12} )?scenario\b(?! planning)|\b[Uu]nder (?:this|that|the|such an?|our|either|each) (?:[a-z-]{3,12} )?(?:scenario|assumption|hypothesis)\b|\b[Ii]n (?:the|this|his|her|our) (?:[a-z]{3,10} )?(?:novel|story|film|movie|play(?!-)|video game|comic|fable|tale)\b(?! (?:business|industry|world|trade|market|sector|press)\b)|^The (?:film|novel|story|play|game) (?:is set|takes place)\b|^(?:\*\*)?(?:[Hh]ypothes[ie]s|[Aa]ssumptions?|[Ss]cenario|[Pp]rediction to test)(?:\*\*)?:/;
/** In a class of 30 where a third have the flu. */
const IN_ONE_OF =
  /^(?:In|With|At|On) an? (?:[a-z-]{2,14} ){1,2}of (?:only |just |about )?(?:\d[\d,]{0,8}|[a-z]{3,9})(?: [a-z]{3,14})? (?:where|in which|of whom|of which)\b/;
/** A tax of 2% would bring in …; in a village of 1,000 people it would …. */
const A_THING_OF = /\b[Aa]n? (?:[a-z-]{2,16} ){1,3}(?:of|with|at|worth) $/;
const SURVEY = /\b(?:survey|poll|study|sample|trial|report|analysis|total|majority|series)\b/;
const WOULD = /^[^.;?!]{0,60}? would\b/;

/** Whether an English figure is supposed, or shows how and not how many. */
export function isSupposed(mention: Mention): boolean {
  const { before, lead, after, sentence, supposed } = mention;
  const opening = before.trimStart();
  if (supposed || SUPPOSED.test(before)) return true;
  if (CONDITION_BEFORE.test(before) && COUNTERFACTUAL.test(sentence)) return true;
  if (IF_NUMBER.test(opening) && !WONDERED.test(before)) return true;
  if (IF_ASIDE.test(before) || IN_ONE_OF.test(opening)) return true;
  if (INVERTED.test(opening) && !sentence.includes("?")) return true;
  if (MADE_UP.test(before)) return true;
  if (/\b[Ee]ven an? $/.test(lead) && WOULD.test(after)) return true;
  if (A_THING_OF.test(lead) && WOULD.test(after) && !SURVEY.test(lead)) return true;
  return isConditional(before, lead) || isExample(mention);
}
