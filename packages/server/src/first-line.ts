/** The text up to its first line break. */
export const firstLine = (text: string): string => text.replace(/[\r\n][^]*$/, "");
