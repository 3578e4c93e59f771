import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import { compareTexts, newText } from "../text/changes/text-change.js";
import { broughtBy } from "./brought.js";
import type { Finding } from "./finding.js";
import type { ArticleChange, JudgedVersion } from "./known-from.js";

/** Finds 「赤い船」 wherever it stands, and the whole of a paragraph with 「長い」. */
function judge(filePath: string, source: string): JudgedVersion {
  const article = createArticle(filePath, source);
  const finding = (ruleId: string, start: number, end: number): Finding => ({
    ruleId,
    filePath,
    messageId: "found",
    severity: "error",
    message: "一\n二\n三",
    range: { start, end },
    loc: article.lines.location({ start, end }),
    related: [],
    data: {},
  });
  const ships = [...source.matchAll(/赤い(?:大きな)?船/g)].map(({ index, 0: words }) =>
    finding("ship", index, index + words.length),
  );
  const walls = article.blocks
    .filter(({ content }) => content.raw.includes("長い"))
    .map(({ range }) => finding("wall", range.start, range.end));
  return { article, findings: [...ships, ...walls] };
}

function change(filePath: string, before: string | undefined, after: string): ArticleChange {
  return {
    filePath,
    pathBefore: before === undefined ? undefined : filePath,
    before: before === undefined ? { article: undefined, findings: [] } : judge(filePath, before),
    after: judge(filePath, after),
    text: before === undefined ? newText(after.length) : compareTexts(before, after),
  };
}

/** Places of what was brought, as `file:line:column`. */
function brought(...changes: readonly ArticleChange[]): readonly string[] {
  const history = { changes: new Map(changes.map((one) => [one.filePath, one])), gone: [] };
  return broughtBy(history, "ja").map(
    ({ finding: { filePath, loc } }) => `${filePath}:${loc.start.line}:${loc.start.column}`,
  );
}

const old = "港に赤い船がいます。波は静かだす。\n";

describe("a finding", () => {
  it("is brought by new words, in an old line too", () => {
    expect(brought(change("a.md", old, `${old}\n沖にも赤い船がいます。\n`))).toEqual(["a.md:3:4"]);
    expect(brought(change("a.md", old, old.replace("だす", "です。赤い船も")))).toEqual([
      "a.md:1:18",
    ]);
    expect(brought(change("a.md", undefined, old))).toEqual(["a.md:1:3"]);
  });

  it("is not brought by a mended letter beside it, in its sentence or in its line", () => {
    expect(brought(change("a.md", old, old.replace("だす", "です")))).toEqual([]);
    expect(brought(change("a.md", old, old.replace("港に", "湊には")))).toEqual([]);
    expect(brought(change("a.md", old, `序文。\n\n${old}`))).toEqual([]);
  });

  it("is brought when its own words were written anew", () => {
    expect(brought(change("a.md", "港に青い船がいます。\n", "港に赤い船がいます。\n"))).toEqual([
      "a.md:1:3",
    ]);
  });

  it("moves with its sentence, within an article and to another", () => {
    const long = "むかしむかし、南の港に赤い船が一そう、静かに泊まっていました。\n";
    const rest = "\n山では雪が降り、谷では川が凍り、里では子どもが遊びます。\n";
    expect(brought(change("a.md", long + rest, `${rest}\n${long}`))).toEqual([]);
    expect(
      brought(change("a.md", long + rest, rest), change("b.md", rest, `${rest}\n${long}`)),
    ).toEqual([]);
  });

  it("is one more when its sentence was copied", () => {
    expect(brought(change("a.md", old, `${old}\n${old}`))).toEqual(["a.md:3:3"]);
    expect(brought(change("a.md", old, old), change("b.md", undefined, old))).toEqual(["b.md:1:3"]);
  });

  it("of a short sentence is no move to another article", () => {
    const short = "赤い船\n";
    const rest = "山では雪が降ります。\n";
    expect(
      brought(change("a.md", rest + short, rest), change("b.md", rest, `${rest}\n${short}`)),
    ).toEqual(["b.md:3:1"]);
  });

  it("stays with its words in a sentence that was rewritten around them, but for a figure alone", () => {
    const before = "港には赤い大きな船がいて、波が寄せます。\n";
    const after = "むかし沖で、赤い大きな船を見た人がいました。\n";
    expect(brought(change("a.md", before, after))).toEqual([]);
    expect(brought(change("a.md", before, `${after}\n${after}`))).toEqual(["a.md:3:7"]);
    const figure = change(
      "a.md",
      "港に赤い船がいて、波が寄せます。\n\n山の話。\n",
      "山の話。\n\n沖に赤い船を見ました。\n",
    );
    expect(brought(figure)).toEqual(["a.md:3:3"]);
  });

  it("of a passage stays the same when a little of it changes, and is another when most is new", () => {
    const wall = `長い話です。${"波が寄せては返し、船は揺れます。".repeat(6)}\n`;
    expect(brought(change("a.md", wall, wall.replace("返し", "かえし")))).toEqual([]);
    const rewritten = `長い別の話をします。${"山が鳴り、鳥は飛び、雲が流れます。".repeat(6)}\n`;
    expect(brought(change("a.md", wall, rewritten))).toEqual(["a.md:1:1"]);
  });
});

describe("whatever is edited", () => {
  const sentence = fc.constantFrom(
    "港に赤い大きな船がいます。",
    "波は静かです。",
    "灯が点ります。",
  );
  const plain = fc.constantFrom("鳥が鳴く。", "\n\n", "と", "## 見出し\n\n", "- ");
  const article = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
  const ships = (text: string): number => text.split("赤い大きな船").length - 1;

  it("words that stay bring nothing, wherever text comes or goes between them", () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(fc.nat(), plain), { maxLength: 4 }),
        (paragraphs, edits) => {
          const before = paragraphs.map((list) => list.join("")).join("\n\n");
          let after = before;
          for (const [at, words] of edits) {
            const parts = after.split("赤い大きな船");
            const index = at % parts.length;
            parts[index] = `${parts[index]}${words}`;
            after = parts.join("赤い大きな船");
          }
          expect(brought(change("a.md", before, after))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("at least as many are brought as there are more", () => {
    fc.assert(
      fc.property(article, article, (old, now) => {
        const [before, after] = [old, now].map((one) =>
          one.map((list) => list.join("")).join("\n\n"),
        );
        const found = brought(change("a.md", before ?? "", after ?? ""));
        const more = ships(after ?? "") - ships(before ?? "");
        expect(found.length).toBeGreaterThanOrEqual(Math.max(0, more));
        expect(found.length).toBeLessThanOrEqual(ships(after ?? ""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a finding of an article that stayed as it was", () => {
  const place = (filePath: string, source: string, words: string) => {
    const start = source.indexOf(words);
    const range = { start, end: start + words.length };
    const loc = createArticle(filePath, source).lines.location(range);
    return { filePath, range, loc, role: "conflict" as const, message: "" };
  };
  const still = "港の灯は赤いです。\n";
  const withFinding = (one: ArticleChange, related: Finding["related"]): ArticleChange => {
    const own = place("still.md", still, "赤い");
    const finding: Finding = {
      ...own,
      ruleId: "light",
      messageId: "other",
      severity: "error",
      message: "灯の色が違います。\nほかの所では別の色です。\n揃えて。",
      related,
      data: {},
    };
    return { ...one, after: { ...one.after, findings: [finding] } };
  };

  it("is told once, on the changed line that it names", () => {
    const changed = change("new.md", "はじめに。\n", "はじめに。\n\n港の灯は青いです。\n");
    const blue = place("new.md", "はじめに。\n\n港の灯は青いです。\n", "青い");
    const one = withFinding(change("still.md", still, still), [blue]);
    const history = {
      changes: new Map([
        ["still.md", one],
        ["new.md", changed],
      ]),
      gone: [],
    };
    const [first, ...more] = broughtBy(history, "ja");
    expect(more).toEqual([]);
    expect(first?.finding).toMatchObject({
      filePath: "new.md",
      loc: { start: { line: 3, column: 5 } },
      message: "灯の色が違います。\nstill.md 1 行と合わせての指摘です。\n揃えて。",
      related: [{ filePath: "still.md", role: "conflict" }],
    });
    expect(first?.origin.filePath).toBe("still.md");
  });

  it("is told once where two articles find the same, and twice where two rules do", () => {
    const after = "はじめに。\n\n港の灯は青いです。\n";
    const changed = change("new.md", "はじめに。\n", after);
    const first = withFinding(change("still.md", still, still), [place("new.md", after, "青い")]);
    const [own] = first.after.findings as [Finding];
    const second = (ruleId: string): ArticleChange => ({
      ...change("more.md", still, still),
      after: { ...judge("more.md", still), findings: [{ ...own, filePath: "more.md", ruleId }] },
    });
    expect(brought(first, second("light"), changed)).toEqual(["new.md:3:5"]);
    expect(brought(first, second("other"), changed)).toEqual(["new.md:3:5", "new.md:3:5"]);
  });

  it("is told at its own place when what it needs is gone", () => {
    expect(brought(withFinding(change("still.md", still, still), []))).toEqual(["still.md:1:5"]);
  });

  it("is told again when it has one place more", () => {
    const before = "港の灯は青いです。\n";
    const after = `${before}\n沖の灯も青いです。\n`;
    const known = withFinding(change("still.md", still, still), [place("b.md", before, "青い")]);
    const now = withFinding(change("still.md", still, still), [
      place("b.md", after, "青い"),
      place("b.md", after, "も青い"),
    ]);
    const grown = { ...now, before: known.after };
    expect(brought(grown, change("b.md", before, after))).toEqual(["b.md:3:4"]);
    const same = { ...known, before: known.after };
    expect(brought(same, change("b.md", before, after))).toEqual([]);
  });

  it("is told again of a mended line only when it did not name that place before", () => {
    const before = "港の灯は青いです。\n\n沖の灯も青いです。\n";
    const after = before.replace("港の灯は青い", "港の灯りは青い");
    const both = [place("b.md", after, "青い"), place("b.md", after, "も青い")];
    const told = (...named: readonly string[]): readonly string[] => {
      const related = named.map((words) => place("b.md", before, words));
      const known = withFinding(change("still.md", still, still), related);
      const now = withFinding(change("still.md", still, still), both);
      return brought({ ...now, before: known.after }, change("b.md", before, after));
    };
    expect(told("青い")).toEqual([]);
    expect(told("も青い")).toEqual(["b.md:1:6"]);
    expect(told("青い", "も青い")).toEqual([]);
  });

  it("is not told when its words were part of such a finding before, whatever that was called", () => {
    const now = withFinding(change("still.md", still, still), []);
    const [found] = now.after.findings as [Finding];
    const before = (old: Partial<Finding>): ArticleChange => ({
      ...now,
      before: {
        ...now.before,
        findings: [{ ...found, range: { start: 0, end: still.length }, messageId: "one", ...old }],
      },
    });
    expect(brought(before({}))).toEqual([]);
    expect(brought(before({ ruleId: "ship" }))).toEqual(["still.md:1:5"]);
    expect(brought(before({ range: { start: 0, end: 2 } }))).toEqual(["still.md:1:5"]);
    expect(brought(before({ filePath: "other.md" }))).toEqual(["still.md:1:5"]);
    const other = place("still.md", still, "赤い");
    expect(brought(before({ filePath: "other.md", related: [other] }))).toEqual([]);
  });

  it("that was called otherwise counts only where nothing changed", () => {
    const text = `${still}海は青い。\n`;
    const now = withFinding(change("still.md", text, text.replace("海", "沖")), []);
    const [found] = now.after.findings as [Finding];
    const known = (messageId: string): ArticleChange => ({
      ...now,
      before: {
        ...now.before,
        findings: [{ ...found, messageId, range: { start: 0, end: still.length } }],
      },
    });
    expect(brought(known("other"))).toEqual([]);
    expect(brought(known("one"))).toEqual(["still.md:1:5"]);
  });
});
