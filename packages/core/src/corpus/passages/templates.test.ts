import { describe, expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { FingerprintSet } from "./fingerprint-set.js";
import { fragmentOf, type Fragment } from "./fragment.js";
import { matterOf } from "./matter.js";
import { PARAMETERS } from "./parameters.js";
import { clipTemplates, hasTemplate, templatesOf } from "./templates.js";
import { winnow } from "./winnow.js";
import { Workspace } from "./workspace.js";

const OWN = "市は朝の六時に始まり、昼前には畳まれるので、早い電車で来るのがよいでしょう。";
const FOOT =
  "このたよりは毎月の初めに役場の窓口と駅の売店に置いています。送り先を書いた封筒を添えていただければ郵便でもお届けします。";
const matter = matterOf(createArticle("a.md", `${OWN}\n\n${FOOT}\n`));
const parameters = PARAMETERS.ja;
const fingerprints = winnow(matter.units, parameters, new Workspace());

/** The templates of the article when so many of its fingerprints, from the last on, are of many. */
function spansOf(count: number) {
  const templates = new FingerprintSet();
  for (const hash of fingerprints.hashes.subarray(fingerprints.hashes.length - count))
    templates.add(hash);
  return templatesOf({ fingerprints, parameters, matter }, templates);
}

it("a block of which most stands in many articles is template as a whole", () => {
  const [, start, end] = matter.starts;
  expect(spansOf(0)).toEqual([]);
  expect(spansOf(3)).toEqual([{ start, end }]);
});

it("a block of which less stands in many articles is template as far as that goes", () => {
  const [, start = 0, end = 0] = matter.starts;
  const last = (count: number): number => fingerprints.positions.at(-count) as number;
  const lastEnd = last(1) + parameters.k;
  expect(last(2) + (end - start) / 2).toBeGreaterThan(lastEnd);
  expect(spansOf(2)).toEqual([{ start: last(2), end: lastEnd }]);
  // Of the first block: less than half, and more.
  expect(last(9) * 2).toBeGreaterThan(start);
  expect(spansOf(9)).toEqual([{ start: last(9), end }]);
  expect(last(10) * 2).toBeLessThan(start);
  expect(spansOf(10)).toEqual([{ start: 0, end }]);
});

it("an article without any of them has none", () => {
  const others = new FingerprintSet();
  others.add(1);
  expect(templatesOf({ fingerprints, parameters, matter }, others)).toEqual([]);
});

describe("a match is told without the template at its ends", () => {
  const whole = fragmentOf([0, 100, 90]);
  const shown = (fragment: Fragment | undefined) => fragment && [fragment.xStart, fragment.xEnd];

  it.each([
    ["beside it", [{ start: 95, end: 120 }], [0, 90]],
    ["at its end", [{ start: 60, end: 120 }], [0, 60]],
    ["at its start", [{ start: 0, end: 30 }], [30, 90]],
    [
      "at both ends",
      [
        { start: 0, end: 20 },
        { start: 70, end: 90 },
      ],
      [20, 70],
    ],
    ["within", [{ start: 40, end: 50 }], [0, 90]],
    ["all over", [{ start: 0, end: 95 }], undefined],
    ["of which hardly any match is left", [{ start: 10, end: 85 }], undefined],
  ])("%s", (_, spans, expected) =>
    expect(shown(clipTemplates(whole, spans, 24))).toEqual(expected),
  );

  it("and not at all where it is too short by itself", () => {
    expect(clipTemplates(fragmentOf([0, 0, 20]), [{ start: 95, end: 120 }], 24)).toBeUndefined();
  });
});

it("a stretch that touches a template holds none of it", () => {
  const spans = [{ start: 10, end: 20 }];
  expect([hasTemplate(spans, 0, 10), hasTemplate(spans, 20, 30)]).toEqual([false, false]);
  expect([hasTemplate(spans, 0, 11), hasTemplate(spans, 19, 30)]).toEqual([true, true]);
});
