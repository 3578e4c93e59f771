import { expect } from "vitest";

const annotation =
  /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[\w-]+::/;

/**
 * Nothing that a terminal or GitHub's runner would obey: no control character,
 * none that turns the direction of writing, no command but our own annotations.
 */
export function expectHarmless(output: string, { withAnnotations = false } = {}): void {
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  expect(output.match(control)?.[0]).toBeUndefined();
  expect(output).not.toContain("##[");
  const commands = output.split("\n").filter((line) => /^\s*::/.test(line));
  expect(commands.filter((line) => !withAnnotations || !annotation.test(line))).toEqual([]);
}
