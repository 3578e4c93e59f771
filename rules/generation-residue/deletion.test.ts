import { createArticle } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { deletion } from "./deletion.js";

/** The text after the marked part has been deleted. */
function afterDeleting(marked: string): string {
  const start = marked.indexOf("[[");
  const source = marked.replace("[[", "").replace("]]", "");
  const end = marked.indexOf("]]") - 2;
  const { range, text } = deletion(createArticle("a.md", source), { start, end });
  return source.slice(0, range.start) + text + source.slice(range.end);
}

describe("deletion", () => {
  it("takes the whole line and keeps one of two blank lines", () => {
    expect(afterDeleting("朝。\n\n[[---END---]]\n\n夜。\n")).toBe("朝。\n\n夜。\n");
  });

  it("takes the line out of a paragraph", () => {
    expect(afterDeleting("朝。\n  [[---END---]]  \r\n夜。\n")).toBe("朝。\n夜。\n");
  });

  it("takes the last line, and all there is", () => {
    expect(afterDeleting("朝。\n\n[[---END---]]")).toBe("朝。\n\n");
    expect(afterDeleting("[[---END---]]")).toBe("");
  });

  it("takes no more than the mark out of a sentence", () => {
    expect(afterDeleting("朝は[[---END---]]雨。\n")).toBe("朝は雨。\n");
    expect(afterDeleting("朝は[[---END---]]\n雨。\n")).toBe("朝は\n雨。\n");
  });

  it("takes the space after a mark that began the line", () => {
    expect(afterDeleting("[[---END---]] 夜。\n")).toBe("夜。\n");
  });
});
