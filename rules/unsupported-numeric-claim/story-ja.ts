import type { Article, Block, TextRange } from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Claim } from "./claim.js";
import { namesHouse } from "./speaker-ja.js";
import { isNews, OWN_TITLE, voiceOf } from "./voice-ja.js";

/** What the clause of a figure and the paragraph around it must tell together. */
const ENOUGH = 3;

/** Which figures of a Japanese article belong to the story of its writer or of his house. Reads each paragraph once. */
export class HomeStories {
  readonly #article: Article;
  readonly #voices = new Map<number, number>();
  /** Paragraphs in which a figure is the writer's own by its clause alone. */
  readonly #own = new Set<number>();
  #news: boolean | undefined;
  #promises: readonly number[] | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  /**
   * Whether a figure at `range` is the writer's own.
   *
   * @param homeOf how far its clause tells so; nothing where it tells of the world
   */
  isOwn(range: TextRange, homeOf: Claim["home"]): boolean {
    const block = blockAround(this.#article, range);
    this.#news ??= isNews(this.#article.source);
    if (this.#news && block !== undefined && !namesHouse(block.content.prose.text)) return false;
    const home = homeOf?.();
    if (home === undefined) return false;
    if (this.#news || block === undefined) return home >= ENOUGH;
    // A clause that tells nothing of its writer is about the world, whatever stands around it.
    const told =
      (home > 0 || block.content.kind === "heading") &&
      home + Math.max(this.#around(block), this.#own.has(block.index) ? 2 : -2) >= ENOUGH;
    if (told && home >= ENOUGH) this.#own.add(block.index);
    return told;
  }

  /** The voice of a paragraph: its own, or a little of its neighbours', or what its heading promises. */
  #around({ index, content }: Block): number {
    if (content.kind === "heading" && OWN_TITLE.test(content.prose.text)) return ENOUGH;
    const own = this.#voiceAt(index);
    if (own < 0) return own;
    const before = this.#voiceAt(index - 1);
    const beside = content.kind === "heading" ? this.#voiceAt(index + 1) : before - 1;
    if (own === 0 && before < 0) return before;
    return Math.max(own, beside, this.#promised(index));
  }

  /** What the heading over a block promises; read once for all blocks. */
  #promised(index: number): number {
    this.#promises ??= promisesOf(this.#article);
    return this.#promises[index] ?? 0;
  }

  #voiceAt(index: number): number {
    const block = this.#article.blocks[index];
    if (block === undefined || block.content.kind === "code") return 0;
    const known = this.#voices.get(index);
    if (known !== undefined) return known;
    const voice = voiceOf(block.content.prose.text);
    this.#voices.set(index, voice);
    return voice;
  }
}

function promisesOf({ blocks }: Article): readonly number[] {
  let promise = 0;
  return blocks.map(({ content }) => {
    if (content.kind === "heading") promise = OWN_TITLE.test(content.prose.text) ? PROMISE : 0;
    return promise;
  });
}

const PROMISE = 2;
