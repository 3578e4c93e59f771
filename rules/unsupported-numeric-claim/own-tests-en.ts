import type { Mention } from "./claim.js";

/** We weighed, we timed: how whoever writes came to his figures. */
const WE_TESTED =
  /^(?:[A-Z][^,.;]{2,40}, )?(?:[Ww]e|I|[Oo]ur (?:team|staff|testers?|editors?|reporters?|volunteers)) (?:(?:then|also|therefore|have|had) )?(?:weighed|timed|measured|counted|tested|bought|called|phoned|photographed|sampled|tasted|checked|compared|recorded|ran|drove|asked|logged|tracked|inspected|filmed|visited|rang|cooked|baked|washed|charged|surveyed|polled|walked|rode|cycled|noted|stopped) ([^;]{8,200})[;:] [^;]{0,160}$/;
/** How many, or when. */
const HOW_MANY =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|every)\b/;
/** What is true of others than those who were tested. */
const ELSEWHERE =
  /\b(?:nationally|nationwide|globally|worldwide|elsewhere|(?:in|across) the (?:county|country|industry|region|world|nation|sector|market)|industry|said to|experts|studies|typically|usually)\b/;

/** Whether the figure is what came out of a test that the same sentence describes: We weighed 40 loaves on 4 March; the median loaf … */
export function isOwnTest({ before, after }: Mention): boolean {
  const method = WE_TESTED.exec(before.trimStart())?.[1];
  if (method === undefined || !HOW_MANY.test(method)) return false;
  return !ELSEWHERE.test(before.slice(-80) + after.slice(0, 60));
}
