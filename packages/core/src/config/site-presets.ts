import type { FrontMatterSchema } from "./front-matter-schema.js";
import type { SitePreset } from "./settings.js";

/** What is known of a kind of site. */
export interface SiteSystem {
  /** Files that only this system has, relative to the root of the site; the first system with one of them is the site's. */
  readonly files: readonly string[];
  /** Packages whose presence among the dependencies tells the system. */
  readonly packages: readonly string[];
  /** Sets of files and folders that stand together at the root of no other system; asked when nothing more telling is there. */
  readonly together?: readonly (readonly string[])[];
  /** What the system itself demands of front matter. */
  readonly schema: FrontMatterSchema | undefined;
  /** Folders whose files the site serves or builds from, relative to its root. */
  readonly staticFolders: readonly string[];
}

const text = { type: ["string", "number"] };
const list = { type: ["array", "string", "null"] };
const flag = { type: "boolean" };

const zenn: FrontMatterSchema = {
  type: "object",
  required: ["title", "emoji", "type", "topics", "published"],
  properties: {
    title: { type: "string", maxLength: 60 },
    emoji: { type: "string", format: "single-emoji", "x-condition": "emoji-single" },
    type: { enum: ["tech", "idea"] },
    topics: {
      type: "array",
      maxItems: 5,
      "x-condition": "tag-count",
      items: { type: "string", pattern: "^[^ -/:-@\\[-`{-~]{1,100}$" },
    },
    published: flag,
    published_at: { type: "string" },
    publication_name: { type: "string" },
  },
};

const qiita: FrontMatterSchema = {
  type: "object",
  required: ["title", "tags"],
  properties: {
    title: { type: "string", minLength: 1 },
    tags: {
      type: "array",
      minItems: 1,
      maxItems: 5,
      "x-condition": "tag-count",
      items: { type: ["string", "number"] },
    },
    private: flag,
    updated_at: { type: "string" },
    id: { type: ["string", "null"] },
    organization_url_name: { type: ["string", "null"] },
    slide: flag,
  },
  if: { properties: { private: { const: true } }, required: ["private"] },
  then: { properties: { organization_url_name: { type: "null" } } },
};

const jekyll: FrontMatterSchema = {
  type: "object",
  properties: {
    layout: { type: ["string", "null"] },
    title: text,
    permalink: { type: "string" },
    published: flag,
    tags: list,
    categories: list,
  },
};

const hugo: FrontMatterSchema = {
  type: "object",
  properties: {
    title: text,
    draft: flag,
    tags: list,
    categories: list,
    aliases: { type: "array", items: { type: "string" } },
    slug: text,
    weight: { type: "number" },
  },
};

const docusaurus: FrontMatterSchema = {
  type: "object",
  properties: {
    title: { type: "string" },
    description: { type: "string" },
    draft: flag,
    unlisted: flag,
    slug: { type: "string" },
    image: { type: "string" },
    keywords: { type: "array", items: { type: "string" } },
    tags: { type: "array" },
    hide_table_of_contents: flag,
  },
};

const eleventy: FrontMatterSchema = {
  type: "object",
  properties: { tags: list, eleventyExcludeFromCollections: { type: ["boolean", "array"] } },
};

const hexo: FrontMatterSchema = {
  type: "object",
  properties: { title: text, tags: list, permalink: { type: "string" } },
};

const vitepress: FrontMatterSchema = {
  type: "object",
  properties: {
    titleTemplate: { type: ["string", "boolean"] },
    lang: { type: "string" },
    head: { type: "array" },
  },
};

/** The systems with their marks, the most telling first. */
export const SITE_SYSTEMS: Readonly<Record<Exclude<SitePreset, "none">, SiteSystem>> = {
  zenn: {
    files: [],
    packages: ["zenn-cli"],
    together: [["articles", "books"]],
    schema: zenn,
    staticFolders: ["images"],
  },
  qiita: {
    files: ["qiita.config.json"],
    packages: ["@qiita/qiita-cli"],
    schema: qiita,
    staticFolders: [],
  },
  docusaurus: {
    files: ["js", "ts", "mjs", "cjs"].map((ending) => `docusaurus.config.${ending}`),
    packages: ["@docusaurus/core"],
    schema: docusaurus,
    staticFolders: ["static", "public"],
  },
  astro: {
    files: ["mjs", "ts", "js", "cjs", "mts"].map((ending) => `astro.config.${ending}`),
    packages: ["astro"],
    schema: undefined,
    staticFolders: ["public", "src/assets", "src/images"],
  },
  vitepress: {
    files: [".vitepress", "docs/.vitepress", ".vuepress", "docs/.vuepress"].flatMap((folder) =>
      ["ts", "js", "mts", "mjs"].map((ending) => `${folder}/config.${ending}`),
    ),
    packages: ["vitepress", "vuepress"],
    schema: vitepress,
    staticFolders: ["public", "docs/public"],
  },
  hexo: {
    files: ["scaffolds/post.md"],
    packages: ["hexo"],
    schema: hexo,
    staticFolders: ["source"],
  },
  eleventy: {
    files: [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"],
    packages: ["@11ty/eleventy"],
    schema: eleventy,
    staticFolders: ["public", "static", "src", "assets"],
  },
  hugo: {
    files: ["hugo.toml", "hugo.yaml", "hugo.json", "archetypes/default.md"],
    packages: ["hugo-bin", "hugo-extended"],
    together: [
      ["config.toml", "content"],
      ["config.yaml", "content"],
      ["config", "content", "layouts"],
    ],
    schema: hugo,
    staticFolders: ["static", "assets"],
  },
  jekyll: {
    files: ["_config.yml", "_config.yaml", "_config.toml"],
    packages: [],
    schema: jekyll,
    staticFolders: ["assets", "images"],
  },
};

/** What the system demands of front matter; `undefined` when it demands nothing. */
export function presetSchema(preset: SitePreset): FrontMatterSchema | undefined {
  return preset === "none" ? undefined : SITE_SYSTEMS[preset].schema;
}

/** Where the system keeps the images that it serves; where the system is not known, where any of them does. */
export function staticFoldersOf(preset: SitePreset): readonly string[] {
  const systems = preset === "none" ? Object.values(SITE_SYSTEMS) : [SITE_SYSTEMS[preset]];
  return [...new Set(systems.flatMap((system) => system.staticFolders))];
}
