import { mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noConfig } from "../config/config.js";
import { settingsResolver } from "../config/resolve-settings.js";
import type { Corpus } from "../corpus/corpus.js";
import { DiskCorpus } from "./disk-corpus.js";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-corpus-")));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

function corpusOf(...globs: readonly string[]): DiskCorpus {
  const host = { preset: "none", locale: "ja", now: "2026-04-01T00:00:00Z" } as const;
  const settings = settingsResolver(noConfig, [], host);
  const corpus = new DiskCorpus({
    rules: [],
    cwd: folder,
    base: folder,
    globs,
    ignore: undefined,
    locale: "ja",
    siteOf: (filePath) => settings(filePath).site,
  });
  corpus.refresh();
  return corpus;
}

/** Lines of each article: enough to tell its text. */
const endings = (corpus: Corpus): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(
    corpus.filePaths.map((name) => [
      name,
      corpus.locate(name, { start: 9_999, end: 9_999 })?.start.column,
    ]),
  );

const judged = (corpus: DiskCorpus, name: string, text: string): Corpus =>
  corpus.with(corpus.articleOf(name, text));

describe("articles that a text is compared with", () => {
  it("are those of the globs, and the text itself", () => {
    write("a.md", "あ");
    write("b.txt", "いい");
    expect(endings(judged(corpusOf("*.md"), "new.md", "新しい"))).toEqual({
      "a.md": 2,
      "new.md": 4,
    });
  });

  it("have the judged text in place of its file, and the file again afterwards", () => {
    write("a.md", "あ");
    write("b.md", "いい");
    const corpus = corpusOf("*.md");
    expect(endings(judged(corpus, "a.md", "あああ"))).toEqual({ "a.md": 4, "b.md": 3 });
    expect(endings(judged(corpus, "b.md", "いい"))).toEqual({ "a.md": 2, "b.md": 3 });
  });

  it("do not keep a text that is none of them", () => {
    write("a.md", "あ");
    const corpus = corpusOf("*.md");
    judged(corpus, "draft.md", "下書き");
    expect(endings(judged(corpus, "a.md", "あ"))).toEqual({ "a.md": 2 });
  });

  it("follow their files: changed, new and gone", () => {
    write("a.md", "あ");
    write("b.md", "いい");
    const corpus = corpusOf("*.md");
    judged(corpus, "a.md", "あ");
    write("b.md", "いいいい");
    write("c.md", "うう");
    rmSync(path.join(folder, "a.md"));
    corpus.refresh();
    // The judged text stays until another one is judged.
    expect(endings(judged(corpus, "a.md", "あ"))).toEqual({ "a.md": 2, "b.md": 5, "c.md": 3 });
    expect(endings(judged(corpus, "c.md", "うう"))).toEqual({ "b.md": 5, "c.md": 3 });
  });

  it("are read again only when their text is another", () => {
    write("a.md", "あ");
    write("b.md", "いい");
    const corpus = corpusOf("*.md");
    const [a, b] = [corpus.article("a.md"), corpus.article("b.md")];
    write("b.md", "いい");
    utimesSync(path.join(folder, "b.md"), 1, 1);
    corpus.refresh();
    expect(corpus.article("a.md")).toBe(a);
    expect(corpus.article("b.md")).toBe(b);
  });

  it("wait with what changed in the file of the judged text", () => {
    write("a.md", "あ");
    write("b.md", "いい");
    const corpus = corpusOf("*.md");
    judged(corpus, "a.md", "あああ");
    write("a.md", "ああああ");
    corpus.refresh();
    expect(corpus.article("a.md")?.source).toBe("あああ");
    expect(endings(judged(corpus, "b.md", "いい"))).toEqual({ "a.md": 5, "b.md": 3 });
  });

  it("lose what cannot be read any more, and what is gone", () => {
    write("a.md", "あ");
    write("b.md", "いい");
    write("c.md", "ううう");
    const corpus = corpusOf("*.md");
    writeFileSync(path.join(folder, "a.md"), Buffer.from([0x83, 0x65, 0x83, 0x58]));
    rmSync(path.join(folder, "b.md"));
    corpus.refresh();
    expect(endings(judged(corpus, "c.md", "ううう"))).toEqual({ "c.md": 4 });
  });

  it("are none without globs", () => {
    write("a.md", "あ");
    expect(endings(judged(corpusOf(), "b.md", "いい"))).toEqual({ "b.md": 3 });
  });

  it("keep what is known of a text that did not change", () => {
    write("a.md", "あ");
    const corpus = corpusOf("*.md");
    const article = corpus.articleOf("a.md", "あ");
    expect(corpus.articleOf("a.md", "あ")).toBe(article);
  });
});
