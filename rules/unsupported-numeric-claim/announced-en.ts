/** Announced by Bosch, confirmed by the regulator CNIL: who, behind a passive. */
const BY_NAME =
  /\b(?:announced|reported|confirmed|disclosed|published|released|revealed|recorded|made public|unveiled|posted|declared|notified|registered) by (?:the )?(?:[a-z]{3,14} ){0,3}[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{1,24}(?: (?:[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{1,24}|of|for|and)){0,5} ([^;]{4,60})/;
/** When: on 5 November 2024, last Tuesday, in its June figures. */
const WHEN =
  /^(?:late |early )?(?:(?:on|in|last|this) (?:[a-z]{3,6} )?(?:\d{1,2} )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:19|20)\d\d\b|(?:week|month|spring|summer|autumn|winter)\b)|yesterday\b|(?:in|with) (?:its|their) (?:[A-Za-z0-9-]{2,14} ){0,4}(?:report|results|figures|accounts|statement|update|filing)\b|at (?:its|their|the) [^,.;]{3,40}(?:meeting|conference|day)\b)/;

/** Whether a passive says who announced the figure, and when. */
export function isAnnouncedBy(sentence: string): boolean {
  const behind = BY_NAME.exec(sentence)?.[1];
  return behind !== undefined && WHEN.test(behind);
}
