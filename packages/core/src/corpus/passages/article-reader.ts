import type { Article } from "../../article/article.js";
import { matterOf } from "./matter.js";
import { PARAMETERS } from "./parameters.js";
import type { PassageText } from "./read-text.js";
import { winnow } from "./winnow.js";
import { Workspace } from "./workspace.js";

/** Reads articles one after the other into what passages need, so that nothing else of them has to be kept. */
export class ArticleReader {
  readonly #workspace = new Workspace();

  read(article: Article): PassageText {
    const { filePath, language } = article;
    const matter = matterOf(article, this.#workspace);
    const fingerprints = winnow(matter.units, PARAMETERS[language], this.#workspace);
    return { filePath, language, matter, fingerprints };
  }
}
