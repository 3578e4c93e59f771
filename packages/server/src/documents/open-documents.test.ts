import { expect, it } from "vitest";
import { OpenDocuments } from "./open-documents.js";

const URI = "file:///a.md";
const place = (line: number, character: number) => ({ line, character });

function opened(): OpenDocuments {
  const documents = new OpenDocuments();
  documents.open(URI, "markdown", 1, "朝市です。\n");
  return documents;
}

it("changes apply in order, to the version that the client names or the next", () => {
  const documents = opened();
  const range = { start: place(0, 0), end: place(0, 1) };
  expect(
    documents.change(URI, null, [
      { text: "昼", range },
      { text: "夜", range },
    ]),
  ).toBe(true);
  expect(documents.get(URI)).toMatchObject({ text: "夜市です。\n", version: 2, shift: 0 });
  expect(documents.change(URI, 7, [{ text: "\uFEFF春" }])).toBe(true);
  expect(documents.get(URI)).toMatchObject({ version: 7, shift: 1 });
  expect([...documents.held].map(([uri, { revision }]) => [uri, revision])).toEqual([[URI, 3]]);
});

it.each([
  [[null]],
  [["x"]],
  [[{}]],
  [[{ text: 3 }]],
  [[{ text: "a", range: null }]],
  [[{ text: "a", range: { start: place(0, 0) } }]],
  [[{ text: "a", range: { start: null, end: place(0, 0) } }]],
  [[{ text: "a", range: { start: { line: 0 }, end: place(0, 0) } }]],
  [[{ text: "a", range: { start: place(0, 0.5), end: place(0, 1) } }]],
  [{}],
])("what is no change leaves the text as it is: %j", (changes) => {
  const documents = opened();
  // A client may send anything.
  expect(documents.change(URI, 2, changes as never)).toBe(false);
  expect(documents.get(URI)).toMatchObject({ text: "朝市です。\n", version: 1 });
});

it("a document without a name or a text is not opened, and one that is closed has no text", () => {
  const documents = new OpenDocuments();
  expect([documents.open(3, "markdown", 1, "a"), documents.open(URI, "markdown", 1, null)]).toEqual(
    [false, false],
  );
  expect(documents.change(URI, 2, [{ text: "a" }])).toBe(false);
  documents.open(URI, "markdown", 1, "a");
  expect([documents.uris, documents.close(URI), documents.close(URI)]).toEqual([
    [URI],
    true,
    false,
  ]);
  expect([documents.get(URI), documents.version(URI), [...documents.held]]).toEqual([
    undefined,
    undefined,
    [],
  ]);
});
