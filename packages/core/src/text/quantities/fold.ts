const EACH_WIDE = /[０-９％．，＄￥－Ａ-Ｚａ-ｚ　\n]/g;

/**
 * The text with full-width digits, letters, `％．，＄￥－` and spaces at half
 * width, and a line break as a space; every offset stays.
 */
export function foldWidth(text: string): string {
  return text.replace(EACH_WIDE, (char) => {
    if (char === "　" || char === "\n") return " ";
    if (char === "￥") return "¥";
    return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}
