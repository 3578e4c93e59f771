import { dataOfPage } from "./data.js";
import { byId } from "./dom.js";
import { Lists } from "./lists.js";
import { sayWith, termsOf } from "./texts.js";

const data = dataOfPage();
const say = sayWith(data.texts);
const lists = new Lists(data, say);

/** Goes where the address leads: `#article=PATH` opens an article, `#q=WORDS` searches. */
function follow(): void {
  const [name, value = ""] = location.hash.slice(1).split("=", 2);
  const wanted = decoded(value);
  if (name === "article") {
    const article = data.articles.find(({ path }) => path === wanted);
    if (article !== undefined) lists.articles.reveal(article);
  } else if (name === "q") {
    input.value = wanted;
    search();
  }
}

/** An address that nobody could have made here leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const input = byId("search") as HTMLInputElement;
const status = byId("search-status");

function search(): void {
  const terms = termsOf(input.value);
  const { articles, duplicates, figures } = lists;
  for (const list of [articles, duplicates, figures]) list?.search(terms);
  status.textContent =
    terms.length === 0
      ? ""
      : say("searchStatus", {
          query: input.value.trim(),
          articles: articles.count,
          duplicates: duplicates?.count ?? 0,
          figures: figures.count,
        });
}

/** So many milliseconds after the last key. */
const PAUSE = 150;
let waiting: ReturnType<typeof setTimeout> | undefined;

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") input.value = "";
  else if (event.key !== "Enter" || event.isComposing) return;
  search();
  if (event.key !== "Enter") return;
  const { articles, duplicates, figures } = lists;
  const first = [articles, duplicates, figures].findIndex((list) => (list?.count ?? 0) > 0);
  byId(["articles", "duplicates", "figures"][first] ?? "articles").scrollIntoView();
});
document.addEventListener("keydown", (event) => {
  const isTyping =
    event.target instanceof Element && event.target.matches("input, select, textarea");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});
addEventListener("hashchange", follow);
addEventListener("beforeprint", () => {
  lists.makeAll();
  for (const details of document.querySelectorAll("details")) details.open = true;
});
// A link to where one is already is followed, too.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link !== null && link.hash !== "" && link.hash === location.hash) follow();
});

input.placeholder = say("searchPlaceholder");
input.parentElement?.removeAttribute("hidden");
follow();
lists.makeWhenIdle();
