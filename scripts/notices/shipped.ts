import {readdirSync} from "node:fs";
import {build} from "esbuild";

/** What the page's template, its search and its reactive cells are made of; Framework bundles these by itself. */
const ofFramework = ["@observablehq/runtime", "@observablehq/inspector", "minisearch"];

/** The one bundle that our build makes itself (src/data/training.worker.js.ts). */
const ofOurs = ["src/components/train/run/training.worker.ts"];

/** The packages that our modules import, as the last build's Framework found them: of these `scripts/site/modules/` makes chunks. */
const imported = "src/.observablehq/cache/_node";

/**
 * Names of the packages of which the site, as it was built last, has some code, style or font: those that its pages import,
 * those in bundles, Framework and KaTeX themselves. Sorted.
 */
export async function shipped(): Promise<string[]> {
  const singly = readdirSync(imported, {recursive: true, encoding: "utf8"}).flatMap(
    (path) => /^((?:@[^/]+\/)?[^/@]+)@[^/]+$/.exec(path)?.[1] ?? []
  );
  const bundled = await Promise.all([...ofFramework, ...ofOurs].map(packagesIn));
  const all = new Set(["@observablehq/framework", "katex", ...singly, ...bundled.flat()]);
  return [...all].sort();
}

/** The packages of which a bundle of `entry` keeps something. */
async function packagesIn(entry: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    mainFields: ["browser", "module", "main"],
    outdir: "unused",
    write: false,
    metafile: true,
    logLevel: "silent"
  });
  const kept = Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs));
  return kept.filter(([, {bytesInOutput}]) => bytesInOutput > 0).flatMap(([path]) => packageOf(path) ?? []);
}

/** `node_modules/a/node_modules/@b/c/index.js` → `@b/c`; undefined for a file of ours. */
export const packageOf = (path: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
