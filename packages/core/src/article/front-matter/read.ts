import type { TextRange } from "../../text/range.js";
import type { BlockReading } from "./block-reading.js";
import { readAsGenerator } from "./gray-matter.js";
import { readJson } from "./json.js";
import { splitFrontMatter, type FrontMatterBlock } from "./split.js";
import { readToml } from "./toml.js";
import type { FrontMatter, FrontMatterFormat, FrontMatterProblem } from "./types.js";
import { readYaml } from "./yaml.js";

/** A longer block is not read: some readers take time quadratic in its length. In UTF-16 code units. */
const MAX_FRONT_MATTER_LENGTH = 64 * 1024;

/**
 * Reads the front matter of an article; `undefined` when it has none. Never
 * throws and never runs anything: what cannot be read is a problem with its
 * place, and `root` is then `undefined`.
 *
 * A block that nothing closes ends before the first line that is prose; the
 * text after it is the body. It has no `root`, for a generator reads none. A
 * block whose end is a line such as `----` ends there and is read.
 * @param source the text of the article without a byte order mark
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const block = splitFrontMatter(source);
  if (!block) return undefined;
  const { range, opening, closing, content } = block;
  const format = isFormat(block.language) ? block.language : undefined;
  const base = { format, range, opening, closing, content };
  if (!format || !closing)
    return { ...base, root: undefined, problems: block.problems, comments: [] };
  const reading = readContent(source, block, format);
  const problems = [...block.problems, ...reading.problems].map((problem) =>
    placed(problem, opening, source, range),
  );
  return {
    ...base,
    root: reading.root,
    problems: problems.sort((a, b) => a.range.start - b.range.start),
    comments: reading.comments,
  };
}

const isFormat = (language: FrontMatterBlock["language"]): language is FrontMatterFormat =>
  language === "yaml" || language === "toml" || language === "json";

function readContent(
  source: string,
  block: FrontMatterBlock,
  format: FrontMatterFormat,
): BlockReading {
  const { content, opening } = block;
  if (content.end - content.start > MAX_FRONT_MATTER_LENGTH) {
    return {
      root: undefined,
      problems: [{ code: "alias-bomb", range: opening }],
      comments: [],
    };
  }
  if (format === "toml") return readToml(source, content);
  if (format === "json") return readJson(source, content, block.isBracesOmitted);
  return readYaml(source, content);
}

/** An empty block is shown at its fence; of one that cannot be read it is said what generators do with it. */
function placed(
  problem: FrontMatterProblem,
  opening: TextRange,
  source: string,
  block: TextRange,
): FrontMatterProblem {
  if (problem.code === "empty") return { ...problem, range: opening };
  if (problem.code !== "syntax" && problem.code !== "tab-indent") return problem;
  const reading = readAsGenerator(source.slice(block.start, block.end));
  return {
    ...problem,
    values: { ...problem.values, generator: "data" in reading ? "reads" : "refuses" },
  };
}
