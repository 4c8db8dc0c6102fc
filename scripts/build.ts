/**
 * npm run build [-- --output DIR] [--keep-cache]
 *
 * Builds the site into dist/, without the network, and prints what each page costs its reader. With --keep-cache, what the last build
 * computed is taken over, whatever was edited since.
 */
import {parseArgs} from "node:util";
import {buildSite} from "./site/buildSite.js";

try {
  const {values} = parseArgs({options: {output: {type: "string"}, "keep-cache": {type: "boolean"}}});
  console.log(await buildSite(values.output, {keepsCache: values["keep-cache"]}));
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}
