import { parentPort } from "node:worker_threads";
import { ScanWork } from "./scan-work.js";
import { perform, type StageRequest } from "./stages.js";

/** A thread that helps with a scan: does the stages that it is sent, and sends back what it found. */
const work = new ScanWork();
parentPort?.on("message", (request: StageRequest) => {
  parentPort?.postMessage(perform(work, request));
});
