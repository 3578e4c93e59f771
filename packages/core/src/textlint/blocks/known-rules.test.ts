import { expect, test } from "vitest";
import { localityOf } from "./known-rules.js";

const preset = { packageName: "textlint-rule-preset-ja-technical-writing", version: "12.0.2" };

const locality = (
  name: string,
  options: object | boolean | null = true,
  origin: Parameters<typeof localityOf>[1] = preset,
): string =>
  // Options are what a person has written.
  localityOf(
    { ruleId: `ja-technical-writing/${name}`, rule: () => ({}), options: options as object },
    origin,
  );

test("rules of a package that was compared judge by blocks, but for those that do not", () => {
  expect(locality("max-ten")).toBe("block");
  expect(locality("no-mix-dearu-desumasu")).toBe("document");
});

test("a rule is unknown at another version, in another package, and without any", () => {
  expect(locality("max-ten", true, { ...preset, version: "12.0.3" })).toBe("unknown");
  expect(locality("max-ten", true, { ...preset, packageName: "textlint-rule-mine" })).toBe(
    "unknown",
  );
  expect(localityOf({ ruleId: "max-ten", rule: () => ({}) }, undefined)).toBe("unknown");
});

test("an option that is complained of at the top of the document is a look at the document", () => {
  expect(locality("sentence-length", { max: 90, exclusionPatterns: ["/x/"] })).toBe("document");
  expect(locality("sentence-length", { max: 90 })).toBe("block");
  expect(locality("sentence-length", null)).toBe("block");
});
