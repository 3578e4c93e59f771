// Every feature through the API of VS Code, on the small site.
import { runInHost } from "../lib/in-host.mjs";
import { copyOfSite, runSuite } from "../lib/processes.mjs";

await runSuite({
  "the tests in the extension host ran": () => runInHost("in-host-tests.cjs", copyOfSite()),
});
