// @textlint/resolver 15.8.0 is published without its declarations.
declare module "@textlint/resolver" {
  /** Tried before Node's own resolution; `undefined` passes on, an exception means "not found". */
  export function registerResolveHook(
    hook: (
      specifier: string,
      context: { readonly parentModule: string },
    ) => { readonly url: string } | undefined,
  ): void;
  /** Forgets every hook. */
  export function clearHooks(): void;
}
