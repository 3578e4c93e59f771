import { findQuantities, type Profile, type Quantity, type TextRange } from "@kouetsu/core";
import type { Claim, Mention, Options } from "./claim.js";
import { frameEn } from "./frames-en.js";
import { frameJa } from "./frames-ja.js";
import { headOf, labelOf } from "./head.js";
import { mentionOf } from "./mention.js";
import { standingEn } from "./support-en.js";
import { standingJa } from "./support-ja.js";
import { setAsideEn } from "./suppress-en.js";
import { setAsideJa } from "./suppress-ja.js";
import { keyOf } from "./values.js";

/**
 * Whether a text can hold a claim at all; spares most blocks the rest. Kept to
 * the characters that every frame needs: a unit, a currency or a word of share.
 */
const TRIGGER =
  /[%％割倍$¥￥€£]|分の[0-9０-９一二三四五六七八九]|半[減分数額]|[0-9０-９万億兆千百十数](?:円|ドル|社|人|名|団体|組織|機関|世帯|か国|カ国|ヶ国|店|都市|件|位|点|ユーザ|企業|の|以上|[a-zA-Zμ]{1,3}|秒|分|時|日|週|年|回|度|ダウンロード|アカウント)|過半|大半|大多数|大部分|ほとんど|No\.|NO\.|ナンバー|[Hh]al[fv]|oubl|ripl|uadrupl|[Tt]wice|fold|[Pp]er ?cent|[Tt]hird|[Qq]uarter|[Mm]illion|[Bb]illion|[Tt]rillion|[Tt]housand|[Hh]undred|[Mm]ajority|[0-9] [a-z]|[0-9][xX]|times|out of|\b[Ii]n (?:two|three|four|five|six|seven|eight|nine|ten|twenty|[0-9])|umber one/;

/** The claims of a prose text and the look-alikes set aside, in order. Pure. */
export function findClaims(
  text: string,
  sentences: readonly TextRange[],
  options: Options,
  profile: Profile,
): Claim[] {
  if (!TRIGGER.test(text)) return [];
  const claims: Claim[] = [];
  let index = 0;
  for (const quantity of findQuantities(text)) {
    while (
      index < sentences.length - 1 &&
      (sentences[index] as TextRange).end <= quantity.range.start
    )
      index++;
    const range = sentences[index];
    if (range === undefined || quantity.range.start < range.start) continue;
    const mention = mentionOf(quantity, text, range, sentences[index - 1]);
    const claim = judge(quantity, mention, options, profile);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

function judge(
  quantity: Quantity,
  mention: Mention,
  options: Options,
  profile: Profile,
): Claim | undefined {
  const japanese = mention.language === "ja";
  const tier = japanese ? frameJa(mention, profile) : frameEn(mention, profile);
  if (tier === undefined) return undefined;
  const setAside = japanese ? setAsideJa(mention) : setAsideEn(mention);
  const { standing, speaker } = japanese
    ? standingJa(mention, options)
    : standingEn(mention, options);
  return {
    range: quantity.range,
    key: keyOf(quantity),
    head: headOf(mention),
    label: labelOf(mention),
    tier,
    setAside,
    standing,
    speaker,
  };
}
