// Writes reports with the command line, and opens them in Chromium as a person would: from a file.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { atEnd, here, repository, temporaryFolder } from "./processes.mjs";

const load = createRequire(join(here, ".work/browser/package.json"));
const { chromium } = load("playwright-core");
const axeSource = readFileSync(load.resolve("axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
atEnd(() => browser.close());

/** Audits a site; where the report is, and what it took. */
export function writeReport(site, locale) {
  const file = join(temporaryFolder("audit-report"), "report.html");
  const usage = join(temporaryFolder("audit-usage"), "usage.json");
  const measure = `import { main } from ${JSON.stringify(join(repository, "packages/cli/bundle/start.cjs"))};
import { writeFileSync } from "node:fs";
await main(["audit", ".", "--locale", ${JSON.stringify(locale)}, "--output", ${JSON.stringify(file)}]);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
writeFileSync(${JSON.stringify(usage)}, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));`;
  execFileSync(process.execPath, ["--input-type=module", "-e", measure], {
    cwd: site,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { cpu, megabytes } = JSON.parse(readFileSync(usage, "utf8"));
  return { url: pathToFileURL(file).href, bytes: statSync(file).size, cpu, megabytes };
}

/** Opens a report; `requests` and `complaints` tell what it asked for and what the browser refused or threw; `wall` and `cpu` are milliseconds until it stood, the latter of the page's main thread alone. */
export async function openReport(url, options = {}) {
  const { hash = "", ...context } = options;
  const opened = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...context });
  const page = await opened.newPage();
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const session = await opened.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const begun = performance.now();
  await page.goto(`${url}${hash}`);
  const wall = performance.now() - begun;
  const { metrics } = await session.send("Performance.getMetrics");
  const cpu = 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  // The lists come when the browser has nothing else to do.
  if (options.javaScriptEnabled !== false) await page.locator("#figures-table").waitFor();
  return { page, requests, complaints, wall, cpu };
}

/** What axe finds serious or critical. */
export async function graveViolations(page) {
  await page.evaluate(axeSource);
  const { passes, violations } = await page.evaluate(() => globalThis.axe.run());
  if (passes.length < 20) throw new Error(`axe looked at ${passes.length} rules only`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(" "))
          .join(", ")}`,
    );
}
