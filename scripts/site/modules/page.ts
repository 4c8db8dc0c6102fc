import {withStaticImports} from "./cells.js";

const ofModule = /<script type="module" src="(?:\.{1,2}\/)(_import\/[^"]+)"><\/script>/g;
const ofCells = /<script type="module">([^<]*\bdefine\([^]*?)<\/script>/;
const preload = /<link rel="modulepreload" href="(?:\.{1,2}\/)_(?:import|node)\/[^"]+">\n?/g;

/** The modules of a built page. */
export interface PageModules {
  /** Files that it loads, from the site's folder. */
  readonly loaded: readonly string[];
  /** What its cells do, as a file that could stand beside the page. */
  readonly cells?: {readonly file: string; readonly code: string};
}

/** Reads what modules `html`, the page `page` ("zh/index.html"), loads and what its cells do. */
export function modulesOf(page: string, html: string): PageModules {
  const loaded = Array.from(html.matchAll(ofModule), ([, file]) => file);
  const code = ofCells.exec(html)?.[1];
  return {loaded, cells: code === undefined ? undefined : {file: cellsFile(page), code: withStaticImports(code)}};
}

const cellsFile = (page: string): string => page.replace(/\.html$/, ".cells.js");

/**
 * `html` with other files for its modules: `fileOf` gives one for each that it loaded and for its cells, `needed` are these and all that
 * they import, which the browser is told of at once. Throws `template changed: …` where a module is left that was named otherwise.
 */
export function withModules(
  page: string,
  html: string,
  fileOf: (file: string) => string,
  needed: readonly string[]
): string {
  const root = page.includes("/") ? "../" : "./";
  const script = (file: string) => `<script type="module" src="${root}${fileOf(file)}"></script>`;
  const preloads = needed.map((file) => `<link rel="modulepreload" href="${root}${file}">\n`).join("");
  const written = html
    .replace(preload, (_, at: number) => (at === html.search(preload) ? preloads : ""))
    .replace(ofModule, (_, file: string) => script(file))
    .replace(ofCells, () => script(cellsFile(page)));
  const left = /[^"]*\/_(?:import\/components|node)\/[^"]*/.exec(written)?.[0];
  if (left !== undefined) throw new Error(`template changed: ${left} is named in a way of its own`);
  return written;
}
