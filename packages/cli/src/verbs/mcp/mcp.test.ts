import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { TestCli } from "../../../../../test/support/cli.js";
import { folderWith } from "../../testing/folder-with.js";
import { pageOf } from "./answers.js";

let cli: TestCli;
let site: string;
let client: Client;

beforeAll(async () => {
  cli = await TestCli.build("real");
  const passage =
    "朝の港では、競りの声が桟橋の先まで届きます。氷を積んだ荷車が石畳を鳴らし、かもめは屋根の上で順番を待っています。沖から戻る船は旗の色で水揚げの多さを知らせます。";
  site = folderWith({
    "posts/a.md": `75%以上の商店が、後継者を探しています。\n\n${passage}\n`,
    "posts/b.md": `はじめに、朝の港の話をします。\n\n${passage}\n\n---END---\n`,
    "posts/c.md": "85%の漁師が、網を手で直しています。\n\n".repeat(3),
  });
  mkdirSync(path.join(site, "outside"));
}, 60_000);
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});
afterEach(() => client.process.kill());

/** An MCP client of the server as a process of its own. */
class Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: Answer) => void>();
  #asked = 0;

  constructor() {
    this.process = cli.start(["mcp"], { cwd: site });
    createInterface(this.process.stdout).on("line", (line) => {
      const message = JSON.parse(line) as Answer & { readonly id: number };
      this.#answers.get(message.id)?.(message);
    });
  }

  ask(method: string, params: object): Promise<Answer> {
    const id = ++this.#asked;
    this.process.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  /** The answer of a tool: its JSON, or the sentence of its error. */
  async call(name: string, args: object): Promise<{ readonly [key: string]: unknown } | string> {
    const { result } = await this.ask("tools/call", { name, arguments: args });
    const text = result?.content?.[0]?.text ?? "";
    return result?.isError === true
      ? text
      : (JSON.parse(text) as { readonly [key: string]: unknown });
  }
}

interface Answer {
  readonly result?: {
    readonly tools?: readonly { readonly name: string }[];
    readonly content?: readonly { readonly text: string }[];
    readonly isError?: boolean;
  };
}

async function connect(): Promise<Client> {
  client = new Client();
  await client.ask("initialize", {
    protocolVersion: "2025-06-18",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  });
  client.process.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  return client;
}

describe("the tools", () => {
  it("are listed", async () => {
    const { result } = await (await connect()).ask("tools/list", {});
    expect(result?.tools?.map(({ name }) => name)).toEqual([
      "audit_articles",
      "list_findings",
      "list_duplicates",
      "list_figures",
      "explain_rule",
    ]);
  });

  it("say what to mend first", async () => {
    const answer = await (await connect()).call("audit_articles", {});
    expect(answer).toMatchObject({
      totals: { articles: 3 },
      plan: {
        items: expect.arrayContaining([expect.objectContaining({ path: "a.md" })]) as unknown,
      },
    });
  });

  it("list the findings of one article, page by page", async () => {
    const connected = await connect();
    const first = await connected.call("list_findings", { path: "posts/b.md", limit: 1 });
    expect(first).toMatchObject({ findings: { total: 2, next: 1 } });
    const rest = await connected.call("list_findings", { path: "posts/b.md", offset: 1 });
    expect(rest).toMatchObject({ findings: { offset: 1, next: null } });
  });

  it("list copies and figures", async () => {
    const connected = await connect();
    expect(await connected.call("list_duplicates", {})).toMatchObject({ groups: { total: 1 } });
    expect(await connected.call("list_figures", { paths: ["posts/a.md"] })).toMatchObject({
      figures: { items: [{ figure: "75%以上", isSupported: false }] },
    });
  });

  it("explain a rule, and say which there are", async () => {
    const connected = await connect();
    expect(await connected.call("explain_rule", { rule: "wall-of-text" })).toMatchObject({
      id: "wall-of-text",
    });
    expect(await connected.call("explain_rule", { rule: "wall-of-txt" })).toContain("wall-of-text");
  });

  it.each(["../x.md", "/etc/passwd", "posts/../../x.md"])("do not read %s", async (name) => {
    const connected = await connect();
    expect(await connected.call("list_findings", { path: name })).toContain("フォルダの外");
    expect(await connected.call("audit_articles", { paths: [name] })).toContain("フォルダの外");
  });

  it("say which article was meant", async () => {
    expect(await (await connect()).call("list_findings", { path: "posts/aa.md" })).toContain(
      "posts/a.md",
    );
  });
});

it("ends with 0 when the client goes", async () => {
  await connect();
  const ended = new Promise((resolve) => client.process.once("exit", resolve));
  client.process.stdin.end();
  expect(await ended).toBe(0);
});

describe("a page", () => {
  it("holds no more than fits, and at least one", () => {
    const long = "あ".repeat(20_000);
    expect(pageOf([long, long], 0, 50)).toMatchObject({ total: 2, next: 1 });
    expect(pageOf(["a", "b", "c"], 1, 1)).toEqual({ total: 3, offset: 1, items: ["b"], next: 2 });
    expect(pageOf(["a"], 5, 10)).toEqual({ total: 1, offset: 5, items: [], next: null });
  });
});
