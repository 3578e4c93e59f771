// What test files inside the extension host share.
const vscode = require("vscode");

/** The first value of `read` that is not falsy. */
async function eventually(what, read, timeoutMs = 30_000) {
  for (
    const end = Date.now() + timeoutMs;
    Date.now() < end;
    await new Promise((r) => setTimeout(r, 50))
  ) {
    const value = await read();
    if (value) return value;
  }
  throw new Error(`${what} did not come about`);
}

/** Our diagnostics of a document. */
const ours = (uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "kouetsu");

/** The id of the rule behind a diagnostic. */
const idOf = ({ code }) => code?.value;

/** Runs the tests in their order and reports each on a line; rejects when one failed. */
async function runTests(tests) {
  console.log(`host: VS Code ${vscode.version}, node ${process.version}`);
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - ${name}\n${error.stack}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

module.exports = { eventually, ours, idOf, runTests };
