/**
 * npm run -s keyboard [-- --page NAME] [--out FILE.md|none]
 *
 * Goes through every page of the built site (dist/), or one, by keyboard, without a pointer: each stop of the Tab key, what its own keys did,
 * and what is wrong. Prints the faults, and writes the whole log to docs/results/keyboard.md or --out. Exit 0 if there are none; 1 if there
 * are, or if it fails. Needs Chromium.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {format, resolveConfig} from "prettier";
import {launchChromium} from "./chromium.js";
import {walk} from "./keyboard/walk.js";
import {faultsOf, keyboardText, type PageWalk} from "./keyboard/report.js";
import {commit} from "./origin.js";
import {pageNames} from "./site/course.js";
import {serve} from "./site/serve.js";

try {
  const text = {type: "string"} as const;
  const {page: only, out = "docs/results/keyboard.md"} = parseArgs({options: {page: text, out: text}}).values;
  const site = await serve("dist", {port: 0});
  const browser = await launchChromium();
  const walks: PageWalk[] = [];
  try {
    for (const name of only ? [only] : pageNames) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, serviceWorkers: "block"});
      const page = await context.newPage();
      await page.goto(`${site.address}${name}.html`, {waitUntil: "networkidle"});
      walks.push({page: `${name}.html`, ...(await walk(page))});
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  if (out !== "none") {
    const style = await resolveConfig(out); // wide characters count twice in its tables
    writeFileSync(out, await format(keyboardText(walks, commit()), {...style, parser: "markdown"}));
  }
  const faults = walks.flatMap(faultsOf);
  console.log([...faults, `${walks.flatMap(({entries}) => entries).length} stops, ${faults.length} faults`].join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`keyboard: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 1;
}
