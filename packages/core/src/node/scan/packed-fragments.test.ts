import { expect, test } from "vitest";
import { fragmentOf } from "../../corpus/passages/fragment.js";
import { linkAll, PackedFragments } from "./packed-fragments.js";
import { ScanDocument } from "./scan-document.js";
import { FingerprintSet } from "../../corpus/passages/fingerprint-set.js";
import { TextReader } from "../../corpus/passages/read-text.js";

const documents = ["a.md", "b.md"].map((filePath, order) => {
  const text = new TextReader().read(filePath, Uint16Array.of(0x6e2f));
  return new ScanDocument({ ...text, repeats: new Int32Array() }, order, new FingerprintSet());
});

test("fragments come out as they went in, however many", () => {
  const packed = new PackedFragments();
  const fragments = Array.from({ length: 1_200 }, (_, at) =>
    fragmentOf([at, at + 7, 3, at + 5, at + 12, 4]),
  );
  for (const fragment of fragments) packed.add(0, 1, fragment);
  // More at once than there was room for altogether.
  const long = fragmentOf(Array.from({ length: 60_000 }, (_, at) => at));
  packed.add(0, 1, long);
  linkAll(packed.shared(), documents);
  const [a, b] = documents;
  const found = (a?.sides ?? []).map(({ fragment }) => fragment);
  expect(found.slice(0, -1)).toEqual(fragments);
  expect(Buffer.from(found.at(-1)?.runs ?? [])).toEqual(Buffer.from(long.runs));
  expect(b?.sides).toHaveLength(1_201);
  expect(b?.sides[0]?.fragment).toMatchObject({ xStart: 7, yStart: 0, matched: 7 });
});
