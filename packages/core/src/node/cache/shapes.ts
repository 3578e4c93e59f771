/** Whether a value that was read from a file is what it should be. */
export type Shape = (value: unknown) => boolean;
type Fields = { readonly [name: string]: unknown };

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null;
export const isText: Shape = (value) => typeof value === "string";
export const isCount: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

export const isOneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    typeof value === "string" && words.includes(value);

/** Whether a value has these fields; others are let stand, they are not read. */
export const has =
  (shapes: { readonly [name: string]: Shape }): Shape =>
  (value) =>
    isFields(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));

export const isPosition = has({ line: isCount, column: isCount });

/** A range in a text so many code units long. */
export const rangeIn =
  (length: number): Shape =>
  (value) =>
    has({ start: isCount, end: isCount })(value) &&
    isFields(value) &&
    Number(value["start"]) <= Number(value["end"]) &&
    Number(value["end"]) <= length;
