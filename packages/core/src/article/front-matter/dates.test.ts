import { describe, expect, it } from "vitest";
import {
  dayIn,
  formatDay,
  formatInstant,
  instantOf,
  parseWrittenDate,
  timeZoneOf,
} from "./dates.js";

const iso = (text: string, zone?: string): string | undefined => {
  const date = parseWrittenDate(text);
  return (
    date &&
    new Date(instantOf(date, zone === undefined ? undefined : timeZoneOf(zone))).toISOString()
  );
};

describe("a date that is written", () => {
  it.each([
    ["2026-03-01", "2026-03-01T00:00:00.000Z"],
    ["2026-03-01 09:08", "2026-03-01T09:08:00.000Z"],
    ["2026-03-01 04:49:28 +0000", "2026-03-01T04:49:28.000Z"],
    ["2026-03-01T09:08:07+09:00", "2026-03-01T00:08:07.000Z"],
    ["2026-03-01 8:32:24 -4", "2026-03-01T12:32:24.000Z"],
    ["2026-03-01T00:00:00.123Z", "2026-03-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s", (text, expected) => expect(iso(text)).toBe(expected));

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-03-01 24:00",
    "2026-03-01 10:60",
    "2026-03-01T10:00+15:00",
    "2026/03/01",
    "2026-3-1",
    "来週",
    "",
    "1e3",
    "9".repeat(100),
  ])("%s is none", (text) => expect(parseWrittenDate(text)).toBeUndefined());

  it("reads further forms only when asked", () => {
    expect(formatDay(parseWrittenDate("2026/3/1", ["slash"])?.day ?? 0)).toBe("2026-03-01");
    expect(formatDay(parseWrittenDate("2026-3-1", ["one-digit"])?.day ?? 0)).toBe("2026-03-01");
    expect(formatDay(parseWrittenDate("Mar 1st, 2026", ["month-name"])?.day ?? 0)).toBe(
      "2026-03-01",
    );
    expect(
      formatDay(parseWrittenDate("Sun, 1 March 2026 10:00:00 GMT", ["month-name"])?.day ?? 0),
    ).toBe("2026-03-01");
    expect(parseWrittenDate("Foo 1 2026", ["month-name"])).toBeUndefined();
    expect(parseWrittenDate("Feb 30 2026", ["month-name"])).toBeUndefined();
  });
});

describe("a time zone", () => {
  it("has an offset at an instant", () => {
    expect(timeZoneOf("Asia/Tokyo")?.offsetAt(0)).toBe(540);
    expect(timeZoneOf("America/New_York")?.offsetAt(Date.UTC(2026, 6, 1))).toBe(-240);
    expect(timeZoneOf("America/New_York")?.offsetAt(Date.UTC(2026, 0, 1))).toBe(-300);
    expect(timeZoneOf("+05:30")?.offsetAt(0)).toBe(330);
    expect(timeZoneOf("Nowhere/At_All")?.offsetAt(0)).toBeUndefined();
  });

  it("decides the day and the text of an instant", () => {
    const date = parseWrittenDate("2026-03-10 16:38:46 +0000");
    const tokyo = timeZoneOf("Asia/Tokyo");
    if (!date || !tokyo) throw new Error("no date or no zone");
    expect(formatDay(dayIn(date, tokyo))).toBe("2026-03-11");
    expect(formatDay(dayIn(date, undefined))).toBe("2026-03-10");
    expect(formatInstant(instantOf(date, undefined), tokyo)).toBe("2026-03-11 01:38:46 +0900");
  });
});

describe("a time zone", () => {
  it.each([
    ["UTC", 0],
    ["z", 0],
    ["+09:00", 540],
    ["-0330", -210],
    ["Asia/Tokyo", 540],
  ])("%s is %d minutes east", (name, minutes) => {
    expect(timeZoneOf(name)?.offsetAt(0)).toBe(minutes);
  });

  it.each(["+15:00", "+09:60", "Asia/Nowhere", ""])("%j is none", (name) => {
    expect(timeZoneOf(name)).toBeUndefined();
  });

  it("west of UTC is written with its sign", () => {
    const zone = timeZoneOf("-03:30");
    expect(zone && formatInstant(0, zone)).toBe("1969-12-31 20:30:00 -0330");
  });
});

describe("a month by its name", () => {
  it.each([
    ["Sept 3, 2026", "2026-09-03"],
    ["September 3 2026", "2026-09-03"],
    ["3 sep 2026", "2026-09-03"],
  ])("%s", (text, expected) => {
    const date = parseWrittenDate(text, ["month-name"]);
    expect(date && formatDay(date.day)).toBe(expected);
  });

  it.each(["Spring 3, 2026", "Sept 31, 2026", "Sept 2026", "3 2026", "sep"])("not %s", (text) => {
    expect(parseWrittenDate(text, ["month-name"])).toBeUndefined();
  });
});
