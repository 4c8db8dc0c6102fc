import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve, sep} from "node:path";
import type {OutputChunk} from "rollup";
import {filesOf} from "../filesOf.js";
import {chunksOf} from "./chunks.js";
import {modulesOf, withModules, type PageModules} from "./page.js";
import {given, resolved} from "./plugins.js";

/** Where Framework puts our modules, and the packages that they import; what is its own it has bundled itself. */
const folders = ["_import/components", "_node"];
const worker = /^_import\/.*\.worker\.[0-9a-f]{8}\.js$/;

/** Chunks of fewer characters join others, where no page then loads much that it doesn't need. */
const leastChunk = 4000;

/**
 * Framework ships every module as a file of its own: over a hundred for a page, each asked for and packed alone. Here they become a
 * dozen chunks: for each of `pages` in `output` what its cells need at once, for each figure that is loaded later what only it needs,
 * and each worker in one file. Throws `template changed: …` when a page isn't as Framework wrote it when this was written, and what
 * Rollup warns of.
 */
export async function bundleModules(output: string, pages: readonly string[]): Promise<void> {
  const root = resolve(output);
  const read = pages.map((page) => {
    const html = readFileSync(join(root, page), "utf8");
    return {page, html, modules: modulesOf(page, html)};
  });
  const workers = await workersOf(root);
  const chunks = await pageChunks(
    root,
    read.map(({modules}) => modules),
    (file) => workers.get(file)?.fileName ?? file
  );
  for (const folder of folders) rmSync(join(root, folder), {recursive: true, force: true});
  for (const {fileName, code} of [...workers.values(), ...chunks]) writeFileSync(join(root, fileName), code);
  const fileOf = (file: string) => chunks.find(({facadeModuleId}) => facadeModuleId === join(root, file))!.fileName;
  for (const {page, html, modules} of read) {
    const needed = withImports(entriesOf(modules).map(fileOf), chunks);
    writeFileSync(join(root, page), withModules(page, html, fileOf, needed));
  }
}

/** Each worker in one file, by the name that it had. */
async function workersOf(root: string): Promise<Map<string, OutputChunk>> {
  const workers = new Map<string, OutputChunk>();
  for (const file of filesOf(root).filter((file) => worker.test(file))) {
    const [chunk] = await chunksOf(root, {input: join(root, file)}, {inlineDynamicImports: true});
    workers.set(file, chunk);
  }
  return workers;
}

/** The chunks of all pages; `moved` gives the new name of a file that a module names. */
async function pageChunks(
  root: string,
  pages: readonly PageModules[],
  moved: (file: string) => string
): Promise<OutputChunk[]> {
  const entries = new Set(pages.flatMap(entriesOf));
  if (entries.size === 0) return [];
  const cells = pages.flatMap(({cells}) => (cells ? [[join(root, cells.file), cells.code] as const] : []));
  return chunksOf(
    root,
    {
      input: Array.from(entries, (file) => join(root, file)),
      plugins: [given(new Map(cells)), resolved(root, moved)]
    },
    {experimentalMinChunkSize: leastChunk, manualChunks: wordsApart}
  );
}

/** A page in Chinese learns its words before any other module runs: they share no chunk with one. */
function wordsApart(id: string): string | undefined {
  const path = id.replaceAll(sep, "/");
  const [, table, file] = /\/components\/words\/(zh\/(?!pages\/))?([\w-]+)\.\w+\.js$/.exec(path) ?? [];
  return file && (table ? `zh.${file}` : "words");
}

/** The files with which a page begins. */
const entriesOf = ({loaded, cells}: PageModules): string[] => [...loaded, ...(cells ? [cells.file] : [])];

/** `files` and all chunks that they import at once. */
function withImports(files: readonly string[], chunks: readonly OutputChunk[]): string[] {
  const imports = new Map(
    chunks.map((chunk) => [chunk.fileName, chunk.imports.filter((file) => /^_import\//.test(file))])
  );
  const found = new Set(files);
  for (const file of found) imports.get(file)!.forEach((each) => found.add(each));
  return [...found];
}
