import type { Json } from "@kouetsu/core";

type JsonMap = { readonly [key: string]: Json | undefined };

/** The value as a map; empty for anything else that a schema from outside may hold there. */
export function jsonMap(value: Json | undefined): JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? // Neither null, a list nor a scalar: a map is left.
      (value as JsonMap)
    : {};
}
