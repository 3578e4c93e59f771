import type { FileSettings } from "../config/settings.js";

/** Settings that notice when somebody looks at what another run may find changed. */
export interface WatchedSettings {
  readonly settings: FileSettings;
  /** Whether the clock or the files beside the articles were looked at since the last question. */
  wasVolatile(): boolean;
}

/** The same settings, watched. What follows from them without a look at `now` or the images holds as long as they do. */
export function watchSettings(settings: FileSettings): WatchedSettings {
  let isVolatile = false;
  const { site } = settings;
  const { assets } = site.frontMatter;
  const frontMatter = {
    ...site.frontMatter,
    ...(assets && {
      assets: () => {
        isVolatile = true;
        return assets();
      },
    }),
  };
  const watched = {
    ...site,
    frontMatter,
    get now() {
      isVolatile = true;
      return site.now;
    },
  };
  return {
    settings: { ...settings, site: watched },
    wasVolatile: () => {
      const was = isVolatile;
      isVolatile = false;
      return was;
    },
  };
}
