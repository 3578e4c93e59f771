import { expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { flipFragment, fragmentOf } from "./fragment.js";
import { matterOf, type Matter } from "./matter.js";
import { splitAtGaps } from "./source-gaps.js";

const FIRST = "荷揚げ場は二つあり、朝は東、昼からは西を使います。";
const SECOND = "倉庫の鍵は事務所にあり、夕方には返してください。";
const LISTING = `\`\`\`text\n${"船名 積み荷 時刻\n".repeat(40)}\`\`\``;

const matter = (...blocks: string[]): Matter =>
  matterOf(createArticle("a.md", `${blocks.join("\n\n")}\n`));

/** What the two texts have in common, all of it, parted where they differ in what lies between. */
function parts(x: Matter, y: Matter): readonly string[] {
  const whole = fragmentOf([0, 0, x.units.length]);
  const there = splitAtGaps(whole, x, y);
  const back = splitAtGaps(flipFragment(whole), y, x).map(flipFragment);
  expect(back.map(({ runs }) => runs)).toEqual(there.map(({ runs }) => runs));
  return there.map(({ xStart, xEnd }) => String.fromCharCode(...x.units.subarray(xStart, xEnd)));
}

it("parts a match where one text has a listing between two paragraphs, whichever it is", () => {
  const [plain, listed] = [matter(FIRST, SECOND), matter(FIRST, LISTING, SECOND)];
  expect(parts(plain, listed)).toHaveLength(2);
  expect(parts(listed, plain)).toHaveLength(2);
  expect(parts(listed, plain)[1]).toMatch(/^倉庫の鍵/);
});

it("leaves a match whole where both have a listing, or neither has one of any size", () => {
  const listed = matter(FIRST, LISTING, SECOND);
  expect(parts(listed, matter(FIRST, LISTING.replaceAll("船名", "船の名"), SECOND))).toHaveLength(
    1,
  );
  expect(parts(matter(FIRST, SECOND), matter(FIRST, "```sh\nls\n```", SECOND))).toHaveLength(1);
});

it("parts it behind a change as well, and drops what lay in the change alone", () => {
  const third = "帳面は月の終わりに締め、写しを役場に出します。";
  const x = matter(FIRST, SECOND, third);
  const y = matter(FIRST, SECOND, LISTING, third);
  const end = x.units.length;
  const [, , last = 0] = x.starts;
  // A change of ten units in the first paragraph: the listing lies in the second run.
  const changed = fragmentOf([0, 0, 5, 15, 15, end - 15]);
  expect(splitAtGaps(changed, x, y).map(({ xStart, xEnd }) => [xStart, xEnd])).toEqual([
    [0, last],
    [last, end],
  ]);
  // Between two listings nothing is equal.
  const around = matter(FIRST, LISTING, SECOND, LISTING, third);
  const [, second = 0] = x.starts;
  const apart = fragmentOf([0, 0, second, last, last, end - last]);
  expect(splitAtGaps(apart, around, x).map(({ xStart, xEnd }) => [xStart, xEnd])).toEqual([
    [0, second],
    [last, end],
  ]);
});
