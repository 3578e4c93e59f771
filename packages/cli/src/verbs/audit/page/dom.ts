/** What an element may hold; text becomes a text node and can be nothing else. */
export type Child = Node | string | undefined | readonly Child[];

/** Makes an element. Attributes are set by name; there is no way to give it markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  fill(made, children);
  return made;
}

function fill(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (typeof child === "string") parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== undefined) fill(parent, child);
  }
}

/** The element of the static page that the script builds on. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
