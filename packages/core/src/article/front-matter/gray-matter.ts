import matter from "gray-matter";

/** What a generator that reads with gray-matter sees: its data, or that it refuses the block. */
export type GeneratorReading =
  | { readonly data: Readonly<Record<string, unknown>> }
  | { readonly refused: string };

/** gray-matter takes time quadratic in runs of white space; longer blocks are not given to it. */
const MAX_LENGTH = 64 * 1024;
const READABLE_FENCE = /^---[ \t]{0,20}(?:yaml|yml|json)?[ \t]{0,20}(?:[\r\n]|$)/i;

const refuse = (): never => {
  throw new Error("refused: this language runs code");
};

/**
 * Reads a block, fences included, as a generator on gray-matter would. This is
 * the only place that calls gray-matter, which runs `---js` blocks, finds
 * engines on the prototype of its options and remembers every text for ever:
 * only YAML and JSON fences reach it, its engines of other languages throw, and
 * an options object turns its cache off.
 */
export function readAsGenerator(block: string): GeneratorReading {
  if (!READABLE_FENCE.test(block)) return { refused: "not a YAML or JSON fence" };
  if (block.length > MAX_LENGTH) return { refused: "too long" };
  try {
    const engines = Object.assign(
      Object.create(null) as Record<string, { parse: (text: string) => object }>,
      {
        javascript: { parse: refuse },
        js: { parse: refuse },
        coffee: { parse: refuse },
        coffeescript: { parse: refuse },
        cson: { parse: refuse },
      },
    );
    // It takes a lone CR for a part of the line, and so would see another fence than we checked.
    const { data } = matter(block.replaceAll(/\r(?!\n)/g, "\n"), { engines });
    if (typeof data !== "object" || data === null || Array.isArray(data))
      return { refused: "not a map" };
    return { data };
  } catch (error) {
    return { refused: String(error) };
  }
}
