import {transformSync} from "esbuild";
import {rollup, type OutputChunk, type OutputOptions, type Plugin, type RollupOptions} from "rollup";

/**
 * What Rollup makes of modules in the site's folder `root`: files in `_import/`, minified, each with a hash of its content in its name.
 * Framework's own modules stay outside. Throws what Rollup warns of.
 */
export async function chunksOf(root: string, options: RollupOptions, chunking: OutputOptions): Promise<OutputChunk[]> {
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

const minified: Plugin = {
  name: "minified",
  renderChunk: (code) => transformSync(code, {minify: true, format: "esm", charset: "utf8", legalComments: "none"}).code
};
