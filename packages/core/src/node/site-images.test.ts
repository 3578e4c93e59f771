import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { siteImages } from "./site-images.js";

let root: string;
let elsewhere: string;

const temporary = (): string => realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-images-")));

beforeEach(() => {
  [root, elsewhere] = [temporary(), temporary()];
  mkdirSync(path.join(root, ".git"));
});
afterEach(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), "");
  }
}

describe("the images of a site", () => {
  it("are its image files, without packages and hidden folders", () => {
    write("static/a.PNG", "posts/b.webp", "posts/c.md", "node_modules/d.png", ".cache/e.png");
    const index = siteImages(root, root, undefined).find();
    expect([...(index?.images ?? [])].sort()).toEqual(["posts/b.webp", "static/a.PNG"]);
    expect(index?.namesIn("static")).toEqual(["a.PNG"]);
    expect(index?.hasFolder("static/deeper")).toBe(false);
  });

  it("are not known of a site without any, nor without a site", () => {
    write("posts/c.md");
    expect(siteImages(root, root, undefined).find()).toBeUndefined();
    expect(siteImages(undefined, root, undefined).find()).toBeUndefined();
  });

  it("may lie in what ignore files leave out", () => {
    write("a.png", "made/b.png", "drafts/c.png");
    writeFileSync(path.join(root, ".gitignore"), "made/\n");
    const ignore = { folder: root, by: "kouetsu.config.yaml", patterns: ["drafts/*.png"] };
    const index = siteImages(root, root, ignore).find();
    expect(["made/other.png", "drafts/c.png"].map((image) => index?.has(image))).toEqual([
      true,
      true,
    ]);
    expect(index?.has("drafts/other.png")).toBe(false);
  });

  it("are not looked for behind links that lead out, and anything may be there", () => {
    write("a.png");
    symlinkSync(elsewhere, path.join(root, "shared"));
    symlinkSync(root, path.join(root, "loop"));
    const index = siteImages(root, root, undefined).find();
    expect(index?.has("shared/x.png")).toBe(true);
    expect([...(index?.images ?? [])]).toEqual(["a.png"]);
  });

  it("are looked up once, until they are forgotten", () => {
    write("a.png");
    const images = siteImages(root, root, undefined);
    const first = images.find();
    write("b.png");
    expect(images.find()).toBe(first);
    images.forget();
    expect(images.find()?.has("b.png")).toBe(true);
  });

  it("are named from the root, wherever the run was started", () => {
    write("a.png", "posts/c.md");
    const index = siteImages(root, path.join(root, "posts"), undefined).find();
    expect(index?.pathOf("c.md")).toBe("posts/c.md");
    expect(index?.pathOf("../../out.md")).toBeUndefined();
  });
});
