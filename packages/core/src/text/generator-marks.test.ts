import { expect, test } from "vitest";
import { isGeneratorMark } from "./generator-marks.js";

test.each([
  "---END---",
  "--- END ---",
  "=====END OF FILE=====",
  "***THE END***",
  "##STOP##",
  "__EOF__",
  "  ---END---  ",
  "[END]",
  "[/INST]",
  "(THE END)",
  "【STOP】",
  "（END OF ARTICLE）",
  "<FIN>",
  "<|endoftext|>",
  "[｜end_of_text｜]",
  "［記事終了］",
  "（続き）",
  "（つづき）",
  "（続く）",
  "（前の記事の続き）",
  "(CONTINUE)",
  "[CONTINUED]",
  "[continued]",
  "(Continued in part two)",
])("%s is a mark", (line) => {
  expect(isGeneratorMark(line)).toBe(true);
});

test.each([
  "-END-",
  "------END------",
  "---END===",
  "---E---",
  "---end---",
  "---END--- and more",
  "see ---END---",
  "[end]",
  "[ENDS]",
  "END",
  "see [END]",
  "[END] more",
  "<|x|>",
  "<|EndOfText|>",
  "（前回の記事）",
  "（一 二の続き）",
  "続き",
  "(END OF IT)",
  "[END OF ARTICLES AND MORE]",
  "(continued) on",
  "市が開きました。",
  "",
])("%s is none", (line) => {
  expect(isGeneratorMark(line)).toBe(false);
});
