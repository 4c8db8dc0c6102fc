import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {filesOf} from "../../scripts/site/filesOf.js";

/** The built site that these tests read; `npm run build` makes it. */
export const dist = process.env.SITE_OUTPUT ?? "dist";

export const readingPages = ["index.html", "wasserstein.html", "spectral-norm.html"];
export const pages = [...readingPages, "training.html"];
/** What isn't a lesson: no figures, no questions, outside the site map. */
export const otherPages = ["credits.html", "404.html"];
/** The same pages in Chinese, lessons first. */
export const chinesePages = [...pages, "credits.html"].map((page) => `zh/${page}`);
export const allPages = [...pages, ...otherPages, ...chinesePages];

export const source = (page: string): string => readFileSync(join(dist, page), "utf8");

const parsed = new Map<string, Document>();

export function documentOf(page: string): Document {
  if (!parsed.has(page)) parsed.set(page, new JSDOM(source(page)).window.document);
  return parsed.get(page)!;
}

/** Whether the site was built with MNIST: the training page then says so, unlike in its snapshot. */
export const hasMnist = (): boolean => {
  const manifest = filesOf(dist).find((file) => /digits\.[0-9a-f]+\.json$/.test(file));
  return manifest !== undefined && readFileSync(join(dist, manifest), "utf8").includes('"mnist"');
};
