import type { SiteSettings } from "../config/settings.js";

type Compute = (key: never, options: never, site: SiteSettings) => unknown;

/** What one rule, under one set of options, has already worked out. Forgets with its keys. */
export class RuleMemory {
  readonly #values = new Map<Compute, WeakMap<object, unknown>>();

  remember<Key extends object, Options, Value>(
    key: Key,
    compute: (key: Key, options: Options, site: SiteSettings) => Value,
    options: Options,
    site: SiteSettings,
  ): Value {
    let values = this.#values.get(compute as unknown as Compute);
    if (!values) this.#values.set(compute as unknown as Compute, (values = new WeakMap()));
    // Whatever stands under this function was returned by it.
    if (values.has(key)) return values.get(key) as Value;
    const value = compute(key, options, site);
    values.set(key, value);
    return value;
  }
}
