import { expect, test } from "vitest";
import { ANYWHERE, extendSeed, Marks } from "./extend.js";

/** Stretches of two texts: those of a name are equal, those of a number are so many units that nothing else has. */
function textsOf(...parts: readonly (string | number)[]): readonly [Uint16Array, Uint16Array] {
  let next = 0x4e00;
  const x: number[] = [];
  const y: number[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      const units = Array.from(part, (letter) => letter.charCodeAt(0));
      x.push(...units);
      y.push(...units);
    } else {
      for (let n = 0; n < part; n++) x.push(next++);
      for (let n = 0; n < part; n++) y.push(next++);
    }
  }
  return [Uint16Array.from(x), Uint16Array.from(y)];
}

const letters = (count: number, from: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, n) => 0xac00 + from + n));

/** What a seed at the beginning, or at the end, of two texts is extended to: start and length of each run. */
function extended(texts: readonly [Uint16Array, Uint16Array], at: "start" | "end"): number[][] {
  const [x, y] = texts;
  const seed = at === "start" ? [0, 0] : [x.length - 1, y.length - 1];
  const runs = extendSeed(
    { x, y, distance: ANYWHERE, marks: new Marks() },
    ...(seed as [number, number]),
  );
  return Array.from(
    { length: runs.length / 3 },
    (_, r) => [runs[r * 3], runs[r * 3 + 2]] as number[],
  );
}

test.each(["start", "end"] as const)(
  "a change of 24 units is stepped over from the %s when what follows pays for it",
  (at) => {
    const texts = textsOf(letters(40, 0), 24, letters(40, 100));
    expect(extended(texts, at)).toEqual([
      [0, 40],
      [64, 40],
    ]);
    const short = textsOf(
      letters(at === "start" ? 40 : 20, 0),
      24,
      letters(at === "start" ? 20 : 40, 100),
    );
    expect(extended(short, at)).toHaveLength(1);
  },
);

test.each(["start", "end"] as const)(
  "from the %s, an extension that costs more and more ends, whatever comes far behind",
  (at) => {
    const losing = Array.from({ length: 12 }, (_, n) => [24, letters(24, 200 + n * 50)]).flat();
    const long = letters(400, 2000);
    const near = letters(30, 0);
    const some =
      at === "start" ? [near, ...losing, 24, long] : [long, 24, ...losing.reverse(), near];
    expect(extended(textsOf(...some), at)).toHaveLength(1);
    const few =
      at === "start"
        ? [near, ...losing.slice(0, 4), 24, long]
        : [long, 24, ...losing.slice(-4), near];
    expect(extended(textsOf(...few), at)).toHaveLength(4);
  },
);
