import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, posix, relative, resolve, sep} from "node:path";
import {transformSync} from "esbuild";
import {rollup, type OutputChunk, type OutputOptions, type Plugin, type RollupOptions} from "rollup";
import {filesOf} from "../filesOf.js";
import {modulesOf, withModules} from "./page.js";

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
  const workers = new Map<string, OutputChunk>();
  for (const file of filesOf(root).filter((file) => worker.test(file))) {
    const [chunk] = await bundle(root, {input: join(root, file)}, {inlineDynamicImports: true});
    workers.set(file, chunk);
  }

  const read = pages.map((page) => {
    const html = readFileSync(join(root, page), "utf8");
    return {page, html, modules: modulesOf(page, html)};
  });
  const cells = read.flatMap(({modules}) => modules.cells ?? []);
  const loaded = new Set([...read.flatMap(({modules}) => modules.loaded), ...cells.map(({file}) => file)]);
  if (loaded.size === 0) return;
  const options: RollupOptions = {
    input: Array.from(loaded, (file) => join(root, file)),
    plugins: [
      given(new Map(cells.map(({file, code}) => [join(root, file), code]))),
      resolved(root, (file) => workers.get(file)?.fileName ?? file)
    ]
  };
  const chunks = await bundle(root, options, {experimentalMinChunkSize: leastChunk, manualChunks: wordsApart});

  for (const folder of folders) rmSync(join(root, folder), {recursive: true, force: true});
  for (const {fileName, code} of [...workers.values(), ...chunks]) writeFileSync(join(root, fileName), code);
  const fileOf = (file: string) => chunks.find(({facadeModuleId}) => facadeModuleId === join(root, file))!.fileName;
  for (const {page, html, modules} of read) {
    const own = [...modules.loaded, ...(modules.cells ? [modules.cells.file] : [])].map(fileOf);
    writeFileSync(join(root, page), withModules(page, html, fileOf, neededBy(own, chunks)));
  }
}

async function bundle(root: string, options: RollupOptions, chunking: OutputOptions): Promise<OutputChunk[]> {
  const bundled = await rollup({
    ...options,
    external: /\/_observablehq\//,
    onLog(level, {message}) {
      if (level === "warn") throw new Error(message);
    }
  });
  const named = ({name}: {name: string}) => `_import/${name.replace(/\.[0-9a-f]{8}$/, "")}.[hash].js`;
  const {output} = await bundled.generate({
    ...{dir: root, entryFileNames: named, chunkFileNames: named, hashCharacters: "hex", plugins: [minified]},
    ...chunking
  });
  return output.filter((file) => file.type === "chunk");
}

/** A page in Chinese learns its words before any other module runs: they share no chunk with one. */
const wordsApart = (id: string): string | undefined => {
  const [, table, file] = /\/components\/words\/(zh\/(?!pages\/))?([\w-]+)\.\w+\.js$/.exec(id) ?? [];
  return file && (table ? `zh.${file}` : "words");
};

const minified: Plugin = {
  name: "minified",
  renderChunk: (code) => transformSync(code, {minify: true, format: "esm", charset: "utf8", legalComments: "none"}).code
};

/** Files that are on no disk. */
const given = (files: ReadonlyMap<string, string>): Plugin => ({
  name: "given",
  resolveId: (id) => (files.has(id) ? id : undefined),
  load: (id) => files.get(id)
});

/** Addresses of files beside a module, as seen from where its chunk will be. */
const resolved = (root: string, moved: (file: string) => string): Plugin => ({
  name: "resolved",
  transform: (code, id) =>
    code.replace(/(?<=import\.meta\.resolve\(")\.[^"]+(?="\))/g, (path) => {
      const file = moved(relative(root, join(dirname(id), path)).replaceAll(sep, "/"));
      return posix.join("..", file);
    })
});

/** `files` and all chunks that they import at once. */
function neededBy(files: readonly string[], chunks: readonly OutputChunk[]): string[] {
  const found = new Set(files);
  for (const file of found) chunks.find(({fileName}) => fileName === file)?.imports.forEach((each) => found.add(each));
  return [...found].filter((file) => chunks.some(({fileName}) => fileName === file));
}
