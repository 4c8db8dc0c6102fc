/**
 * npm run -s opening [-- --site DIR] [--before DIR --before-name COMMIT] [--times N] [--no-training] [--out FILE.md|none]
 *
 * What a reader waits for on a mid-range phone with a cold cache: largest paint, layout shift and bytes of each page of the built
 * site (dist/), beside those of another build with --before; and how long inputs wait while the last page trains. Serves the site by
 * hosting/nginx.conf; needs nginx and Chromium. Medians of N openings (5). Prints the tables, and writes them to
 * docs/results/opening.md or --out. Exit 0; 1 if it fails.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import type {Browser} from "playwright-core";
import {launchChromium} from "./chromium.js";
import {measureInputDelay, measureOpening, type InputDelay, type PageOpening} from "./opening/measure.js";
import {openingText} from "./opening/report.js";
import {commit, machine} from "./origin.js";
import {pageNames} from "./site/course.js";
import {nginxServe} from "./site/nginxServe.js";

/** Presses of a key while the page trains. */
const presses = 60;

async function openings(browser: Browser, site: string, times: number): Promise<PageOpening[]> {
  const served = await nginxServe("/", site);
  try {
    const all: PageOpening[] = [];
    for (const name of pageNames) {
      process.stderr.write(`${site}: ${name}\n`);
      all.push(await measureOpening(browser, served.address, `${name}.html`, times));
    }
    return all;
  } finally {
    await served.close();
  }
}

async function delay(browser: Browser, site: string): Promise<InputDelay> {
  const served = await nginxServe("/", site);
  try {
    process.stderr.write(`${site}: inputs while it trains\n`);
    return await measureInputDelay(browser, served.address, presses);
  } finally {
    await served.close();
  }
}

const text = {type: "string"} as const;
try {
  const {values} = parseArgs({
    options: {
      ...{site: text, before: text, "before-name": text, times: text, out: text},
      "no-training": {type: "boolean"}
    }
  });
  const {site = "dist", before, times = "5", out = "docs/results/opening.md"} = values;
  const browser = await launchChromium({args: ["--disable-gpu"]}); // else a program in the card’s place would take the processor from the page
  try {
    const report = openingText({
      ...{machine: machine(), browser: `Chromium ${browser.version()}`, commit: commit(), times: Number(times)},
      before: before === undefined ? undefined : await openings(browser, before, Number(times)),
      beforeName: values["before-name"],
      pages: await openings(browser, site, Number(times)),
      input: values["no-training"] ? undefined : await delay(browser, site)
    });
    console.log(report);
    if (out !== "none") writeFileSync(out, report);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(`opening: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 1;
}
