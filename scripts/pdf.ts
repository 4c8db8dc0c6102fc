/**
 * npm run pdf [-- --edition zh] [--format Letter] [--output FILE] [--site DIR]
 *
 * Makes one PDF of the whole notebook, with an outline and links that lead inside it, from the built site (`npm run build`)
 * in headless Chromium: dist/sn-gan-notebook.pdf, or sn-gan-notebook-zh.pdf of the Chinese edition, on A4 paper unless told.
 */
import {parseArgs} from "node:util";
import {chinese, english} from "./site/editions.js";
import {writeNotebook} from "./pdf/writeNotebook.js";

try {
  const {values} = parseArgs({
    options: {
      edition: {type: "string", default: "en"},
      format: {type: "string", default: "A4"},
      output: {type: "string"},
      site: {type: "string", default: "dist"}
    }
  });
  const {edition, format, site} = values;
  const {output = `${site}/sn-gan-notebook${edition === "en" ? "" : `-${edition}`}.pdf`} = values;
  if (edition !== "en" && edition !== "zh") throw new Error(`invalid edition: ${edition}; en or zh`);
  if (format !== "A4" && format !== "Letter") throw new Error(`invalid format: ${format}; A4 or Letter`);
  console.log(await writeNotebook({site, output, format, edition: edition === "zh" ? chinese : english}));
} catch (error) {
  console.error(`pdf: ${(error as Error).message}`);
  process.exitCode = 1;
}
