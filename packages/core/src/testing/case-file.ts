import { stripMarks, type Mark } from "./marks.js";

/** One article of a case. */
export interface CaseArticle {
  readonly filePath: string;
  /** Without marks. */
  readonly source: string;
  readonly marks: readonly Mark[];
}

/** One executable example: articles, and the findings that they must yield. */
export interface Case {
  readonly name: string;
  /** 1-based line of its first article in the Markdown file that holds the case. */
  readonly line: number;
  readonly articles: readonly CaseArticle[];
  /** A kouetsu configuration in YAML; empty when the case has none. */
  readonly config: string;
  /** Paths of the images that the site has; none when the case does not say. */
  readonly images: readonly string[];
  /** The whole message texts in Japanese, in the order of the findings; `undefined` when the case does not say. */
  readonly messages: string | undefined;
}

/** A case file that cannot be read; the message names the line. */
export class CaseFileError extends Error {}

interface Fence {
  readonly line: number;
  readonly info: string;
  readonly content: string;
}

interface Section {
  readonly name: string;
  readonly fences: readonly Fence[];
}

/**
 * Reads the cases of a `cases.md` or of a rule's page.
 *
 * A section (any heading) holds one case: its fenced `md` blocks with
 * `file=…` are the articles. A block without `file=` is a case by itself, so
 * that a page can show a bad and a good article under one heading. A
 * `yaml config` block is the configuration of every case of the section, a
 * `text images` block names the images of its site one a line, a
 * `text messages` block the messages of the case before it.
 *
 * @throws {CaseFileError} for a block that is never closed or messages without a case
 */
export function parseCases(markdown: string): Case[] {
  return readSections(markdown).flatMap(casesOf);
}

const HEADING = /^#{1,6} /;
const FENCE = /^(`{3,30}|~{3,30})([^`]{0,200})$/;

function readSections(markdown: string): Section[] {
  const sections: { name: string; fences: Fence[] }[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const opening = FENCE.exec(line);
    if (opening) {
      const [, ticks = "", info = ""] = opening;
      const end = lines.findIndex((candidate, at) => at > i && candidate.trimEnd() === ticks);
      if (end < 0) throw new CaseFileError(`line ${i + 1}: this block is never closed`);
      if (sections.length === 0) sections.push({ name: "", fences: [] });
      const content = lines.slice(i + 1, end).map((text) => `${text}\n`);
      sections.at(-1)?.fences.push({ line: i + 1, info: info.trim(), content: content.join("") });
      i = end;
    } else if (HEADING.test(line)) {
      sections.push({ name: line.replace(HEADING, "").trim(), fences: [] });
    }
  }
  return sections;
}

function casesOf({ name, fences }: Section): Case[] {
  const config = fences
    .filter((fence) => fence.info === "yaml config")
    .map((fence) => fence.content)
    .join("");
  const images = fences
    .filter((fence) => fence.info === "text images")
    .flatMap((fence) => fence.content.trim().split("\n"));
  const cases: (Case & { articles: CaseArticle[] })[] = [];
  let named: (typeof cases)[number] | undefined;
  for (const fence of fences) {
    const [language, ...flags] = fence.info.split(" ");
    if (language === "md") {
      const file = flags.find((flag) => flag.startsWith("file="))?.slice("file=".length);
      const article = readArticle(fence, file ?? "article.md");
      if (file !== undefined && named) {
        named.articles.push(article);
        continue;
      }
      const made = {
        name: caseName(name, cases.length),
        line: fence.line,
        articles: [article],
        config,
        images,
        messages: undefined,
      };
      cases.push(made);
      if (file !== undefined) named = made;
    } else if (fence.info === "text messages") {
      const last = cases.pop();
      if (!last)
        throw new CaseFileError(`line ${fence.line}: messages without an article before them`);
      const withMessages = { ...last, messages: fence.content.trimEnd() };
      if (named === last) named = withMessages;
      cases.push(withMessages);
    }
  }
  return cases;
}

const caseName = (section: string, earlier: number): string =>
  earlier === 0 ? section : `${section} (${earlier + 1})`;

function readArticle(fence: Fence, filePath: string): CaseArticle {
  const { text, marks } = stripMarks(fence.content);
  return { filePath, source: text, marks };
}
