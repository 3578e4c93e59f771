import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, localeOfTag, readSettings, readStartOptions } from "./options.js";

describe("settings of a client", () => {
  it("are the defaults where nothing is given, or what cannot be read", () => {
    for (const given of [undefined, null, 3, "x", [], {}])
      expect(readSettings(given)).toEqual(DEFAULT_SETTINGS);
    expect(
      readSettings({ run: "never", locale: "fr", maxProblems: -1, config: 3, textlint: true }),
    ).toEqual(DEFAULT_SETTINGS);
  });

  it("are taken as given", () => {
    expect(
      readSettings({
        enable: false,
        run: "onSave",
        locale: "en",
        config: { path: "docs/kouetsu.yml" },
        textlint: { enable: "bundled" },
        hover: { enable: false },
        codeLens: { enable: false },
        inlayHints: { enable: true },
        links: { enable: false },
        problems: "workspace",
        cache: { enable: false },
        maxProblems: 7.9,
      }),
    ).toEqual({
      enable: false,
      run: "onSave",
      locale: "en",
      configPath: "docs/kouetsu.yml",
      textlint: "bundled",
      hover: false,
      codeLens: false,
      inlayHints: true,
      links: false,
      scope: "workspace",
      cache: false,
      maxProblems: 7,
    });
    expect(readSettings({ locale: "ja", textlint: { enable: "off" } })).toMatchObject({
      locale: "ja",
      textlint: "off",
    });
  });

  it("come with what the client says of itself", () => {
    expect(readStartOptions({ trusted: false, status: true, commands: true })).toEqual({
      settings: DEFAULT_SETTINGS,
      trusted: false,
      status: true,
      commands: true,
    });
    expect(readStartOptions(undefined).trusted).toBe(true);
  });
});

it.each([
  ["ja", "ja"],
  ["en-US", "en"],
  ["EN_gb", "en"],
  ["fr", undefined],
  [undefined, undefined],
])("an editor that speaks %s is spoken to in %s", (tag, locale) => {
  expect(localeOfTag(tag)).toBe(locale);
});
