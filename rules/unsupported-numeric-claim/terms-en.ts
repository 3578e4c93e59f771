import type { Mention } from "./claim.js";

/** Entry is limited to 500 visitors: a rule in the present. */
const LIMITED =
  /\b(?:is|are) (?:limited|capped|restricted|confined) (?:to|at) (?:about |only |just )?$/;
/** Students whose parents earn less than £25,000. */
const WHOSE = /\bwhose (?:[a-z]{3,12} ){1,2}(?:earns?|makes?|is|are|has|have) $/;
/** Contractors keep 70 percent of the fee; the platform takes the rest. */
const TAKES_REST =
  /^ of (?:the|each|every|any|all) [^.;]{3,30}[;,] (?:and |while )?(?:the|we|you|your) ?[a-z]{0,14} (?:takes?|gets?|keeps?) the (?:rest|remainder|other half)\b/;
/** Lessees may claim back half of the fee. */
const MAY_CLAIM = /\b(?:may|can|must|shall) (?:[a-z]{3,10} ){1,2}$/;
/** Registration costs $40, half that for students; limited to 60, a third of them for locals. */
const PRICED =
  /\b(?:[Cc]osts?|[Pp]rices?|[Tt]ickets?|[Aa]dmission|[Ee]ntry|[Rr]egistration|[Ff]ees?|[Pp]ass(?:es)?) [^.;]{0,24}[$£€]\d[^.;]{0,16}, (?:and )?$/;
const PLACES =
  /\b(?:is|are) (?:limited|capped|restricted) to \d[^.;]{0,16}, (?:and |with )?(?:about |nearly )?$/;
/** What bears a cost by its terms, and the cost that it bears. */
const BEARS =
  /\b(?:[Pp]olicy|[Pp]lan|[Gg]rant|[Ss]cheme|[Ii]nsurance|[Ii]nsurer|[Ww]arranty|[Cc]over|[Vv]oucher|[Bb]ursary|[Ss]cholarship|[Ff]und|[Pp]rogram(?:me)?|[Ee]mployer|[Cc]ard|[Aa]ward|[Ss]ubsidy|[Ll]oan|[Mm]embership|[Ww]e)\b[^;]{0,40} (?:covers?|pays?(?: for| back| out)?|reimburses?|refunds?|funds|matches|meets|contributes?) (?:up to |only |about |at least )?$/;
/** The warranty lasts five years; after the second, it covers half. */
const IT_BEARS =
  /\b(?:[Pp]olicy|[Pp]lan|[Gg]rant|[Ss]cheme|[Ii]nsurance|[Ww]arranty|[Gg]uarantee|[Bb]ursary)\b[^.]{0,80}\bit (?:covers|pays(?: for| back)?|refunds|reimburses|funds) (?:up to |only )?$/;
const A_COST =
  /^(?: (?:back|back on))?(?: of)? (?:(?:the|your|any|all|eligible|their|its|each|every) ){0,2}(?:[a-z-]{2,14} ){0,2}(?:costs?|prices?|bills?|fees?|expenses?|rent|tuition|loss(?:es)?|deposits?|salary|salaries|wages?|earnings|premiums?|pay|claims?|fares?|value|contributions?|purchases?)\b/;
/** The grant pays up to $3 million; applicants may request up to $25,000: the most that is given. */
const AWARDS =
  /\b(?:[Pp]olicy|[Pp]lan|[Gg]rants?|[Ss]cheme|[Ii]nsurance|[Ii]nsurer|[Ww]arranty|[Vv]oucher|[Bb]ursary|[Ss]cholarships?|[Ff]und|[Pp]rogram(?:me)?|[Aa]wards?|[Ss]ubsidy|[Ll]oans?|[Aa]pplicants|[Pp]rize)\b[^;]{0,30} (?:covers?|pays?(?: out)?|reimburses?|provides?|offers?|(?:may|can) (?:request|claim|receive|apply for)|is|are) (?:up to|at most|no more than|between) /;
const sentenceHead = ({ sentence, start, end }: Mention): string =>
  /^(?:up to|at most|no more than) /.exec(sentence.slice(start, end))?.[0] ?? "";
/** The broker takes 3% of the price; night shifts pay 25% more. */
const TAKES =
  /\b(?:[Bb]rokers?|[Aa]gents?|[Aa]gency|[Pp]latform|[Ss]tore|[Mm]arketplace|[Bb]ank|[Gg]allery|[Hh]ouse|[Ss]eller|[Ll]andlord|[Ww]e|[Ii]t|[Tt]hey) (?:takes?|charges?|keeps?|deducts?|withholds?|retains?) (?:up to |about |a further )?$/;
const SHIFT_PAYS =
  /\b(?:[Ss]hifts?|[Oo]vertime|[Ww]eekends|[Nn]ights|[Hh]olidays) (?:pays?|earns?) (?:up to |an extra )?$/;
/** A deposit of 30% is due; VAT of 20% is added. */
const DUE_AFTER =
  /^(?: deposit| fee| charge| tax)? is (?:added|charged|due|deducted|withheld|payable|levied|included|applied|required|refundable|non-refundable)\b/;
/** Late fees are 5% per month; interest is charged at 4.5%. */
const RATE_IS =
  /\b(?:[Ii]nterest|[Cc]ommissions?|(?:[Ll]ate|[Ss]ervice|[Bb]ooking|[Tt]ransaction|[Pp]rocessing) (?:fees?|charges?)|[Ss]urcharges?|[Pp]enalt(?:y|ies)|[Rr]oyalt(?:y|ies)|[Dd]eposits?|[Cc]ancellation fees?)(?: [a-z]{2,10}){0,2} (?:is|are)(?: (?:charged|levied|paid|set|due|added|calculated))?(?: at)? $/;
/** Renew early and save 15%. */
const TO_SAVE =
  /^(?:\W{0,3})[A-Z][a-z]{1,10}\b[^.;!?]{0,50}? (?:and|to|&) (?:save|saves|get|receive|earn|enjoy|take) (?:an? |up to |an extra |another )?$/;
/** Refunds carry a 15% restocking fee; first-time buyers get a 2% rebate. */
const CHARGES =
  /\b(?:carr(?:y|ies)|gets?|charges?|adds?|pays?|offers?|includes?|incurs?|attracts?|there is|comes? with|receives?) an? $/;
const A_CHARGE =
  /^ (?:[a-z-]{3,14} )?(?:fee|rebate|surcharge|discount|deposit|penalty|levy|commission|service charge|cashback|refund|bonus)\b/;
/** Employees accrue 10% more leave after five years. */
const ENTITLED =
  /\b(?:[Ee]mployees|[Mm]embers|[Ss]taff|[Ss]tudents|[Ss]ubscribers|[Cc]ustomers|[Hh]olders|[Gg]uests|[Pp]assengers|[Tt]enants|[Pp]upils|[Cc]hildren|[Ss]eniors|[Pp]ensioners|[Yy]ou)(?: (?:with|over|under|of|on) [^,.;]{2,40})? (?:accrue|get|receive|earn|pay|travel|enter|are entitled to|are charged|qualify for|enjoy|save) (?:an? |up to |at least |only |an extra |another )?$/;
const ENTITLED_TO =
  /^(?: (?:more|less|extra|off|discount))?(?: of)?(?: (?:the|their|your|a|an))?(?: [a-z]{3,12})? ?(?:leave|holiday|discount|off|price|fare|fee|points|cashback|less|rate)\b|^ on (?:every|each|all|any|your) [a-z]{3,14}\b/;

/** Whoever scores above, loans of more than, files over: those of a kind, up to the bound of the kind. */
const WHOEVER =
  /^(?:Anyone|Anybody|Whoever|Everyone|Everybody|Those|Any [a-z]{3,14}|Students|Candidates|Applicants|Members|[A-Z][a-z]{2,12}s (?=who )) (?:who |that |whose |with )?[^,;]{0,40}\b(?:above|over|below|under|at least|more than|less than|fewer than|within|exceeding) $/;
const OF_A_KIND =
  /^(?:[A-Z][a-z]{2,14}s|Any [a-z]{3,14}|Every [a-z]{3,14}|An? [a-z]{3,14}) (?:(?:with|of|worth) [^,;.]{2,50} (?:and|or) )?(?:[a-z]{3,12} )?(?:of|over|above|under|below|with|within|worth|exceeding|whose [a-z]{3,14} (?:is|are|exceeds?)|with (?:an? )?(?:turnover|income|revenue|sales|capital|budget|assets|workforce|salary) (?:of|over|above|under|below|exceeding)|earning|holding|owning|larger than|smaller than|longer than|older than|heavier than) (?:more than |less than |over |under |at least |up to |fewer than )?$/;
/** What a rule does with them. */
const RULED =
  /^[^.;,?!]{0,80}? (?:falls? (?:outside|under|within|into|below)|(?:comes?|come) under|(?:is|are) (?:covered|bound|caught|included|excluded|liable|obliged|out of scope|in scope)|(?:has|have) to|needs?|requires?|must|gets?|lose|loses|qualif(?:y|ies)|earns?|(?:wins?|gains?|receives?) (?:no|nothing)|retakes?|fails?|pass(?:es)?|counts? as|(?:is|are) (?:possible|permitted|rejected|refused|subject|charged|taxed|exempt|required|eligible|entitled|not (?:allowed|accepted|eligible)|allowed|treated|counted|billed|deleted|blocked|banned|ignored|disqualified)|will be|cannot|may|should)\b/;
/** The share itself is the bound, whatever sets it: members with 20% attendance or less. */
const BOUNDED = /(?:over|under|above|below|than|least|most|within|exceeding|up to) $/;
const OR_LESS =
  /^(?: [a-z]{3,14})? or (?:less|more|fewer|over|under|higher|lower|above|below|better)\b/;

/** Late returns cost 10% of the fee. */
const COSTS =
  /\b(?:[Rr]eturns?|[Cc]ancell?(?:ations?|ing)|[Dd]elays?|[Pp]ayments?|[Cc]hanges|[Rr]enewals?|[Rr]efunds?|[Ll]ate [a-z]{3,12}|[Ee]xtra [a-z]{3,12}) (?:costs?|incurs?|carry|carries|attracts?|means?) (?:you )?(?:a )?$/;
/** No more than 10% of the stalls may sell food. */
const AT_MOST = /^(?:[Nn]o more than|[Aa]t most|[Nn]ot more than) /;
const RULED_SO = /^[^.;,]{0,60} (?:may|must|shall|has to|have to|needs? to|cannot)\b/;
/** A quorum is reached when half of them are present; the road closes when snow covers more than 20% of the signs. */
const TAKES_EFFECT =
  /^(?:The|An?|Your|Our) [^,;.]{2,50} (?:closes|opens|starts|stops|ends|applies|turns|switches|lapses|expires|ceases|counts|passes|fails|rings|(?:is|are) (?:reached|due|closed|opened|over|valid|void|won|lost|passed|carried|triggered|complete|finished|full|met|granted|refunded|paid|sent|deleted|cancelled|lifted|raised))(?: [a-z]{2,12}){0,3} (?:when|once|as soon as|until|unless|if|whenever|only when|only if) [^,;]{0,50}$/;
/** Fines rise by 10% for each week of delay. */
const RISES_BY =
  /\b(?:[Ff]ines?|[Ff]ees?|[Cc]harges?|[Ii]nterest|[Pp]enalt(?:y|ies)|[Ss]urcharges?|[Dd]iscounts?|[Bb]onus(?:es)?) (?:rises?|goes up|go up|increases?|falls?|drops?|grows?|goes down|doubles) (?:by )?$/;
const EACH_TIME = /^ (?:for|with|after) (?:each|every)\b|^ (?:per|a|an) (?:day|week|month|year)\b/;
/** Your first order is 15% cheaper; season tickets cost 20% less if you buy early. */
const YOUR_ORDER =
  /\b[Yy]our (?:[a-z]{3,12} ){0,2}(?:order|booking|purchase|stay|ticket|subscription|visit|meal|month|year) (?:is|are|costs?|comes) $/;
const TICKETS =
  /\b(?:[Tt]ickets?|[Pp]ass(?:es)?|[Mm]embership|[Ss]ubscriptions?|[Cc]ourses?|[Rr]ooms?|[Pp]laces) (?:costs?|are|is) $/;
const IF_YOU = /^ (?:less|cheaper|off)\b[^.;]{0,60}\b(?:if|when) you\b/;
/** A motion passes with two thirds of the votes. */
const CARRIED =
  /^(?:The|An?|Every|Each|Any) [^,;.]{2,40} (?:passes|carries|(?:is|are) (?:carried|passed|adopted|elected|valid|approved|accepted|rejected|dissolved|amended)) (?:only )?(?:with|by|on|at) (?:at least |more than |over |a )?$/;
/** The early-bird price is 20% lower until May. */
const REDUCED =
  /\b(?:early-bird|group|online|student|advance|season|evening|off-peak|reduced|member|members['’]|family|weekend|weekday|child|senior) (?:price|fee|fare|rate|ticket|pass)s? (?:is|are) $/i;
/** The fund is open to clubs with fewer than 200 members: whom it is for. */
const OPEN_TO =
  /\b(?:is|are|be|only) (?:(?:only|also|now|still) )?(?:open|available|limited|restricted|offered|reserved|valid|meant|intended|compulsory|mandatory|required|free|aimed at|suitable|exempt) ?(?:only )?(?:to|for|from|in)? [^.;]{2,50} (?:with|of|employing|earning|under|over|above|below) (?:(?:more|fewer|less) than |at least |up to |under |over )?$/;
/** The course is £180, or 10% less for pensioners. */
const LESS_FOR = /^ (?:less|off|cheaper|discount|reduction) (?:for|to|if|with)\b/;
const OWN_PRICE = /[$£€]\d[\d.,]{0,9}(?: [a-z]{1,8}){0,4},? (?:or|and|with|but) (?:is )?(?:an? )?$/;

/** Whether the figure is what a rule, a contract or an offer sets. */
export function isTermEn(mention: Mention): boolean {
  const { quantity, before, lead, after } = mention;
  const opening = before.trimStart();
  if (LIMITED.test(lead) || isOpenTo(mention) || TAKES_EFFECT.test(opening)) return true;
  if (CARRIED.test(opening) || REDUCED.test(lead) || YOUR_ORDER.test(lead)) return true;
  if (RISES_BY.test(lead) && EACH_TIME.test(after)) return true;
  if (TICKETS.test(lead) && IF_YOU.test(after)) return true;
  if (AT_MOST.test(mention.sentence.slice(mention.start, mention.end)) && RULED_SO.test(after))
    return true;
  if (OWN_PRICE.test(before) && LESS_FOR.test(after)) return true;
  if (WHOSE.test(lead) && COMPARED.test(mention.sentence.slice(mention.start, mention.end)))
    return true;
  if (TAKES_REST.test(after)) return true;
  if (quantity.kind === "fraction" && (PRICED.test(before) || PLACES.test(before))) return true;
  if (isRuledKind(mention, opening)) return true;
  if (quantity.kind === "money") return AWARDS.test(lead + sentenceHead(mention));
  if (quantity.kind !== "percent" && quantity.kind !== "fraction") return false;
  return (
    ((BEARS.test(lead) || IT_BEARS.test(before)) && A_COST.test(after)) ||
    (TAKES.test(lead) && A_COST.test(after)) ||
    SHIFT_PAYS.test(lead) ||
    (COSTS.test(lead) && A_COST.test(after)) ||
    (MAY_CLAIM.test(lead) && A_COST.test(after)) ||
    /^ on (?:anything|everything|amounts|sums|income|earnings|purchases) (?:above|over|below|under|beyond|up to|else)\b/.test(
      after,
    ) ||
    (/ (?:of|at) $/.test(lead) && DUE_AFTER.test(after)) ||
    RATE_IS.test(lead) ||
    TO_SAVE.test(opening) ||
    (CHARGES.test(lead) && A_CHARGE.test(after)) ||
    (ENTITLED.test(lead) && ENTITLED_TO.test(after))
  );
}

const isOpenTo = ({ sentence, start, end, before }: Mention): boolean =>
  OPEN_TO.test(before) && (COMPARED.test(sentence.slice(start, end)) || BOUNDED.test(before));

const COMPARED = /^(?:above|over|below|under|at least|more than|less than|fewer than|up to) /;

/** Whether the figure bounds the kind of things that a rule is about. */
function isRuledKind({ sentence, start, end, after }: Mention, opening: string): boolean {
  if (!RULED.test(after)) return false;
  const bound = opening + (COMPARED.exec(sentence.slice(start, end))?.[0] ?? "");
  if (WHOEVER.test(bound)) return true;
  return (
    OF_A_KIND.test(bound) &&
    (BOUNDED.test(bound) ||
      OR_LESS.test(after) ||
      / or (?:more|less|fewer)$/.test(sentence.slice(start, end)))
  );
}
