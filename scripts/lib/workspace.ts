// What the scripts need of the sources, in one module that `loadSource` can import.
export * from "@kouetsu/core";
export * from "@kouetsu/core/testing";
export { rules } from "../../rules/registry.js";
export { configSchema } from "../../packages/core/src/config/index.js";
