import { main } from "./main.js";

// The standard output belongs to the protocol; whatever some library prints goes to the log.
for (const method of ["log", "info", "debug", "warn"] as const) console[method] = console.error;
process.exitCode = main(process.argv.slice(2), process);
