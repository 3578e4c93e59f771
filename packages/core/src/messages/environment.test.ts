import { expect, it } from "vitest";
import { localeFromEnvironment } from "./environment.js";

it.each([
  [{ LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "ja" }, "ja"],
  [{ LANG: "JA-jp" }, "ja"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  // A language of its own that only begins like it.
  [{ LANG: "jav_ID" }, "en"],
  [{ LANG: "de_DE@euro" }, "en"],
  [{ LANG: "ja_JP.UTF-8", LC_MESSAGES: "en_US" }, "en"],
  [{ LANG: "en_US", LC_MESSAGES: "en_US", LC_ALL: "ja_JP.eucJP" }, "ja"],
  [{ LANG: "ja_JP", LC_ALL: "C.UTF-8", LC_MESSAGES: "POSIX" }, "ja"],
  [{ LANG: "ja.x\ny@z" }, "ja"],
  [{ LANG: "C" }, undefined],
  [{ LANG: "" }, undefined],
  [{}, undefined],
])("%o asks for %s", (environment, locale) => {
  expect(localeFromEnvironment(environment)).toBe(locale);
});
