import type { PageData } from "../html/page-data.js";
import { PAGE_PARTS } from "../html/page-parts.js";
import { byId } from "./dom.js";

/** The data that was written with the page. A part is parsed when it is first asked for: most of it is never looked at. */
export function dataOfPage(): PageData {
  const parts = new Map<string, Partial<PageData>>();
  const read = <Name extends keyof PageData>(name: Name): PageData[Name] => {
    const id = PAGE_PARTS[name];
    const part = parts.get(id) ?? (JSON.parse(byId(id).textContent ?? "") as Partial<PageData>);
    parts.set(id, part);
    // The page was written together with its data: every part has what it is to have.
    return part[name] as PageData[Name];
  };
  const data = {};
  // `PAGE_PARTS` has the keys of the data and no other.
  for (const name of Object.keys(PAGE_PARTS) as (keyof PageData)[])
    Object.defineProperty(data, name, { get: () => read(name), enumerable: true });
  return data as PageData;
}
