import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { Workspace } from "./workspace.js";

const at = (...parts: string[]): string => path.join(tmpdir(), "site", ...parts);
const uri = (...parts: string[]): string => pathToFileURL(at(...parts)).href;

function workspace(): { folders: Workspace<{ close(): void }>; log: string[] } {
  const log: string[] = [];
  const folders = new Workspace((root, isFolder) => {
    log.push(`${isFolder ? "folder" : "alone"} ${path.basename(root)}`);
    if (root.endsWith("broken")) return Promise.reject(new Error("broken"));
    return Promise.resolve({ close: () => log.push(`close ${path.basename(root)}`) });
  });
  return { folders, log };
}

it("gives a document to the innermost folder around it, else to its own", () => {
  const { folders } = workspace();
  folders.add(at());
  folders.add(at("docs"));
  folders.add(at("docs"));
  expect(folders.folders).toEqual([at(), at("docs")]);
  expect(folders.rootOf(uri("docs", "a.md"))).toBe(at("docs"));
  expect(folders.rootOf(uri("posts", "a.md"))).toBe(at());
  expect(folders.rootOf(uri("..", "else", "a.md"))).toBe(path.join(tmpdir(), "else"));
  expect(folders.rootOf("untitled:a")).toBe(at());
  expect(workspace().folders.rootOf("untitled:a")).toBe(path.parse(process.cwd()).root);
});

it("opens a folder once, and closes it when it leaves", async () => {
  const { folders, log } = workspace();
  folders.add(at("docs"));
  const held = await folders.for(uri("docs", "a.md"));
  expect(await folders.for(uri("docs", "b.md"))).toBe(held);
  expect(await folders.all()).toEqual([held]);
  folders.remove(at("docs"));
  await Promise.resolve();
  expect([folders.folders, folders.roots]).toEqual([[], []]);
  await folders.for(uri("docs", "a.md"));
  expect(log).toEqual(["folder docs", "close docs", "alone docs"]);
});

it("opens a folder as one when it joins after a document of it was opened alone", async () => {
  const { folders, log } = workspace();
  await folders.for(uri("docs", "a.md"));
  folders.add(at("docs"));
  await Promise.resolve();
  await folders.for(uri("docs", "a.md"));
  expect(log).toEqual(["alone docs", "close docs", "folder docs"]);
});

it("lets go of a folder that could not be opened, which is tried again", async () => {
  const { folders, log } = workspace();
  await expect(folders.at(at("broken"))).rejects.toThrow("broken");
  folders.drop(at("broken"));
  folders.drop(at("broken"));
  await expect(folders.at(at("broken"))).rejects.toThrow("broken");
  expect(log).toEqual(["alone broken", "alone broken"]);
});

it("a folder that never joined may leave", async () => {
  const { folders, log } = workspace();
  folders.add(at("docs"));
  folders.remove(at("posts"));
  expect(folders.folders).toEqual([at("docs")]);
  await folders.for(uri("posts", "a.md"));
  folders.remove(at("posts"));
  await Promise.resolve();
  expect(log).toEqual(["alone posts", "close posts"]);
});
