export { serve } from "./server.js";
export type { ServerParts } from "./server.js";
export { RulePages } from "./hover/rule-pages.js";
export type * from "./views/requests.js";
