import type { QuantityKind } from "@kouetsu/core";
import type { Mention, Tier } from "./claim.js";
import { wordsOf } from "./mention.js";
import { frameScore } from "./points-en.js";
import { isBig, upper } from "./values.js";

/** Nouns that statistics count. */
const POPULATION =
  /^(?:person|company|organisation|household|country|store|city|use|people|adults|children|women|men|teams?|developers|engineers|students|teachers|patients|voters|consumers|businesses|organizations|organisations|americans|citizens|residents|jobs|apps|websites|sites|schools|hospitals|cases|deaths|readers|listeners|viewers|players|drivers|vehicles|cars|clients|members|subscribers|participants|respondents|startups|projects|accounts|farms|families|voters|passengers|visitors|scientists|researchers|species|tourists|refugees|crimes|accidents|victims|arrests|individuals|veterans|parents|kids|troops|pupils|babies|infants|migrants|pensioners|restaurants|factories|universities|villages|charities|clinics|branches|outlets|offices|ships|aircraft)$/;
/** Those that the reader of quantities calls by one unit. */
const PLURAL_BODIES =
  /^(?:persons|workers|employees|customers|users|companies|firms|businesses|organi[sz]ations|agencies|households|homes|countries|nations|stores|cities|shops|samples|studies|trials|seats|councils|counties|states|towns|banks|plants|mines|ports|buildings|bridges|roads|dams)$/;
const CHANGE =
  /\b(?:more|less|fewer|faster|slower|higher|lower|larger|smaller|cheaper|better|worse|greater|increas\w{0,4}|decreas\w{0,4}|grew|grow\w{0,4}|rose|ris(?:e|es|ing|en)|fell|fall\w{0,3}|drop\w{0,4}|declin\w{0,3}|reduc\w{0,5}|cut\w{0,4}|improv\w{0,6}|gain\w{0,3}|jump\w{0,3}|surg\w{0,3}|climb\w{0,3}|shr[aiu]nk\w{0,3}|expand\w{0,3}|speed-?up|growth|savings?|sav(?:e|es|ed)|boost\w{0,3}|as)\b/i;
/** What makes 10x a measure and not a name. */
const COMPARED =
  /^[ -](?:as|the|what|that of|those of|more|less|fewer|better|worse|[a-z]{2,10}er|speed-?ups?|improvements?|increases?|growth|gains?|reductions?|performance|throughput|returns?|boost|jump|rise|drop|savings?)\b/;
/** 70% cotton, at 40% humidity: what a thing is made of or set to. */
const MADE_OF =
  /^ (?:(?:recycled|organic|dark|pure|relative|recycled|natural|virgin|plant-based) )?(?:cotton|paper|plastic|sand|lime|cement|clay|compost|peat|acidity|steel|glass|fibres?|milk|(?:lambs)?wool|merino|cashmere|nylon|viscose|acrylic|elastane|hemp|polyester|silk|linen|leather|cocoa|chocolate|solution|humidity|alcohol|ethanol|concentration|brightness|zoom|volume|charge|opacity|water|nitrogen|oxygen|hydrogen|acid|fat|sugar|salt|protein|gold|silver|iron|copper)\b/;
/** Nouns for those who do something: commuters, tourists, trainees. */
const AGENT = /(?:ers|ors|ists|ians|ees|ants)$/;
/** Things that end alike. */
const THING =
  /(?:[hl]?etters|numbers|orders|papers|answers|computers|servers|containers|meters|metres|liters|litres|headers|errors|factors|colou?rs|vectors|parameters|characters|filters|layers|routers|chapters|counters|markers|timers|buffers|pointers|identifiers|quarters|posters|folders|handlers|transistors|processors|sensors|monitors|elevators|generators|towers|rivers|centers|theaters|newspapers|printers|trailers|tractors|rovers|floors|doors|hours|degrees|trees|fees|restaurants|plants|grants|variants|stickers|offers|corners|dollars|flowers|fibers|speakers|registers|covers|banners|stars|years|matters|powers|indicators|operators|tensors|motors|mirrors|reactors|detectors|connectors|adapters|trackers|triggers|controllers|drivers|clusters|wafers|boosters|users)$/;
const isAgent = (noun: string): boolean => AGENT.test(noun) && !THING.test(noun);
/** What machines and writers count by the thousand, and what is measured. */
const UNCOUNTED =
  /^(?:use|thing|words|lines|rows|columns|records|requests|characters|points|tokens|files|items|steps|iterations|samples|images|photos|pixels|messages|events|queries|entries|keys|nodes|tests|calls|operations|transactions|bits|bytes|cores|features|rps|qps|pages|views|clicks|miles|feet|inches|yards|gallons|meters|metres|acres|hectares|kilometers|kilometres|grams|kilograms|kilos|litres|liters|barrels|tons|tonnes|pounds|hours|minutes|seconds|days|weeks|months|years|square|cubic|times|degrees|servers|containers|machines|devices|sensors|processors|transistors|parameters|numbers|letters|papers|documents|emails|responses|comments|questions|answers|posts|articles|categories|datasets|collections|resources|kinds|types|options|integrations|templates|plugins|tweets|followers|likes|downloads)$/;
/** A score of companies is worth saying; a score of people is a meeting. */
const BODIES = /^(?:company|organisation|city|store)$/;
/** In fewer countries than these everybody may be who is anywhere. */
const MANY_COUNTRIES = 10;
const COUNTRIES = /^(?:country|countries|nations)$/;
const OTHER_STATES = / other (?:[a-z-]{3,14} )?states$/;

/** A quarter of his army: what a commander or an owner has lost is told of in numbers. */
const OF_HIS_ARMY =
  /^ of (?:his|her) (?:army|fleet|navy|men|troops|forces?|soldiers|crew|subjects|people|workers|workforce|staff|ships|party|kingdom|customers|voters|supporters|colonists|cavalry|infantry|fortune|estate)\b/;
/** Half of your competitors do: of them the reader knows no more than the writer. */
const OF_YOUR_PEOPLE =
  /^ of your (?:[a-z-]{3,12} )?(?:competitors|rivals|peers|customers|employees|visitors|readers|clients|patients|neighbou?rs|colleagues|buyers|audience)\b/;
/** Twice the man, half the player he was. */
const PRAISE =
  /^ (?:the|a) (?:man|woman|player|person|fun|boy|girl|artist|actor|leader)\b|^ the [a-z]{3,12} (?:he|she|you|I|(?:his|her|my) [a-z]{3,10}) (?:is|was|are|were|used to|ever)\b/;

/** He is half as loud about it. */
const isPraised = ({ before, after, sentence, start, end }: Mention): boolean =>
  /^(?:He|She|I|You) (?:is|was|am|are)\b/.test(before.trimStart()) &&
  /^ ?as [a-z]{2,12}\b/.test(`${/ as$/.test(sentence.slice(start, end)) ? "as" : ""}${after}`);

/** The words of the quantity itself. */

/** 40% of shops, up 12%. */
function framePercent(mention: Mention): Tier | undefined {
  const { quantity, after, lead } = mention;
  const value = upper(quantity);
  // The 20% Program is a name.
  if (/\b(?:[Tt]he|our|[Aa]) $/.test(lead) && /^ [A-Z][a-z]{2,14}\b/.test(after)) return undefined;
  if (
    MADE_OF.test(after) ||
    /^ of your\b|^-er\b|^ (?:significance|confidence)\b|^ level\b/.test(after)
  )
    return undefined;
  // The 1% are the rich.
  if (
    (value === 1 || value === 99) &&
    /\b[Tt]he $/.test(lead) &&
    /^(?:[.,;!?]| (?:and|who|are|is|will|have|has|own|never|always)\b)/.test(after)
  )
    return undefined;
  if (value > 100 && isWholehearted(mention)) return undefined;
  if (value === 100 || value === 0) return CHANGE.test(after.slice(0, 24)) ? "high" : undefined;
  if (
    /\b(?:(?:give|gives|gave|giving)|(?:warranty|guarantee|refund|deposit)\b[^,;]{0,30}|(?:discount|coupon|commission|fee|tax|tip) of|(?:tax|VAT|duty|toll|fee|commission|tip)(?: rate)? (?:is|are|at)) $/.test(
      lead,
    )
  )
    return undefined;
  if (
    /^ of (?:the ball|possession|(?:his|her|their) (?:shots|throws|free throws|passes|serves|tackles|penalties|putts|first serves))\b/.test(
      after,
    ) ||
    isForecast(lead, after)
  )
    return undefined;
  return /^ (?:off|discount|coupon|cash ?back|rebate|confidence|(?:tax|VAT|tip|deposit)\b(?! (?:rise|cut|increase|hike)))/.test(
    after,
  )
    ? undefined
    : "high";
}

/** Two thirds of drivers, one in five. */
function frameFraction(mention: Mention): Tier | undefined {
  const { after, lead } = mention;
  if (isOfSoMany(mention) && !countsBodies(after, mention.before)) return undefined;
  if (/^ of (?:his|her|me)\b/.test(after) && !OF_HIS_ARMY.test(after)) return undefined;
  if (OF_YOUR_PEOPLE.test(after)) return "high";
  if (
    PRAISE.test(after) ||
    isPraised(mention) ||
    /\b[Oo]ne in a million$/.test(mention.sentence.slice(0, mention.end))
  )
    return undefined;
  if (/\bd(?:oes|o|id|oing) $/.test(lead) && /^(?: of)? ?the work\b/.test(after)) return undefined;
  if (isTimeTaken(lead, after)) return "high";
  // A 7 out of 10 is a mark.
  if (/\b(?:an?|rated(?: it)?|rating of|scored?|score of) $/.test(lead) && !/^ [a-z]/.test(after))
    return undefined;
  return /^(?: of)? (?:my|our|your|the (?:time|battle|fun|day|night|week|month|year|morning|story|page|screen))\b(?! (?:views?|loads?|time|workers?|users?|actors?|staff)\b)/i.test(
    after,
  )
    ? undefined
    : "high";
}

/** Twice as many, 3x faster. */
function frameMultiplier(mention: Mention): Tier | undefined {
  const { after, lead } = mention;
  if (/^[ -](?:engineer|developer|programmer|zoom|table|life)/i.test(after)) return undefined;
  // Twice the man is praise.
  if (PRAISE.test(after) || isPraised(mention)) return undefined;
  // A problem that is twofold has two parts.
  if (isManifold(mention)) return undefined;
  return /\d ?[x×]$/i.test(wordsOf(mention)) &&
    !COMPARED.test(after) &&
    !/\b(?:by|up|down|grew|rose|fell|about|roughly|only|(?:grew|grown|rose|fell|increased|jumped|dropped|up|down) to|(?:has|have|had) (?:grown|risen|increased|jumped|climbed|improved|soared|multiplied)) $/.test(
      lead,
    )
    ? undefined
    : "high";
}

/** Sums that a market or a household has. */
function frameMoney(mention: Mention): Tier | undefined {
  const { quantity, after, lead } = mention;
  if (/^ (?:later|question|smile|view|idea|advice)\b/.test(after)) return undefined;
  return isBig(quantity, 1e8, 1e6) || isTypicalAmount(lead, after) ? "high" : undefined;
}

/** So many people, firms or things. */
function frameCount(mention: Mention): Tier | undefined {
  const { quantity, lead } = mention;
  const value = upper(quantity);
  // Of the 500 firms, 212 …: the whole is what the share is of.
  if (/(?:^|[.:;!?] )Of (?:the |all |its |their )?$/.test(mention.before)) return undefined;
  if (/\bfor the first $/.test(lead)) return undefined;
  if (isCapacity(lead, mention) && (POPULATION.test(quantity.unit) || isAgent(quantity.unit)))
    return undefined;
  // A million different ways are many ways.
  if (
    /^an? /i.test(wordsOf(mention)) &&
    !/ (?:people|users|customers|homes|households)$/.test(wordsOf(mention)) &&
    !POPULATION.test(quantity.unit) &&
    !isAgent(quantity.unit)
  )
    return undefined;
  if (value >= 1e6) return "high";
  if (value >= (BODIES.test(quantity.unit) ? 20 : 100) && POPULATION.test(quantity.unit))
    return "high";
  if (value >= 100 && isAgent(quantity.unit)) return "high";
  if (value >= 1000 && (!UNCOUNTED.test(quantity.unit) || isReceived(mention))) return "high";
  return value >= MANY_COUNTRIES &&
    (COUNTRIES.test(quantity.unit) || OTHER_STATES.test(wordsOf(mention)))
    ? "high"
    : undefined;
}

/** A number without a noun: those who were displaced. */
function frameNumber(mention: Mention): Tier | undefined {
  const { quantity, after, lead } = mention;
  const value = upper(quantity);
  if (A_MILLION.test(lead) || A_MILLION_TIMES.test(wordsOf(mention) + after)) return undefined;
  return value >= 1e6 || isChange(lead) || (value >= 1000 && BEFELL.test(after))
    ? "high"
    : undefined;
}

/** The second largest port. */
function frameRank(mention: Mention): Tier | undefined {
  const { after } = mention;
  return /^ (?:most |best-?)?[a-z-]{1,24}\b|^ [A-Z][A-Za-z]{1,14} [a-z]|^-?rated|^ (?:in|for)\b/.test(
    after,
  ) &&
    !/^ (?:priority|reason(?! (?:people|[a-z]{3,14}s) )|thing|rule|goal|question|issue|tip|job|concern|complaint|request)/.test(
      after,
    )
    ? "high"
    : undefined;
}

/** The vast majority. */
function frameMajority(mention: Mention): Tier | undefined {
  const { after } = mention;
  return /vast|overwhelming|great|large/i.test(wordsOf(mention)) &&
    !/^ of (?:the )?(?:time|my|our|your|cases)/.test(after)
    ? "low"
    : undefined;
}

/** The challenge drew 2,400 entries: what came from so many people. */
const isReceived = ({ quantity, lead }: Mention): boolean =>
  /^(?:entries|responses|comments|questions|emails|calls|documents|answers|tweets)$/.test(
    quantity.unit,
  ) &&
  /\b(?:drew|attracted|received|brought in|has drawn|generated|sparked)(?: an?)?(?: [a-z]{3,14}){0,2} $/.test(
    lead,
  );

/** A 70% chance of rain; humidity will hover around 80 percent. */
const isForecast = (lead: string, after: string): boolean =>
  /^ (?:chance|probability|risk|likelihood) of (?:rain|snow|showers|thunder|(?:thunder)?storms|sunshine|frost|fog|hail)\b/.test(
    after,
  ) || /\b[Hh]umidity (?:[a-z]{2,10} ){1,3}$/.test(lead);

/** takes a fifth of the time; a third of the time spent in meetings: no manner of speech. */
const isTimeTaken = (lead: string, after: string): boolean =>
  /^(?: of)? the time\b/.test(after) &&
  (/\b(?:takes?|took|in|needs?|needed) (?:about |just |only |less than |barely )?$/.test(lead) ||
    /^(?: of)? the time (?:spent|needed|it takes|of the)\b/.test(after));

/** $2,000 per worker, an average of €41, shrank to €41: small sums that a statistic speaks of. */
function isTypicalAmount(lead: string, after: string): boolean {
  if (/\b(?:you|your|plans?|pric(?:e|es|ing)|subscription|ticket|fee)\b/i.test(lead)) return false;
  return (
    /^ (?:per|a|for every) (?:worker|employee|person|head|household|family|patient|student|pupil|user|customer|capita|citizen|adult|child|incident|breach)\b/.test(
      after,
    ) ||
    /^ (?:a year |a month |an hour )?(?:more|less) than\b/.test(after) ||
    /^ (?:an? (?:year|month|week|day) )?(?:to [a-z]{2,10} )?on average\b/.test(after) ||
    /\b(?:[Hh]ouseholds|[Ff]amilies|[Dd]rivers|[Cc]onsumers|[Ww]orkers|[Ee]mployers|[Cc]ompanies|[Ff]irms|[Aa]dults|[Pp]arents|[Cc]ouples|[Bb]usinesses) (?:now |still |typically |each )?(?:lose|spend|waste|owe|save|earn)s? (?:about |around |nearly |almost |over |up to |more than |some )?$/.test(
      lead,
    ) ||
    /\b(?:averag(?:e|es|ed|ing)|median|typical)\b[^,;]{0,60}$/i.test(lead) ||
    /\b(?:rose|fell|dropped|climbed|shrank|grew|increased|decreased|declined|jumped|slid) (?:from [^,]{1,12} )?(?:by|to|from) $/.test(
      lead,
    )
  );
}

/** gave it 110 percent, 1000% behind you: more than all, which is to say very much. */
const isWholehearted = ({ before, lead, after }: Mention): boolean =>
  /\b(?:(?:giv(?:e|es|ing|en)|gave)(?: (?:it|him|her|them|me|us|you|the job|the role|the team))?|put(?:s|ting)? in|agree[sd]?|(?:commit|dedicat)[a-z]{1,4}) (?:an? |about |over )?$/.test(
    lead,
  ) ||
  /\bit (?:her|his|their|my|your|our|its) (?:all|best|everything), $/.test(before) ||
  /^ (?:sure|certain|committed|behind|agree|confident|convinced|sold|honest|serious|right|effort|dedicated)\b/.test(
    after,
  );

/** Thanks a million; one in a million. */
const A_MILLION_TIMES = /^an? (?:m|b|tr)illion times(?:[.,;!?)]|$| (?:before|already|over|and)\b)/i;
const A_MILLION = /\b(?:[Tt]hanks|in|like) $/;
/** About 90,000 were displaced: people, whom nobody has to name. */
const BEFELL =
  /^ (?:(?:were|are|have been|had been) (?:[a-z]{4,10}ly )?[a-z]{2,12}(?:ed|en|wn|lt|st|t)|have (?:died|fled|left|signed|joined|applied|lost)|of (?:them|whom) (?:are|were|have|had|live|work|did|do))\b/;

/** 212 of the 500 firms; of the 500 firms, 212. */
const isOfSoMany = ({ sentence, start, end }: Mention): boolean =>
  /\d of (?:the |all |its |their )?\d|^(?!\D{0,20} in )\D{0,20}\d[\d,]{0,12}$/.test(
    sentence.slice(start, end),
  );

const WHOLE_BEFORE = /\bOf (?:the |all |its |their )?[\d,]{2,9} ([^,]{3,50}), [a-z ]{0,16}$/;

/** Whether one of the nouns behind a whole, or before the comma of it, is of people or bodies. */
function countsBodies(after: string, before: string): boolean {
  const words = (WHOLE_BEFORE.exec(before)?.[1] ?? after.slice(0, 50)).match(/[a-z-]{3,20}/g) ?? [];
  return words
    .slice(0, 3)
    .some((word) => POPULATION.test(word) || PLURAL_BODIES.test(word) || isAgent(word));
}

/** rose from 12,000 to 31,000 */
const isChange = (lead: string): boolean =>
  /\b(?:rose|fell|grew|grown|climbed|dropped|shrank|jumped|declined|increased|decreased|surged|soared|expanded|dwindled|up|down|slid|swelled|slipped) (?:[a-z]{3,12} )?from (?:about |around |just |nearly |some )?(?:[\d.,]{1,12} to (?:about |around |just |nearly |over |more than )?)?$/.test(
    lead,
  );

/** A kitchen serves so many people; one that serves 30,000 swimmers has counted them. */
const isCapacity = (lead: string, { quantity }: Mention): boolean =>
  /\b(?:seats|holds|sleeps|accommodates) $/.test(lead) ||
  (lead.endsWith(" serves ") && !(isAgent(quantity.unit) && upper(quantity) >= 1000));

/** A fold without a change, at the end of what is said of something. */
const isManifold = ({ sentence, start, end, lead, after }: Mention): boolean =>
  /fold$/i.test(sentence.slice(start, end)) &&
  /\b(?:is|are|was|were) $/.test(lead) &&
  !CHANGE.test(after.slice(0, 24));

/** Time, weight and length: only where a change is told, or where the writer is struck by it. */
function frameMagnitude(mention: Mention): Tier | undefined {
  const { quantity, lead, after, tail } = mention;
  const changed =
    /\b(?:dropped|fell|reduced|cut|went|shrank|grew|rose|improved|decreased|increased|down|up)\b/i;
  if (
    changed.test(lead) &&
    ((/ to $/.test(lead) && /^ from\b/.test(after)) ||
      /\bfrom $/.test(lead) ||
      /\bfrom [^,.]{1,24} to $/.test(lead)) &&
    (/^ (?:to|from)\b/.test(after) || / to $/.test(lead))
  )
    return "high";
  if (quantity.kind === "duration")
    return quantity.comparator === "only" &&
      /\b(?:of|in|takes?|lasts?) $/.test(lead) &&
      !/^ (?:ago|later|before|after)/.test(tail)
      ? "low"
      : undefined;
  return /\b(?:packs|draws|boasts|features|delivers|consumes|carries|weighs)\b[^,.]{0,30}$/.test(
    lead,
  )
    ? "low"
    : undefined;
}

/** Millions of years are always worth a source. */
const frameDuration = (mention: Mention): Tier | undefined =>
  /[mb]illion/.test(wordsOf(mention)) && !/\b(?:[Ss]ee you|[Nn]ot|[Nn]ever) in $/.test(mention.lead)
    ? "high"
    : frameMagnitude(mention);

/** What each kind of quantity claims. */
const FRAMES: Readonly<Record<QuantityKind, (mention: Mention) => Tier | undefined>> = {
  percent: framePercent,
  fraction: frameFraction,
  multiplier: frameMultiplier,
  money: frameMoney,
  count: frameCount,
  score: frameScore,
  number: frameNumber,
  rank: frameRank,
  majority: frameMajority,
  duration: frameDuration,
  measure: frameMagnitude,
};

/** Millions of something is a way to say many. */
const MANY = /\b(?:hundreds|thousands|millions|billions|trillions)\b/i;

/** Which tier of claim the words around an English quantity make of it, by its kind. */
export function frameOfKind(mention: Mention): Tier | undefined {
  return MANY.test(wordsOf(mention)) ? undefined : FRAMES[mention.quantity.kind](mention);
}
