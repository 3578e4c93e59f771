export * from "./case-file.js";
export * from "./marks.js";
export * from "./run-case.js";
