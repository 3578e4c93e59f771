import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Io } from "../../terminal/io.js";
import { programVersion } from "../../version.js";
import { siteDesk } from "./desk.js";
import type { McpOptions } from "./desk.js";
import { mcpServer } from "./tools.js";

/** Serves MCP on the standard streams until the client goes; the exit code. */
export async function serveMcp(options: McpOptions, io: Io): Promise<number> {
  const gone = new Promise<void>((resolve) => process.stdin.once("close", resolve));
  const desk = siteDesk(options, io);
  const handle = serveStdio(() => mcpServer(desk, programVersion()), {
    onerror: (error) => void io.stderr.write(`kouetsu mcp: ${error.message}\n`),
  });
  await gone;
  await handle.close();
  return 0;
}
