import type { ResiduePattern } from "./phrases.js";

/**
 * A beginning or a rare part of every pattern whose subject is the source of a
 * block. Forty patterns over each block took a fifth of a run over a whole site;
 * nearly every block holds none of these and is read once instead.
 */
const IN_SOURCE =
  /[-=*#_] ?(?:END|EOF|STOP|FIN|THE END|BEGIN|START|記事|ここまで)|[[【<]\/{0,2}(?:END|EOF|STOP|INST|記事)|<[|｜][a-z]|†|oaicite|turn\d|\[cite|[[［【(（]ここ[にへは]|\[(?:画像|図|写真|動画|リンク|グラフ|出典|URL|(?:INSERT|ADD|PLACE|FILL IN|ENTER|YOUR|COMPANY|AUTHOR|CLIENT|BRAND|PRODUCT) )|lorem ipsum/i;

/** The same of those whose subject is the prose, in Japanese. */
const IN_JAPANESE =
  /^[（(【[［](?:既存|前|上記|この|記事|文章|本文|原稿|の?続|の?つづき|接続)|既存の?(?:記事|文章|本文|原稿)|(?:^|[。\n])(?:以下|上記|次|下記)の[^、。\n]{0,20}(?:記事|文章|本文|原稿|テーマ|条件|要件|指示|トピック)|(?:書き出し|執筆|記事|リライト)案[:：]|^[^\n]{0,8}(?:承知|了解|かしこまり)|^(?:はい|もちろんです|わかりました)[、。!！]|^(?:以下[にがは]|こちらが)|ご指定の|ご提示|指定された(?:条件|要件|文字数|トーン|文体)|[」』]からの?続きを|(?:お申し付け|お知らせ|ご指示|お伝え)ください|(?:AI|人工知能|言語モデル|AIアシスタント)(?:です|である|な)?(?:ので|ため|として)|申し訳(?:ありません|ございません)が|^エラー|^(?:コードをコピー|回答を再生成)|[へに](?:スキップ|移動)(?:する)?$|^(?:続きを|もっと[読見]|この記事をシェア|ページの?(?:トップ|先頭)|前の記事|次の記事|スポンサー|ツイートする|シェアする|いいね|印刷する)|^(?:当|この|本)(?:ウェブ)?サイト[では]/m;

/** And in English. */
const IN_ENGLISH =
  /^[([]?continu(?:ed|ing|ation)|(?:rewrite|summari[sz]e|translate|continue|expand|proofread|paraphrase) th(?:e|is) |(?:^|[.!?\n] ?)you are an? |^(?:sure|certainly|of course|absolutely|understood)[!,.:]|^(?:here(?:['’]s| is)|below is) |within the (?:requested|specified) |let me know if you|as an? (?:AI|artificial intelligence|large)|(?:sorry|afraid), but I |(?:fulfill?|comply with) (?:this|that|your) request|exceeded your |exhausted my |^(?:I apologi[sz]e|unfortunately, I|I(?:['’]m| am) (?:sorry|unable)|I can(?:not|['’]t))|^error|^(?:chatGPT said|you said|copy code|regenerate)|^(?:skip to |(?:click (?:here )?to )?(?:continue reading|read more)|share (?:this|on) |back to top|previous |next |table of contents|loading|advertisement|accept |subscribe to )|^(?:we use|this (?:web)?site uses) cookies/im;

/** Whether any pattern of that subject can match; wrong only in that none may. */
export const mayHoldResidue = (text: string, subject: ResiduePattern["in"]): boolean =>
  subject === "source" ? IN_SOURCE.test(text) : IN_JAPANESE.test(text) || IN_ENGLISH.test(text);
