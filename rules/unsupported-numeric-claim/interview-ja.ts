import type { Article, Block, BlockContent, TextRange } from "@kouetsu/core";

/** A line of a block, and whether it asks, or opens with who says it. */
interface Line {
  /** From the start of the block. */
  readonly start: number;
  readonly text: string;
  readonly asks: boolean;
  readonly speaks: boolean;
}

/** ――始めたころは？ A line that names a source has no end. */
const DASHED = /^[*_\s]{0,4}[―—–─]{1,3}\s?[^\s―—–─][^\n]{0,200}[。？?か][*_\s]{0,4}$/;
const ASKED =
  /^[*_\s]{0,4}(?:[QＱ]\s?\d{0,2}[.．：:、\s]|(?:記者|聞き手|司会|編集部|インタビュアー|質問)(?:\*\*|__)?[：:　「]|【(?:聞き手|記者|質問|司会|編集部|Q\d{0,2})】)/;
const ANSWERED = /^[*_\s]{0,4}[AＡ]\s?\d{0,2}[.．：:、\s]/;
/** A name before a wide space, a colon or an opening bracket: 佐野：, **高瀬教授**：, 【大野】, Aさん「 */
const LABELLED =
  /^[*_\s]{0,4}(?:【([^【】]{1,12})】|([一-龠々ァ-ヴーA-Za-z・]{1,12}(?:さん|くん|氏|先生)?)(?:（[^（）]{1,12}）)?(?:\*\*|__)?(?:：|:(?! )|　|「))/;
/** A question about what somebody did, and not one that a page of answers explains. */
const PERSONALLY =
  /[ただ](?:か|こと|の|とき|ころ|頃)|でした|あなた|ご自身|御社|貴社|貴店|皆さん|いらっしゃ|いかがで/;
const IS_Q = /^[*_\s]{0,4}[QＱ]/;
/** Words that stand before a colon and are nobody. */
const NOBODY =
  /^(?:注意?|例|対象者?|期間|結論|結果|理由|方法|目的|概要|背景|出典|出所|資料|費用|価格|課題|効果|補足|条件|定員|会場|日時|日程|場所|材料|分量|主催|前提|目標|現状|原因|対策|影響|売上|順位|実績|特徴|仕様|重量|料金|手順|要点|参考|比較|平均|合計|備考|答え?|回答|質問|問|図|表|写真|引用|事例|数値|割合|市場規模|規模|変更[前後]|導入[前後]|ビフォー|アフター|メリット|デメリット|ポイント|ステップ|[A-Za-z]{2,12}|.{0,10}[率額数量比費])$/;
/** Talk, and not a line of a list. */
const TALK =
  /[てだだたるいかすねよな][ねよ](?:。|…|、|」|？|$)|ん(?:です|だ)|ですね|ますね|ました|でした|でして|ません|です(?:から|けど|が|。)|ます(?:から|けど|が|。)|うち(?:は|の|では)|(?:私|僕|俺|ぼく|わたし)(?:は|の|も|が|たち)|まして。|から。|て。|かな。/;
const HONOURED =
  /^[*_\s]{0,4}[^：:　「\s]{1,12}(?:(?:さん|氏|先生|教授)(?:（[^（）]{1,12}）)?|（[^（）]{0,8}(?:長|代表|員|師|歳|監督|担当)）)[*_]{0,2}[：:　「]/;
const CHATTED = /[てだたいすん][ねよ](?:。|…|」|$)|んです|(?:て|から|けど|かな)。/;
/** うちは…, 私は…, and a sentence that breaks off: one line of talk by itself. */
const ONE_SPEAKS =
  /うち(?:は|の|では|だと)|(?:私|僕|俺)(?:は|の|も|が)|[てだたい][ねよ]。|て。|んです(?:よ|ね|よね)?。|です(?:よ|ね|よね)。|(?:ました|です|ます)(?:から|けど|し)。/;
const MOST_OF_AN_ANSWER = 6;

/**
 * What is said in a Japanese interview or a talk: the lines that open with a
 * speaker, and what stands behind a question with a dash or a Q up to the next.
 * `named`: whose words they are.
 */
export function talkOf(article: Article): {
  said: readonly TextRange[];
  named: readonly TextRange[];
} {
  const said: TextRange[] = [];
  const named: TextRange[] = [];
  const asked = article.blocks.some((block) => linesOf(block).some(({ asks }) => asks));
  if (!asked && !isChat(article)) return { said, named };
  let behind = -1;
  for (const block of article.blocks)
    for (const { start, text, asks, speaks } of linesOf(block)) {
      const from = block.range.start + start;
      const range = { start: from, end: from + text.length };
      if (asks) behind = IS_Q.test(text) && !PERSONALLY.test(text) ? -1 : 0;
      else if (speaks) {
        named.push(range);
        behind = asked ? 0 : -1;
      } else if (behind >= 0 && ANSWERED.test(text)) {
        said.push(range);
        behind = 0;
      } else if (/^#{1,6}\s/.test(text)) behind = -1;
      else if (behind >= 0 && behind++ < MOST_OF_AN_ANSWER) said.push(range);
    }
  return { said, named };
}

/** Whether people speak without being asked. */
function isChat({ blocks }: Article): boolean {
  const speakers = blocks.flatMap((block) => linesOf(block).filter(({ speaks }) => speaks));
  return (
    speakers.some(({ text }) => HONOURED.test(text) || ONE_SPEAKS.test(text)) ||
    (speakers.length > 1 && speakers.some(({ text }) => CHATTED.test(text)))
  );
}

function isSpeaker(text: string): boolean {
  const match = LABELLED.exec(text);
  if (match === null) return false;
  const label = match[1] ?? match[2] ?? "";
  return !NOBODY.test(label) && TALK.test(text.slice(match[0].length));
}

const NO_LINES: readonly Line[] = [];

/** They follow from the block alone, so an edit elsewhere leaves them. */
const known = new WeakMap<BlockContent, readonly Line[]>();

function linesOf({ content, containers }: Block): readonly Line[] {
  if (containers.length > 0 || (content.kind !== "paragraph" && content.kind !== "heading"))
    return NO_LINES;
  let lines = known.get(content);
  if (lines === undefined) known.set(content, (lines = linesIn(content.raw)));
  return lines;
}

function linesIn(raw: string): readonly Line[] {
  let start = 0;
  return raw.split("\n").map((text) => {
    const asks = DASHED.test(text) || ASKED.test(text);
    const line = { start, text, asks, speaks: isSpeaker(text) };
    start += text.length + 1;
    return line;
  });
}
