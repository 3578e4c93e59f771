import type { AuditResult } from "@kouetsu/language-server";
import { expect, test } from "vitest";
import { auditPage, type PageTexts } from "./page.js";

const texts: PageTexts = {
  title: "校閲",
  summary: "2 記事",
  first: "先に直す記事",
  rules: "規則",
  article: "記事",
  errors: "エラー",
  warnings: "警告",
  infos: "情報",
  reasons: "理由",
  count: "件",
  nothing: "指摘はありません。",
};
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='a'>&`;
const result: AuditResult = {
  locale: "ja",
  articles: 2,
  findings: 3,
  worklist: [
    {
      uri: "file:///a.md",
      name: HOSTILE,
      title: HOSTILE,
      errors: 1,
      warnings: 2,
      infos: 0,
      reasons: [HOSTILE],
    },
  ],
  rules: [{ ruleId: "kouetsu/generation-residue", title: HOSTILE, count: 3 }],
};

test("text of articles stays text: one script, the page's own", () => {
  const page = auditPage(result, texts, "abc");
  expect(page.match(/<script/g)).toEqual(["<script"]);
  expect(page).not.toContain("<img");
  expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("nothing may be loaded, and only what bears the nonce runs", () => {
  const page = auditPage(result, texts, "abc");
  expect(page).toContain(
    `content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/https?:|url\(|@import| on\w+="/);
});

test("a site without findings says so", () => {
  const page = auditPage({ ...result, worklist: [], rules: [] }, texts, "abc");
  expect(page).toContain("指摘はありません。");
  expect(page).not.toContain("<table");
});
