import { expect, test } from "vitest";
import { isBelow, pathOfUri, uriOfPath } from "./uris.js";

test("a path and its URI lead to each other, whatever the folder is called", () => {
  const uri = "file:///home/mika/%E3%83%96%E3%83%AD%E3%82%B0/%E7%AC%AC%201%20%E5%9B%9E.md";
  expect(pathOfUri(uri)).toBe("/home/mika/ブログ/第 1 回.md");
  expect(uriOfPath("/home/mika/ブログ/第 1 回.md")).toBe(uri);
});

test("a folder whose name begins alike is not below", () => {
  expect(isBelow("/home/mika/blog", "/home/mika/blog-old/a.md")).toBe(false);
  expect(isBelow("/home/mika/blog", "/home/mika/blog")).toBe(false);
  expect(isBelow("/home/mika/blog", "/home/mika/blog/..a.md")).toBe(true);
});

test("a URI that names no local file has no path", () => {
  for (const uri of [
    "untitled:Untitled-1",
    "vscode-vfs://github/a/b.md",
    "file:///a%2Fb.md",
    "not a uri",
  ])
    expect(pathOfUri(uri)).toBeUndefined();
});
