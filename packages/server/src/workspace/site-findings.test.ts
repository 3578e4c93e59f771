import { expect, test } from "vitest";
import { SiteFindings } from "./site-findings.js";

function counting(): { readonly findings: SiteFindings; readonly looked: string[] } {
  const looked: string[] = [];
  const findings = new SiteFindings((name) => {
    looked.push(name);
    return [];
  });
  return { findings, looked };
}

const never = (): boolean => false;

test("only what changed is looked at again", async () => {
  const { findings, looked } = counting();
  await findings.forEach(["a", "b", "c"], () => undefined, never);
  findings.changed(["b", "gone"]);
  await findings.forEach(["a", "b", "c"], () => undefined, never);
  expect(looked).toEqual(["a", "b", "c", "b"]);
  findings.allChanged();
  await findings.forEach(["a"], () => undefined, never);
  expect(looked.length).toBe(5);
});

test("it ends early when nobody wants it any more", async () => {
  const { findings, looked } = counting();
  expect(
    await findings.forEach(
      ["a", "b"],
      () => undefined,
      () => looked.length > 0,
    ),
  ).toBe(false);
  expect(looked).toEqual(["a"]);
});

test("whoever waits hears of the next change, once", async () => {
  const { findings } = counting();
  const heard = findings.nextChange().then(() => "heard");
  findings.changed(["a"]);
  expect(await heard).toBe("heard");
});

test("others have their turn while many articles are looked at", async () => {
  const findings = new SiteFindings(() => {
    const end = performance.now() + 5;
    while (performance.now() < end);
    return [];
  });
  const seen: string[] = [];
  setImmediate(() => seen.push("another turn"));
  await findings.forEach(["a", "b", "c", "d", "e", "f"], (name) => seen.push(name), never);
  expect(seen.slice(0, 1)).toEqual(["a"]);
  expect(seen.indexOf("another turn")).toBeLessThan(6);
  expect(seen).toHaveLength(7);
});
