/**
 * npm run pictures [-- --only pages|recording]
 *
 * Makes the README's pictures from the built site (`npm run build`): docs/page-1.png … page-4.png and the recording
 * docs/in-20-seconds.gif. Needs Chromium and ffmpeg (`apt-get install ffmpeg`).
 */
import {parseArgs} from "node:util";
import {launchChromium} from "./chromium.js";
import {pagePictures} from "./pictures/pagePictures.js";
import {recording} from "./pictures/recording.js";
import {serve} from "./site/serve.js";

try {
  const {only} = parseArgs({options: {only: {type: "string"}}}).values;
  const site = await serve("dist", {port: 0});
  const browser = await launchChromium();
  try {
    if (only !== "recording") console.log(await pagePictures(browser, site.address));
    if (only !== "pages") console.log(await recording(browser, site.address));
  } finally {
    await browser.close();
    await site.close();
  }
} catch (error) {
  console.error(`pictures: ${(error as Error).message}`);
  process.exitCode = 1;
}
