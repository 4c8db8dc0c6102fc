/**
 * npm run pdf [-- --format Letter] [--output FILE] [--site DIR]
 *
 * Makes one PDF of the whole notebook, with an outline and links that lead inside it, from the built site (`npm run build`)
 * in headless Chromium: dist/sn-gan-notebook.pdf, on A4 paper unless told.
 */
import {parseArgs} from "node:util";
import {writeNotebook} from "./pdf/writeNotebook.js";

try {
  const {values} = parseArgs({
    options: {
      format: {type: "string", default: "A4"},
      output: {type: "string"},
      site: {type: "string", default: "dist"}
    }
  });
  const {format, site, output = `${site}/sn-gan-notebook.pdf`} = values;
  if (format !== "A4" && format !== "Letter") throw new Error(`invalid format: ${format}; A4 or Letter`);
  console.log(await writeNotebook({site, output, format}));
} catch (error) {
  console.error(`pdf: ${(error as Error).message}`);
  process.exitCode = 1;
}
