export * from "./case-file.js";
export * from "./marks.js";
