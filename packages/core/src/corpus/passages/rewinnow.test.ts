import fc from "fast-check";
import { expect, test } from "vitest";
import { PARAMETERS } from "./parameters.js";
import { rewinnow } from "./rewinnow.js";
import { winnow } from "./winnow.js";
import { Workspace } from "./workspace.js";

const workspace = new Workspace();
const textOf = (letters: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(letters, { maxLength: 300, size: "max" });

/** Texts of few letters, whose hashes are often equal, and of many. */
const edited = fc
  .constantFrom(1, 2, 3, 5000)
  .map((letters) => fc.nat({ max: letters - 1 }))
  .chain((letters) => fc.tuple(textOf(letters), textOf(letters), textOf(letters), textOf(letters)));

for (const language of ["ja", "en"] as const) {
  test(`after an edit, ${language}, the fingerprints are those of the new text`, () => {
    fc.assert(
      fc.property(edited, ([head, removed, inserted, tail]) => {
        const parameters = PARAMETERS[language];
        const before = Uint16Array.from([...head, ...removed, ...tail]);
        const after = Uint16Array.from([...head, ...inserted.slice(0, 40), ...tail]);
        const known = winnow(before, parameters, workspace);
        const changed = rewinnow(known, { units: before }, { units: after }, parameters, workspace);
        const { hashes, positions } = winnow(after, parameters);
        expect([...changed.fingerprints.hashes]).toEqual([...hashes]);
        expect([...changed.fingerprints.positions]).toEqual([...positions]);
        expect(known.hashes.subarray(0, changed.head)).toEqual(hashes.subarray(0, changed.head));
        const tailOf = (all: Uint32Array): Uint32Array => all.subarray(all.length - changed.tail);
        expect(tailOf(known.hashes)).toEqual(tailOf(hashes));
      }),
      { numRuns: 2000 },
    );
  });
}

test("an edit in a long text leaves most fingerprints where they are", () => {
  const parameters = PARAMETERS.ja;
  const before = Uint16Array.from({ length: 20_000 }, (_, at) => Math.imul(at, 2_654_435) >>> 12);
  const after = Uint16Array.from([...before.subarray(0, 9000), 1, ...before.subarray(9000)]);
  const known = winnow(before, parameters, workspace);
  const { fingerprints, head, tail } = rewinnow(
    known,
    { units: before },
    { units: after },
    parameters,
    workspace,
  );
  expect(fingerprints.hashes.length - head - tail).toBeLessThan(16);
});
