import type { Mention } from "./claim.js";

/** Words that ask whether a figure holds, or who has counted it. */
const DOUBT =
  /本当(?:に|だろう|でしょう|です|か|な|は)|ほんとう|うのみ|鵜呑み|真に受け|眉唾|眉に唾|疑[いうわっ問]|怪し[いく]|あやし[いく]|根拠(?:は|が|を|も)|出どころ|出所|出典|裏付け|誇張|言い過ぎ|大げさ|盛[っり](?:て|す)|煽り|あおり|惑わされ|信じ(?:て|る|ら|込)|そんな(?:はず|うまい|に都合|こと)|ありえ(?:る|ない)|あり得|どう(?:やって|いう)?[^。、]{0,6}(?:聞い|数え|計算|測|比べ|定義|調べ)|どこから(?:来|出|き)|だれが|誰[がに]|何(?:を|と)(?:比べ|基準|もと)|確かめ(?:て(?:から|み)|たい|よう|ずに)|どんな[^。]{0,10}(?:測|調べ|数え|聞い|条件)|何人に|首を(?:かしげ|ひね)|調べた(?:相手|人)|母数|分母|標本|[分わ]からなかった|見当もつか|見当たら|首を横に|(?:語|示|書|明か|説明|触れ)[^。、]{0,4}れ(?:ない|ていない|て(?:い)?ません)|検証(?:して(?:から|み)|しよう|したい)/;
/** Without a bracket, as what is said by somebody: 浮くって、, 減るなんて. */
const HEARD =
  /^[^。、]{0,16}(?:[るうくすむだ%％割倍]って|なんて)、[^。]{0,30}(?:か|だろう|でしょう|かな)(?:。|？|\?|$|、)/;
/** The figure of a headline, a band or a poster; brackets alone may be the writer's own manner. */
const QUOTED_AS =
  /^[^「」。]{0,24}」?(?:という|といった|との|の|と|などの|なんて|って)?(?:触れ込み|うたい文句|謳い文句|宣伝|広告|見出し|帯|文字|文句|コピー|画像|ポスター|チラシ|看板|キャッチ|投稿|噂|うわさ|説|俗説|デマ|迷信)/;
const HEADLINE_BEFORE =
  /(?:見出し|帯|広告|チラシ|ポスター|看板|画像|宣伝|投稿|タイトル|SNS|コピー)(?:に|の|で|には|を|が)?[^。「]{0,12}「[^「」]{0,24}$/;
/** 視聴者の8割が感動、という帯; 文章術、と表紙にはある */
const AS_WRITTEN =
  /^[^。「」]{0,24}、と(?:よく(?:耳に|聞|言わ|いわ)|(?:いう|の)?[^。、]{0,8}(?:帯|表紙|見出し|広告|文字|看板|ポスター|チラシ|画面|コピー|題))/;
const AS_TOLD =
  /^[^「。]{0,24}」(?:と|なんて)(?:(?:言わ|聞か|書か|いわ)れ(?:ても|ると)|[^。、]{0,6}(?:CM|広告|チラシ|ポスター|看板|帯|表紙|求人票|宣伝|パンフレット)[はがにも])/;
/** Figures of an advertisement, as the next sentence calls them. */
const CALLED =
  /^[^。]{0,14}(?:広告|帯|見出し|表紙|チラシ|宣伝|看板)[^。]{0,8}(?:数字|文句|文字|言葉|数値)/;
/** その8割は何を分母にしたのか; あの数字、誰が決めたのだろう */
const TAKEN_UP =
  /(?:^|。)[^。]{0,12}(?:その|あの|この)(?:数字|数値|割合|比率|[\d０-９一二三四五六七八九][\d.]{0,3}[割倍%％])(?:は|、|って|を|も)[^。]{0,12}(?:誰が|だれが|何を分母|どう(?:やって)?[数測聞]|どこから|いつの|何人に|本当|根拠|信じ)[^。]{0,16}(?:のか|だろう(?:か)?|でしょうか|ですか)(?:。|？|\?|$)/;
/** アンケートは誰に配ったのか: how it was counted. */
const HOW_COUNTED =
  /(?:誰に|何人に|だれに|どこで|いつ|何を|どう(?:やって)?)[^。]{0,8}(?:配[っり]|聞[いき]|尋ね|数え|測[っり]|調べ|分母|比べ)[^。]{0,8}(?:のか|だろう|でしょう)/;
/** この「98%」という数字: a figure that the text has made its own. */
const ADOPTED = /(?:この|今回の|あの|その)[^。、「]{0,14}「?[^。、「」]{0,8}$/;
/** Whether it is so: 半分の人が答えていないのかな. */
const WHETHER_BEFORE = /(?:本当に|ほんとうに|はたして|果たして)[^。、]{0,8}$/;
const WHETHER_AFTER = /^(?!は)[^。、]{0,30}(?:のかな|かしら|のだろうか|だろうか)、?と/;

/** 旧型の6割と書いてあるが、条件はどこにも見当たらない */
const READ =
  /^[^。「」]{0,10}(?:と|って)(?:書いてある|書かれている|うたっている|うたう|謳う|ある)(?:が|けれど|ものの)、/;
/** …という話をうのみにする前に */
const NOT_TO_SWALLOW =
  /^[^「」。]{0,16}という(?:話|説|数字|噂|うわさ|触れ込み)(?:を|は)(?:うのみ|鵜呑み|真に受け|疑|信じ(?:る|込む)前)/;
/** 「年収が2倍になる習慣」という表題: a title says what it says. */
const TITLE =
  /^[^「」。]{0,24}」(?:という|なる|と題した|と題する)(?:表題|書名|題名|演題|タイトル|本|講演|記事|特集|コラム|冊子)/;
const isInBrackets = ({ before, after }: Mention): boolean =>
  before.lastIndexOf("「") > before.lastIndexOf("」") && /^[^「。]{0,24}」/.test(after);

/** Whether the figure itself is what is doubted: quoted from somewhere, and asked about here or in the next sentence. */
export function isDoubtedJa(mention: Mention): boolean {
  const { before, after, next } = mention;
  if (ADOPTED.test(before)) return false;
  if (WHETHER_BEFORE.test(before) && WHETHER_AFTER.test(after)) return true;
  if (isInBrackets(mention) && TITLE.test(after)) return true;
  if (NOT_TO_SWALLOW.test(after)) return true;
  if (HEARD.test(after) || TAKEN_UP.test(next)) return true;
  if (isInBrackets(mention) && HOW_COUNTED.test(after + next)) return true;
  const quoted =
    AS_WRITTEN.test(after) ||
    AS_TOLD.test(after) ||
    READ.test(after) ||
    (isInBrackets(mention) && CALLED.test(next)) ||
    HEADLINE_BEFORE.test(before) ||
    (isInBrackets(mention) && QUOTED_AS.test(after.slice(0, after.indexOf("」") + 24)));
  return quoted && DOUBT.test(after + next);
}
