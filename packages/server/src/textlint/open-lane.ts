import type { Locale } from "@kouetsu/core";
import { createTextlintHost, findTextlintConfig } from "@kouetsu/core/textlint";
import type { RawTextlintConfig, TextlintHost } from "@kouetsu/core/textlint";
import { dirname, join } from "node:path";
import type { ClientSettings } from "../protocol/options.js";
import type { SiteConfig } from "../workspace/site-config.js";

/** What decides which rules of textlint run for a site. */
export interface LaneSetup {
  /** Absolute path of the folder of the site. */
  readonly root: string;
  readonly setting: ClientSettings["textlint"];
  readonly config: Pick<SiteConfig, "textlint" | "configPath">;
  /** Whether code of the folder may run. */
  readonly trusted: boolean;
  readonly locale: Locale;
  /** The program in which the rules run, where it does not lie beside this one. */
  readonly workerUrl?: URL | undefined;
}

/** What a writer gets who has nothing installed and asks for it. */
const BUNDLED: RawTextlintConfig = {
  rules: { "preset-ja-technical-writing": true },
  filters: { comments: true },
};

/**
 * The host of the textlint rules that a site asks for, by our configuration, by
 * a `.textlintrc*` of its own, or by the setting that turns on what we bring
 * along. In an untrusted folder data may choose among the latter only.
 *
 * @returns `undefined` when none run
 */
export function openHost(setup: LaneSetup): TextlintHost | undefined {
  const { root, setting, config } = setup;
  if (setting === "off" || config.textlint === false) return undefined;
  const host = (configPath: string, own?: RawTextlintConfig, trusted = setup.trusted) =>
    createTextlintHost({
      configPath,
      trusted,
      locale: setup.locale,
      ...(own && { config: own }),
      ...(setup.workerUrl && { workerUrl: setup.workerUrl }),
    });
  if (typeof config.textlint === "object" && config.configPath !== undefined)
    // The schema has let through what textlint reads.
    return host(config.configPath, config.textlint);
  const configPath = findTextlintConfig(root);
  if (configPath !== undefined && dirname(configPath) === root) return host(configPath);
  return setting === "bundled" ? host(join(root, ".textlintrc.json"), BUNDLED, false) : undefined;
}
