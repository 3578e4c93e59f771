import type { Node } from "jsonc-parser";

/** What an array holds, or the properties of an object; nothing for a scalar. */
export const childrenOf = ({ children }: Node): readonly Node[] => children ?? [];

/** A key of an object with its value. */
export interface JsonProperty {
  readonly key: Node;
  readonly value: Node;
  /** Both, with the colon between them. */
  readonly node: Node;
}

/** The properties of an object that was read without an error, in their order. */
export const propertiesOf = (object: Node): readonly JsonProperty[] =>
  childrenOf(object).flatMap((node) => {
    const [key, value] = childrenOf(node);
    return key && value ? [{ key, value, node }] : [];
  });
