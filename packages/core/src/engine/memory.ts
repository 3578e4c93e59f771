import type { SiteSettings } from "../config/settings.js";

/** What one rule, under one set of options, has already worked out, by the function that did. Forgets with its keys. */
export class RuleMemory {
  readonly #values = new Map<object, WeakMap<object, unknown>>();

  remember<Key extends object, Options, Value>(
    key: Key,
    compute: (key: Key, options: Options, site: SiteSettings) => Value,
    options: Options,
    site: SiteSettings,
  ): Value {
    let values = this.#values.get(compute);
    if (!values) this.#values.set(compute, (values = new WeakMap()));
    // Whatever stands under this function was returned by it.
    if (values.has(key)) return values.get(key) as Value;
    const value = compute(key, options, site);
    values.set(key, value);
    return value;
  }
}
