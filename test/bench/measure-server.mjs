// Loaded into the server by typing.mjs (`node --import`): tells over IPC what the
// process has used, and how long its event loop was held, since the last question.
import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 1;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
let before = process.cpuUsage();
process.on("message", () => {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  const held = (share) => Math.max(0, delays.percentile(share) / 1e6 - RESOLUTION_MS);
  process.send({
    cpu: (user + system) / 1000,
    rss: process.memoryUsage().rss / 1e6,
    held: { p99: held(99), max: held(100) },
  });
  delays.reset();
});
// Whether the server lives on is not for the questions to decide.
process.channel.unref();
