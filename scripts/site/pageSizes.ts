import {existsSync, readFileSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {JSDOM} from "jsdom";
import {filesOf} from "./filesOf.js";
import {faces} from "./fontFiles.js";

/** Bytes that a page costs its reader, gzipped; fonts as they are, for they are packed already. */
export interface PageSize {
  page: string;
  /** With the style that it carries. */
  html: number;
  /** Sheets for paper, and the icon. */
  styles: number;
  scripts: number;
  fonts: number;
  /** All of the above: what is fetched before the reader does anything. */
  total: number;
  /** Files that the page names and its cells may load. */
  files: number;
}

/** The sizes of a built page of the site in `output`, e.g. `index.html`. */
export function pageSize(output: string, page: string): PageSize {
  const html = readFileSync(join(output, page), "utf8");
  const {document} = new JSDOM(html).window;
  const links = (rel: string) => Array.from(document.querySelectorAll(`link[rel="${rel}"]`), (link) => at(link));
  const at = (link: Element) => join(dirname(join(output, page)), link.getAttribute("href")!);
  const modules = Array.from(document.querySelectorAll("script[src]"), (script) =>
    join(output, page, "..", script.getAttribute("src")!)
  );
  const sheets = [...links("stylesheet"), ...links("icon")];
  const fonts = Array.from(document.querySelectorAll("style"), ({textContent}) => usedFonts(document, textContent));
  const scripts = withImports([...links("modulepreload"), ...modules]);
  const files = Array.from(scripts, (file) => readFileSync(file, "utf8")).flatMap(registered);
  const parts = {
    html: gzipped(join(output, page)),
    styles: sum([...new Set(sheets)].map(gzipped)),
    scripts: sum(Array.from(scripts, gzipped)),
    fonts: sum(Array.from(new Set(fonts.flat()), (file) => statSync(join(output, dirname(page), file)).size))
  };
  const total = sum(Object.values(parts));
  return {page, ...parts, total, files: sum(files.map((file) => gzipped(join(output, dirname(page), file))))};
}

/** The font files of a sheet's text that some element of the document uses. */
function usedFonts(document: Document, sheet: string): string[] {
  return faces(sheet)
    .filter(({selectors}) => selectors.some((selector) => document.querySelector(selector)))
    .map(({file}) => file);
}

/** Files that a page's cells name, as the page sees them. */
const registered = (code: string): string[] =>
  Array.from(code.matchAll(/path:"([^"]*_file\/[^"]+)"/g), ([, path]) => path);

/** Modules and all that they import statically, or the other way round: what a browser fetches to run them. */
export function withImports(modules: string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...modules];
  for (const file of queue) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, path] of source.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+)"/g))
      queue.push(join(dirname(file), path));
  }
  return found;
}

const gzipped = (file: string): number => gzipSync(readFileSync(file), {level: 9}).length;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** All files of a site, in words. */
export function siteSize(output: string): string {
  const files = filesOf(output).map((file) => join(output, file));
  const megabytes = (bytes: number[]) => `${(sum(bytes) / 1e6).toFixed(1)} MB`;
  return `${files.length} files: ${megabytes(files.map((file) => statSync(file).size))}, ${megabytes(files.map(gzipped))} gzipped`;
}

/** The sizes as a table for a terminal, in kB. */
export function sizeTable(sizes: PageSize[]): string {
  const columns = ["html", "styles", "scripts", "fonts", "total", "files"] as const;
  const row = (name: string, cells: string[]) => name.padEnd(22) + cells.map((cell) => cell.padStart(9)).join("");
  return [
    row("kB, gzipped", [...columns]),
    ...sizes.map((size) =>
      row(
        size.page,
        columns.map((column) => (size[column] / 1000).toFixed(1))
      )
    )
  ].join("\n");
}
