import { expect, test } from "vitest";
import { quoteEnd, quoteStart } from "./quote.js";

test("a text is cut to what a message can hold, from either end", () => {
  expect(quoteStart("朝市の「案内」\nです", 20)).toBe("朝市の『案内』 です");
  expect(quoteStart("一二三四五", 4)).toBe("一二三…");
  expect(quoteEnd("一二三四五", 4)).toBe("…三四五");
  expect(quoteEnd("😀😀😀", 3)).toBe("😀😀😀");
});
