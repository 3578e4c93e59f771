const SUPPOSED_JA =
  /もし|仮に|とすれば|としたら|と仮定|なら(?:ば|、)|かもしれ|可能性が|はずで|だろう|でしょう|と見込|見通し|と予測|と予想|を目指|目標|たとえば.{0,40}なら/u;
const SUPPOSED_EN =
  /\b(?:if|suppose|assuming|could|might|may|would|expected to|estimated to|projected|hope to|aims? to|perhaps|possibly)\b|\?/i;

/** Whether a sentence says of itself that it is no statement of fact. */
export const isSupposition = (sentence: string): boolean =>
  SUPPOSED_JA.test(sentence) || SUPPOSED_EN.test(sentence) || /[？?]\s*$/.test(sentence);
