// The report of `kouetsu audit`, opened from its file in Chromium as an editor-in-chief does.
import assert from "node:assert/strict";
import { join } from "node:path";
import { graveViolations, openReport, writeReport } from "../lib/audit-report.mjs";
import { hostileSite, largeSite } from "../lib/audit-sites.mjs";
import { runSuite, shots } from "../lib/processes.mjs";

const site = largeSite();
const hostile = hostileSite();
const shot = (page, name) => page.screenshot({ path: join(shots, `audit-${name}.png`) });
const rowsIn = (page, id) => page.locator(`#${id}-table > tbody > tr:not(.detail)`);
const statusOf = (page, id) => page.locator(`#${id} .range`).first().innerText();
const cells = (page, id, column) =>
  page.locator(`#${id}-table > tbody > tr > :nth-child(${column})`).allInnerTexts();
let report;
let current;

/** Opens the report of the large site. */
async function open(options) {
  const opened = await openReport(report.url, options);
  current = opened.page;
  return opened;
}

await runSuite(
  {
    "the report is one file, and small enough to send": () => {
      report = writeReport(site, "ja");
      const { bytes, cpu, megabytes } = report;
      console.log(
        `# ${(bytes / 1e6).toFixed(2)} MB; audit: CPU ${cpu.toFixed(1)} s, RSS ${megabytes.toFixed(0)} MB`,
      );
      assert.ok(bytes < 10e6);
    },
    "with scripts blocked, the first screen says how bad it is and what to mend first":
      async () => {
        const { page, complaints } = await open({ javaScriptEnabled: false });
        const text = await page.locator("main").innerText();
        assert.match(text, /記事(すべて|のうち).{1,20}直すところがあります/);
        assert.match(text, /指摘 [\d,]+ 件/);
        assert.equal(await page.locator(".worklist ol > li").count(), 20);
        assert.ok(
          await page.locator(".worklist ol > li").last().locator(".todo").first().isVisible(),
        );
        assert.equal(await page.locator(".needs-script").first().isVisible(), true);
        assert.equal(await page.locator("#search").isVisible(), false);
        assert.deepEqual(complaints, []);
      },
    "it opens, asks for nothing and breaks no rule of its policy": async () => {
      const opened = [];
      for (let round = 0; round < 3; round++) {
        const { page, requests, complaints, wall, cpu } = await open();
        opened.push({ wall, cpu });
        assert.deepEqual(requests, [report.url]);
        assert.deepEqual(complaints, []);
        await rowsIn(page, "articles").nth(99).waitFor();
        await page.context().close();
      }
      const best = (key) => Math.min(...opened.map((each) => each[key])).toFixed(0);
      console.log(`# opens in ${best("wall")} ms, main thread ${best("cpu")} ms CPU (best of 3)`);
    },
    "pages of a hundred rows": async () => {
      const { page } = await open();
      assert.equal(await rowsIn(page, "articles").count(), 100);
      assert.match(await statusOf(page, "articles"), /件のうち 1–100$/);
      const [first] = await cells(page, "articles", 1);
      const pages = page.locator("#articles-list .pages");
      await pages.getByRole("button", { name: "次の 100 件" }).click();
      assert.match(await statusOf(page, "articles"), /件のうち 101–200$/);
      assert.notEqual((await cells(page, "articles", 1))[0], first);
      await pages.getByRole("button", { name: "前の 100 件" }).click();
      assert.equal((await cells(page, "articles", 1))[0], first);
    },
    "a column is sorted by its heading, from the keyboard, and says so": async () => {
      const { page } = await open();
      const head = page.locator("#articles-table thead th", { hasText: "指摘" });
      const numbers = async () =>
        (await cells(page, "articles", 4)).map((text) => Number(text.replace(/\D/g, "")));
      await head.getByRole("button").focus();
      await page.keyboard.press("Enter");
      assert.equal(await head.getAttribute("aria-sort"), "descending");
      const down = await numbers();
      assert.deepEqual(
        down,
        down.toSorted((a, b) => b - a),
      );
      await page.keyboard.press("Enter");
      assert.equal(await head.getAttribute("aria-sort"), "ascending");
      const up = await numbers();
      assert.deepEqual(
        up,
        up.toSorted((a, b) => a - b),
      );
      assert.ok(down[0] > up[0]);
    },
    "a filter leaves what it names, and counts it": async () => {
      const { page } = await open();
      const all = await statusOf(page, "figures");
      await page.locator("#figures-list select").selectOption("出典あり");
      assert.notEqual(await statusOf(page, "figures"), all);
      const supports = await cells(page, "figures", 4);
      assert.ok(supports.every((text) => !text.includes("出典なし")));
      const month = page.locator("#articles-list select").nth(1);
      const wanted = await month.locator("option").nth(1).innerText();
      await month.selectOption(wanted);
      assert.deepEqual([...new Set(await cells(page, "articles", 3))], [wanted]);
    },
    "the search looks into everything, whatever the width of its letters": async () => {
      const { page } = await open();
      await page.keyboard.press("/");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "search");
      await page.keyboard.type("ＥＮＤ");
      const status = page.locator("#search-status", { hasText: "記事" });
      await status.waitFor();
      const [, found] = /記事 ([\d,]+)/.exec(await status.innerText()) ?? [];
      assert.ok(Number(found?.replace(",", "")) > 0);
      await rowsIn(page, "articles").first().locator("button.open").click();
      assert.match(await page.locator("#articles-table tr.detail").innerText(), /---END---/);
      await page.locator("#search").fill("どこにもない言葉");
      await page.locator("#search-status", { hasText: "記事 0、" }).waitFor();
      assert.equal(await statusOf(page, "articles"), "当てはまるものはありません。");
      await page.locator("#search").press("Escape");
      assert.equal(await rowsIn(page, "articles").count(), 100);
    },
    "an article opens from its title and by its address": async () => {
      const { page } = await open();
      const link = page.locator(".worklist a").nth(4);
      const [title, address] = [await link.innerText(), await link.getAttribute("href")];
      await link.focus();
      await page.keyboard.press("Enter");
      const opened = page.locator('#articles-table button[aria-expanded="true"]');
      assert.equal(await opened.innerText(), title);
      assert.ok(await page.locator("#articles-table tr.detail li").first().isVisible());
      await page.context().close();
      const again = await open({ hash: address });
      const button = again.page.locator('#articles-table button[aria-expanded="true"]');
      assert.equal(await button.innerText(), title);
      assert.ok(await button.evaluate((each) => each === document.activeElement));
      await again.page.keyboard.press("Enter");
      assert.equal(await again.page.locator("#articles-table tr.detail").count(), 0);
      await shot(again.page, "article");
    },
    "copies stand side by side where they differ": async () => {
      const { page } = await open();
      await page.locator("#duplicates-list select").selectOption("違いのあるもの");
      const rows = rowsIn(page, "duplicates");
      if ((await rows.count()) > 0) {
        await rows.first().locator("button.open").click();
        const table = page.locator("#duplicates-table .differences").first();
        assert.notEqual(
          await table.locator("del").first().innerText(),
          await table.locator("ins").first().innerText(),
        );
      }
      await page.evaluate(() => document.querySelector("#duplicates")?.scrollIntoView());
      await shot(page, "duplicates");
    },
    "everything that can be pressed is reached by the tab key, in order": async () => {
      const { page } = await open();
      const seen = [];
      for (let step = 0; step < 14; step++) {
        await page.keyboard.press("Tab");
        seen.push(
          await page.evaluate(
            () => document.activeElement?.textContent || document.activeElement?.id,
          ),
        );
      }
      assert.deepEqual(seen.slice(0, 2), ["本文へ", "先に直す"]);
      assert.ok(seen.indexOf("search") > 2);
      const titles = await page.locator(".worklist a").allInnerTexts();
      assert.equal(seen[9], titles[0]);
    },
    "axe has nothing serious to say, in light and dark, in Japanese and English": async () => {
      const english = writeReport(site, "en");
      for (const [locale, url] of [
        ["ja", report.url],
        ["en", english.url],
      ]) {
        for (const colorScheme of ["light", "dark"]) {
          const { page } = await openReport(url, { colorScheme });
          current = page;
          for (const id of ["articles", "duplicates"])
            await rowsIn(page, id).first().locator("button.open").click();
          for (const summary of await page.locator("summary").all()) await summary.click();
          assert.deepEqual(await graveViolations(page), [], `${locale}, ${colorScheme}`);
          await page.evaluate(() => scrollTo(0, 0));
          await shot(page, `${locale}-${colorScheme}`);
          await page.context().close();
        }
      }
    },
    "a telephone shows it without scrolling sideways": async () => {
      const { page } = await open({ viewport: { width: 390, height: 844 } });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 390, `${width} wide`);
      assert.deepEqual(await graveViolations(page), []);
      await shot(page, "narrow");
    },
    "it prints": async () => {
      const { page } = await open({ viewport: { width: 700, height: 990 } });
      const pdf = await page.pdf({
        format: "A4",
        pageRanges: "1-2",
        path: join(shots, "audit-print.pdf"),
      });
      assert.equal(pdf.subarray(0, 5).toString("latin1"), "%PDF-");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#search").isVisible(), false);
      await shot(page, "print");
    },
    "hostile articles run nothing, load nothing and stay readable": async () => {
      const { url } = writeReport(hostile, "ja");
      for (const javaScriptEnabled of [true, false]) {
        const { page, requests, complaints } = await openReport(url, { javaScriptEnabled });
        current = page;
        if (javaScriptEnabled) {
          for (const id of ["articles", "duplicates"])
            for (const button of await page.locator(`#${id}-table button.open`).all())
              await button.click();
          for (const link of await page.locator("main a").all()) await link.hover({ trial: true });
          assert.equal(await page.evaluate(() => globalThis.hit), undefined);
        }
        assert.equal(
          await page.locator("img, iframe, base, object, main script, main style").count(),
          0,
        );
        assert.equal(await page.locator("a:not([href^='#'])").count(), 0);
        assert.match(
          await page.locator("main").innerText(),
          /<img src=x onerror=globalThis\.hit=1>/,
        );
        assert.doesNotMatch(await page.content(), /[\u2028\u2029\u202e\u2066]/);
        assert.deepEqual([requests, complaints], [[url], []]);
      }
      await shot(current, "hostile");
    },
  },
  () => current?.screenshot({ path: join(shots, "failed-audit.png") }),
);
