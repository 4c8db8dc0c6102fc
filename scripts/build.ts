/**
 * npm run build [-- --output DIR]
 *
 * Builds the site into dist/, without the network, and prints what each page costs its reader.
 */
import {parseArgs} from "node:util";
import {buildSite} from "./site/buildSite.js";

try {
  const {values} = parseArgs({options: {output: {type: "string"}}});
  console.log(await buildSite(values.output));
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}
