// Runs the bundled program over an article of every kind of block, so that V8
// compiles what a run needs, and keeps the code: node write-code.mjs BUNDLE
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const outdir = process.argv[2];
const { main, codeSoFar } = await import(pathToFileURL(path.join(outdir, "start.cjs")).href);

const article = `---
title: "港町の朝市"
date: 2026-03-01T09:00:00+09:00
tags: [朝市, 港]
reading_time: 8
excerpt: 朝市を歩きます。
---

# 港町の朝市

朝市では**75%以上の店**が、魚を木箱のまま並べます。[案内](https://example.com/)もあります。
昨年は約520億円が動き、一昨年から2割増えました。ある調査によると、「10人に3人は毎週通う」と答えています。
箱を詰めるあいだは３分の１ほどの水を張り、手順は5つあります。たとえば100円の鯵なら、半額になります。
手入れは**『海の宝』**だからと言われ�、半世紀も続いてきました。調べによる

---END---

## 値段

- 値札は手書きです。
- 2024年に比べて3倍になりました。

> 「安いよ」と声がします。

| 魚 | 値段 |
| -- | ---- |
| 鯖 | 300円 |

\`\`\`js
const fish = 1;
\`\`\`

The market opens at five. More than 80% of visitors come before seven.
`;

const folder = mkdtempSync(path.join(tmpdir(), "kouetsu-code-"));
const silent = { write: () => true, columns: 80, isTTY: false };
const io = {
  cwd: folder,
  environment: {},
  stdout: silent,
  stderr: silent,
  readStdin: async () => Buffer.from(article),
  ask: undefined,
  now: () => "2026-04-01T00:00:00Z",
  elapsed: () => 0,
};
try {
  writeFileSync(path.join(folder, "article.md"), article);
  for (const form of ["stylish", "json", "compact"])
    await main(["lint", "article.md", "--no-cache", "-f", form], io);
  writeFileSync(path.join(outdir, "main.code"), codeSoFar());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
