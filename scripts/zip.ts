/**
 * npm run zip [-- --output FILE]
 *
 * Builds the site into dist/, and packs it into notebook.zip for Moodle, Canvas or a USB stick.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {buildSite} from "./site/buildSite.js";
import {zipSite} from "./site/zipSite.js";

try {
  const {values} = parseArgs({options: {output: {type: "string", default: "notebook.zip"}}});
  console.log(await buildSite());
  const zip = zipSite("dist");
  writeFileSync(values.output, zip);
  console.log(`${values.output}: ${(zip.length / 1e6).toFixed(1)} MB`);
} catch (error) {
  console.error(`zip: ${(error as Error).message}`);
  process.exitCode = 1;
}
