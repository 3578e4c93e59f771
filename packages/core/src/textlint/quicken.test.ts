import { createRequire } from "node:module";
import { beforeEach, expect, test } from "vitest";
import type { WorkerReply } from "./protocol.js";
import { quicken } from "./quicken.js";

const require = createRequire(import.meta.url);
const fromRules = createRequire(require.resolve("textlint-rule-preset-ja-technical-writing"));
const kuromoji = fromRules.resolve("kuromoji");
const kuromojin = fromRules.resolve("kuromojin").replace("index.js", "kuromojin.js");

type Load = (file: string, done: (error: unknown, content?: SharedArrayBuffer) => void) => void;

let Loader: { readonly prototype: { loadArrayBuffer: Load } };
let environment: NodeJS.ProcessEnv;
let replies: WorkerReply[];
beforeEach(() => {
  Loader = class {
    loadArrayBuffer(): void {
      throw new Error("as it was");
    }
  };
  environment = {};
  replies = [];
});

function quickened(linear: boolean, isLinear: boolean, shelved = new Map()): void {
  const modules = {
    [kuromoji.replace("kuromoji.js", "loader/NodeDictionaryLoader.js")]: { exports: Loader },
    [kuromojin]: { exports: {} },
  };
  const reply = (message: WorkerReply): void => void replies.push(message);
  quicken({ linear, shelved }, { isLinear }, { modules, environment, reply });
}

const load = (file: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    Loader.prototype.loadArrayBuffer(file, (error, content) =>
      content === undefined ? reject(error) : resolve(content),
    );
  });

test("a dictionary is found where it lies, and unpacked files are handed on", async () => {
  quickened(true, true);
  const folder = environment["KUROMOJIN_DIC_PATH"];
  expect(folder).toMatch(/kuromoji[\\/]dict$/);
  const file = `${folder}/unk.dat.gz`;
  const content = await load(file);
  expect(replies).toEqual([{ kind: "shelved", file, content }]);
  quickened(true, true, new Map([[file, content]]));
  expect(await load(file)).toBe(content);
  expect(replies).toHaveLength(1);
});

test("a dictionary that a person has chosen stays", () => {
  environment["KUROMOJIN_DIC_PATH"] = "/home/midori/dict";
  quickened(true, true);
  expect(environment["KUROMOJIN_DIC_PATH"]).toBe("/home/midori/dict");
});

test.each([
  ["the host", false, true],
  ["the configuration", true, false],
])("%s may ask to leave packages as they are", async (_, linear, isLinear) => {
  quickened(linear, isLinear);
  expect(environment).toEqual({});
  await expect(load("unk.dat.gz")).rejects.toThrow("as it was");
});

test("without a dictionary nothing is looked for", () => {
  const reply = (): void => undefined;
  quicken(
    { linear: true, shelved: new Map() },
    { isLinear: true },
    { modules: {}, environment, reply },
  );
  expect(environment).toEqual({});
});
