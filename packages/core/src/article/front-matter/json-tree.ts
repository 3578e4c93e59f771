import { parseTree, type Node, type ParseError, type ParseOptions } from "jsonc-parser";

/** The tree of a JSON text, or the first error that keeps it from being read. */
export function readJsonTree(
  text: string,
  options: ParseOptions,
): { readonly tree: Node } | { readonly error: ParseError } {
  const errors: ParseError[] = [];
  // A text without a tree, even an empty one, is an error unless the options allow it.
  const tree = parseTree(text, errors, { ...options, allowEmptyContent: false }) as Node;
  const [error] = errors;
  return error === undefined ? { tree } : { error };
}

/** What an array holds, or the properties of an object; other nodes have no children. */
export const childrenOf = ({ children }: Node): readonly Node[] => children as Node[];

/** A key of an object with its value. */
export interface JsonProperty {
  readonly key: Node;
  readonly value: Node;
  /** Both, with the colon between them. */
  readonly node: Node;
}

/** The properties of an object that was read without an error, in their order. */
export const propertiesOf = (object: Node): readonly JsonProperty[] =>
  childrenOf(object).map((node) => {
    // Only a property that was read with an error has less.
    const [key, value] = childrenOf(node) as [Node, Node];
    return { key, value, node };
  });
