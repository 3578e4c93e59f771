import type { Mention } from "./claim.js";
import { isOutcome, isOwnSurvey, isThanked } from "./own-deeds-en.js";
import { isGeneralReason } from "./world-en.js";

const FIRST_PERSON =
  /\b(?:we|our(?! (?:competitors?|rivals?|industry|world|planet|society|country|economy|ancestors|grandparents|forebears|species|size|age|time|times|day|days|kind|sort|type|region|continent|valley|village|town|city|street|neighbou?rhood|island|county|parish|district|people|neighbou?rs|winters|summers|climate|children|schools|hospitals|roads|cities|oceans|forests|bodies|brains|politicians|leaders)\b)|(?<!\b(?:like|to|from|beside|than|near|with|as) )ours|my(?! (?:age|generation|lifetime|kind|day|days|time|youth|village|valley|town|country)\b| [a-z]{3,14}['’]s (?:day|days|time|generation|youth|village|country|town)\b)|mine|I|I['’](?:ve|m|d)|we['’](?:ve|re|d)|us)\b/;
const RIVAL =
  /\bthan (?:the )?(?:competition|competitors?|rivals?|others?|anyone|any other(?! [a-z]{3,14} (?:we|I|that we)\b)|[A-Z])|\bin the (?:world|industry|market)\b/;
/** What a speaker does. */
export const SAYS =
  /\b(?:said|says|tells|told|explained|explains|added|adds|noted|notes|recalled|writes|wrote|asked|states|stated|continued|shared|remarked|commented|puts it|put it|sighed|sighs|laughed|laughs|smiled|smiles|grinned|admitted|admits|insisted|insists|warned|declared|reflected|reflects|complained|shrugged|replied|joked|argued|recalls|sums (?:it )?up|complains|jokes|shrugs|replies|answers|answered|remembers|remembered|observes|observed|concedes|conceded|confesses|confessed|muses|mused|reckons|reckoned|sneers|grins|nods|beams|winks|grumbles|grumbled|groans|groaned|scoffs|scoffed|quips|quipped|calls out|cries|cried|whispers|whispered|mutters|muttered|confides|confided|emphasi[sz]es|emphasi[sz]ed|stresses|stressed)\b/;

const OWN_SURVEY =
  /\b(?:surveyed|measured|tested|asked|analy[sz]ed|interviewed|counted|saw|got|received|served?|ran|tracked|logged|have|had|spent|worked|published|built|launched)\b/;
/** People and bodies at large: whoever speaks, a share of them is about the world. */
const OF_PEOPLE =
  /^ of (?!them\b)(?:all |the |these |those |most )?(?:[a-z-]{2,14} ){0,2}(?:people|adults|women|men|children|teens|companies|firms|businesses|organi[sz]ations|agencies|users|customers|consumers|respondents|workers|employees|developers|engineers|teams|students|teachers|patients|households|voters|visitors|readers|americans|citizens|websites|sites|apps|projects|startups|schools|world|population|market|traffic|time|searches|sales)\b/i;
/** …, since my grandfather guided here: the time of it. The last word may be cut. */
const TIME_OF = / (?:since|until|where) .{0,40}$| in my li[a-z]{0,8}$|[A-Za-z]{1,30}$/;
/** This blog had 100,000 readers; not: this blog says that. */
const THIS_SITE =
  /\b[Tt]his (?:site|blog|website|newsletter|podcast|channel|magazine|repository|repo|project) (?:now |has |has now |already )?(?:gets?|got|had|has|have|reached|passed|receives?|received|draws?|drew|counts?|averages?|went|grew|serves?|served)\b/;
/** After the rewrite, latency fell from 900 ms: the writer tells what his team did. */
const AFTER_REWRITE =
  /^(?:After|Since|With|Following) (?:the|this|that) (?:[a-z]{3,12} )?(?:rewrite|migration|refactor(?:ing)?|redesign|upgrade|switch|patch|fix|optimi[sz]ation|clean-?up|deploy(?:ment)?|roll-?out)\b/;
/** We want half of them. This year the figure was 38%. */
const SAME_FIGURE =
  /^(?:(?:This|Last) (?:year|month|quarter|week|spring|summer|season)|Today|Now|So far|Right now|Currently),? (?:the|that|this|it) ?(?:figure|number|share|rate|total)? (?:is|was|stands|stood)\b/;
/** We polled 350 members. Two thirds of them … */
const WE_ASKED =
  /^(?:[A-Z][^,.]{2,30}, )?(?:we|We|I) (?:[a-z]{3,10} )?(?:polled|surveyed|asked|interviewed|tested|sampled|measured|counted|analy[sz]ed|reviewed|audited)\b[^.]{0,40}\d/;
const GOES_ON =
  /^ (?:of (?:them|those|these|respondents|the (?:respondents|answers|replies|sample|total))|said|say|answered|replied|wanted|want|preferred|did not|told us)\b/;
/** our readers finish … */
const OWN_SUBJECT = /\b(?:our|my) [a-z-]{2,20} (?:[a-z]{2,14} ){1,3}$/;
const OWN_USE = /^(?:use|views|visits|followers|likes|posts|clicks|sessions)$/;

/**
 * What the writer knows or reads is no deed of his, and what is said of the world
 * he lives in is said of the world: the clause behind these words is another's.
 */
const ANOTHERS_CLAUSE =
  /\b(?:(?:know|knew|believe|think)(?: that)?|(?:agree|understand|realize) that|(?:read|hear|heard|learn|learned|remember|live|told|tells?|says?|said|swears?|claims?|thinks?|believes?|argues?|argued)\b[^,;]{0,30}? (?:that|where|how)|(?:market|industry|world|sector|country|economy|society|age|era) (?:that|which|where|worth))\b|\b(?:love|like|hate|enjoy|miss|admire|adore|respect) [^,;]{2,30}, but |\b(?:surprised|amazed|shocked|aware|sure|certain|afraid|worried|convinced) that|\b(?:[Hh]ears?|[Hh]eard|[Hh]earing|[Rr]ead|[Ss]ays?|[Ss]aid|[Kk]nows?|[Rr]epeats?|[Tt]ells?)\b[^,;:]{0,30}: |, where (?=(?:about |nearly |only |some |almost |roughly |more than )?$)/g;

/** What of a clause stands behind the last words that hand it over to somebody else. */
function handedOver(clause: string): string {
  const last = [...clause.matchAll(ANOTHERS_CLAUSE)].at(-1);
  return last === undefined ? clause : clause.slice(last.index + last[0].length);
}

/**
 * While the industry grows, across the sector, the average workshop: what a clause
 * behind our own says of the rest of the world.
 */
const AT_LARGE =
  /\b(?:industry|sector|market|nationally|nationwide|globally|worldwide|elsewhere|the (?:average|typical|median) (?!(?:fell|rose|dropped|went|was|is|stayed|time|latency)\b)[a-z]{2,20}|other [a-z]{1,20}s|others|most [a-z]{1,20}s|competitors|rivals|peers|(?:the|this|our) (?:city|country|county|nation|region|state|world)|Europe|America)\b/;
const CONTRASTED = /; |,? (?:while|whereas|but|though|although) (?!we\b|I\b|our\b|my\b)/g;

/** What of a sentence stands behind the words that turn from the writer to the rest of the world. */
function turnedAway(clause: string): string {
  if (!/; | (?:while|whereas|but|though|although) /.test(clause)) return clause;
  const last = [...clause.matchAll(CONTRASTED)].at(-1);
  if (last === undefined) return clause;
  const rest = clause.slice(last.index + last[0].length);
  return AT_LARGE.test(rest) && !FIRST_PERSON.test(rest) ? rest : clause;
}

/** , 30% more than in spring; , up 12%: a figure that goes with the clause before its comma. */
const APPENDED =
  /^ (?:or |up |down |that is |i\.e\. |and |but |with )?(?:about |nearly |almost |roughly |some |just )?(?:by )?$/;
const APPENDED_BEHIND =
  /^(?: (?:more|less|fewer|higher|lower|faster|slower|better|as|on|from|over|than|of (?:them|which|whom|those))\b|[.,;)]|$)/;

/** The clause of the figure, with the one before the comma when the figure is but added to it. */
function wholeLead({ before, lead, after, quantity }: Mention): string {
  if (!APPENDED.test(lead) || (quantity.kind !== "multiplier" && !APPENDED_BEHIND.test(after)))
    return lead;
  const comma = before.length - lead.length - 1;
  return before[comma] === "," ? before.slice(Math.max(0, comma - 120)) : lead;
}

/** our customers save: what befell others is for them to say. */
const OTHERS_GAIN =
  /: (?:clients|customers|users|members|subscribers) (?:typically |usually |often |now |can )?(?:save|recover|see|cut|gain|earn|report|achieve|make|lose)\b|\bour (?:customers|clients|users|members|partners|subscribers)\b(?: [a-z]{2,12}){0,2} (?:saves?|saved|saving|cuts?|reduced?|sees?|saw|seen|achieved?|gain(?:ed)?|increased?|boost(?:ed)?|improved?|report(?:ed)?|experienced?)\b/i;
/** In our test on …, the median fell. */
const OWN_TEST =
  /^On the same (?:bench|machine|laptop|rig|settings|test|track|course|route)\b|^(?:The|This) (?:sample|cohort|panel|data ?set) (?:contained|contains|comprised|comprises|included|includes|consisted|consists|had|has)\b|^(?:In|On|During|Across|From|With|After) (?:one of )?(?:our|my) (?:[a-z-]{2,14} ){0,2}(?:(?:surveys?|polls?|questionnaires?) of (?:more than |over |some |about )?\d|tests?|benchmarks?|measurements?|samples?|experiments?|trials?|pilots?|setup|runs?|logs|lab)\b/;
/** A large bank cut fraud with our platform, one of our clients: nobody knows who. */
const CLIENT =
  /^(?:One|Another|Some|Several|Many|Most|Two|Three|A (?:few|couple|number)) of (?:our|my) (?:[a-z-]{2,14} ){0,3}(?:clients|customers|partners|users|members|subscribers|students|patients)\b|^(?:A|An|One|Another) (?:[a-z-]{2,14} ){0,3}(?:bank|retailer|client|customer|company|firm|agency|startup|manufacturer|hospital|school|university|business|organi[sz]ation|insurer|carrier|airline)\b/;
/** the food we eat: everybody does. */
const EVERYBODYS =
  /^ of (?:what|all|the|our|everything) ?(?:[a-z-]{2,14} ){0,3}(?:that )?we (?:all )?(?:eat|drink|breathe|emit|waste|burn|throw|consume|produce|see|hear|read|remember|forget|dream|learn|know|worry)\b|^ of (?:all )?(?:the |our )?(?:food|water|air|energy|electricity|power|plastic|clothes|waste|oil|meat|fish|money|information)(?: that)? we\b/;

/** Our app helps you fall asleep 40% faster: what a seller promises the reader. */
const PROMISES =
  /\b[Oo]ur (?:[a-z-]{2,14} ){1,3}(?:helps?|lets?|makes?|saves?|gives?|keeps?|gets?|cuts?) (?:you|your)\b/;
/** Globally, we lose: all of mankind does. */
const AS_A_SPECIES =
  /\b(?:[Gg]lobally|[Ww]orldwide|[Nn]ationally|[Nn]ationwide|[Aa]s a (?:species|society|nation|country|people)),? we\b/;
/** This release is 30% smaller. */
const THIS_RELEASE = /^This (?:release|version|build|update)\b(?! of\b)/;
/** 70% of the time went into parsing, so I rewrote it. */
const FOUND_SO = /^[^.;?!]{0,80}, so (?:I|we) [a-z]{3,12}(?:ed|te|t|ew|ght|ade|un|an|ut)\b/;
/** For us, email brings in 60%. */
const OF_US =
  /^(?:For|With|Among) (?:us|me),|^(?:In|At|On) (?:our|my) (?:own )?(?:office|team|shop|house|home|family|class|school|studio|lab|workshop|club|store|garden|kitchen|department),/;
/** In the auction we saw more bids, but 74 percent of them …. */
const SEEN_BY_US =
  /^In (?:the|that|this|one|each|both) [^,]{2,40}, we (?:saw|had|got|received|measured|counted|ran|sold|found)\b/;
/** …, and received replies from 37 firms: the subject of the verb stands at the head of the sentence. */
const GOES_ON_DOING = /^ (?:and|or|but|then|and then) [a-z]{2,14}(?:ed|t|w|n|de|ld)\b/;

/** We, at the head of a sentence longer than what was read of it. */
const isFarSubject = ({ opening, lead }: Mention): boolean =>
  opening !== "" &&
  /^(?:We|I|Our (?:team|office|group|agency))\b/.test(opening) &&
  GOES_ON_DOING.test(lead);

/** It is said, research shows, according to experts. User research is what the writer does. */
const OF_HEARSAY =
  /\b(?:[Ii]t is|[Tt]hey say)\b|\b(?:[Ss]tudies|[Ss]urveys|[Ss]cientists|[Dd]octors|[Rr]esearch|[Ee]xperts)\b(?: (?:[a-z]{3,12} )?(?:shows?|suggests?|says?|finds?|found|indicates?|estimates?|agrees?|believes?|thinks?|tells?|proves?|confirms?|points?|puts?|has|have|is|are|that|into|on|by)\b)|\b(?:according to|from|in|of|by|recent|new|of the) (?:[a-z]{3,12} )?(?:studies|research|experts)\b/;

/** As you can read in our guide, …: what it points to is the writer's, and the figure is not. */
const POINTER =
  /^(?:As (?:you (?:can|may|will) (?:read|see)|we (?:wrote|said|noted|explained|described|mentioned|reported|covered|showed))\b[^,:]{0,80}[,:]|We(?:['’]ve| have)? (?:covered|written about|wrote about|discussed|looked at|explained) (?:this|it|that)\b[^:;]{0,60}[:;]|In (?:our|my) (?:[a-z]{3,12} ){0,2}(?:guide|post|article|piece|column|newsletter|podcast|page)\b[^,]{0,40} (?:we|I) (?:explain|describe|show|write|tell|wrote|explained|showed|described) (?:why|how|that))/;
const IN_PERSON = /\b(?:[Ww]e|[Oo]ur|[Mm]y|I|us)\b/;
const isPointedOut = (before: string): boolean => {
  const text = before.trimStart();
  return POINTER.test(text) && !IN_PERSON.test(text.replace(POINTER, ""));
};

/** Whether a figure can be of somebody's own house: not a boast over others, nor a share of people at large. */
export const mayBeOwn = (mention: Mention): boolean =>
  mention.quantity.kind !== "rank" &&
  !RIVAL.test(mention.after) &&
  (!OF_PEOPLE.test(mention.after) ||
    /^ of the (?:time|traffic|sales|searches)\b/.test(mention.after)) &&
  !isOfClients(mention) &&
  !isPointedOut(mention.before);

/** Whether others, whom nobody can name, have gained. */
const isOfClients = (mention: Mention): boolean =>
  OTHERS_GAIN.test(turnedAway(handedOver(wholeLead(mention)))) ||
  OTHERS_GAIN.test(mention.before.slice(0, 60)) ||
  CLIENT.test(mention.before.trimStart());

/** What names the house that a figure may be of: its clause, and half of Lantern's staff. */
export const ownClauseOf = (mention: Mention): string =>
  clauseBefore(mention) + nameBehind(mention.after);

/** Of a figure that is but added (…, 18% more), the clause that it is added to. */
function clauseBefore(mention: Mention): string {
  const whole = wholeLead(mention);
  return whole === mention.lead ? whole.slice(0, 60) : whole;
}

const nameBehind = (after: string): string =>
  /^ of (?:the )?[A-Z0-9]/.test(after) ? after.slice(0, 30) : "";

/** Our third-biggest day since we opened: among the days of our own. */
const AMONG_OURS =
  /^(?: [a-z-]{3,14}){0,3}? (?:day|week|weekend|month|quarter|year|season|night|evening|morning|hour|summer|winter|spring|autumn|turnout|harvest|issue|episode)\b|^[^.;]{0,60} (?:since|that) (?:we|I)(?:['’]ve| have)? [a-z]{3,12}/;

/** The writer's own work and numbers; a boast over others is a claim, and so is a share of people at large. */
export function isOwn(mention: Mention): boolean {
  const { quantity, quote, sentence, start, end, before, after, tail, previous } = mention;
  // The third biggest mistake I have made ranks with the writer's own.
  if (
    quantity.kind === "rank" &&
    (/\bI(?:['’]ve| have)? (?:ever|know|made|saw|seen)\b|\bof my (?:life|career)\b/.test(after) ||
      (/\b(?:our|my) $/.test(before) && AMONG_OURS.test(after)))
  )
    return true;
  if (quantity.kind === "rank" || RIVAL.test(after) || EVERYBODYS.test(after)) return false;
  if (AS_A_SPECIES.test(before) || PROMISES.test(before) || isPointedOut(before)) return false;
  // “It cut our costs,” says a customer: ours are not the writer's.
  if (quote !== undefined && SAYS.test(quote.after)) return false;
  const lead = turnedAway(handedOver(wholeLead(mention)));
  if (isOwnSurvey(mention)) return true;
  if (isOfClients(mention)) return false;
  if (OF_HEARSAY.test(before) || isGeneralReason(before, after)) return false;
  if (/^ of (?:our|my)\b/.test(after)) return true;
  if (/^ of us\b/.test(after))
    return (
      !/ (?:in|out of) /.test(sentence.slice(start, end)) && !/\bsa(?:ys|id) that $/.test(before)
    );
  if (/\b(?:our|my)\b/.test(sentence.slice(start, end)) || OF_US.test(before.trimStart()))
    return true;
  if (/^ [a-z-]{3,14} than (?:me|I|you|him|her|us|my [a-z]+)\b/.test(after)) return true;
  if (THIS_RELEASE.test(before.trimStart()) || FOUND_SO.test(after)) return true;
  if (isFarSubject(mention) || isOutcome(mention) || isThanked(mention)) return true;
  const share =
    (quantity.kind === "percent" || quantity.kind === "fraction") &&
    /^ (?:of )?(?!our|my|us\b|the (?:team|site|code))[a-z]/.test(after);
  if (share && OF_PEOPLE.test(after))
    return (FIRST_PERSON.test(lead) && OWN_SURVEY.test(lead)) || OWN_SUBJECT.test(lead);
  if (
    FIRST_PERSON.test(lead) ||
    FIRST_PERSON.test(tail.slice(0, 30).replace(TIME_OF, "")) ||
    OWN_TEST.test(before.trimStart()) ||
    /^(?:In [^,]{1,40}, )?(?:We|I|Our(?! (?:competitors?|rivals?|industry|world|planet|society|country|economy|ancestors|grandparents|forebears|species|valley|village|town|city|street|island|county|neighbou?rs|winters|summers|climate|children|schools|hospitals|roads|cities|oceans|forests|bodies|brains|politicians|leaders))|My)\b/.test(
      turnedAway(handedOver(before)).trimStart(),
    )
  )
    return true;
  if (THIS_SITE.test(lead) || SEEN_BY_US.test(before.trimStart())) return true;
  if (AFTER_REWRITE.test(before.trimStart())) return true;
  if (SAME_FIGURE.test(before.trimStart()) && FIRST_PERSON.test(previous)) return true;
  if (
    /\bwe asked\b/i.test(previous) &&
    /\b(?:responded|replied|answered|took part|wrote back)\b/.test(after)
  )
    return true;
  if (GOES_ON.test(after) && WE_ASKED.test(previous.trimStart())) return true;
  return OWN_USE.test(quantity.unit) && FIRST_PERSON.test(previous);
}
