import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {planOf} from "../../src/components/engine/plan.js";
import {article} from "../../src/components/model/config.js";
import {chinesePages} from "../site/built.js";
import {barriers} from "./barriers.js";
import {englishIn} from "./englishIn.js";
import {openSite, settled, visit, type Site} from "./site.js";

// The Chinese edition as its reader meets it. That it is parallel to the English one is tested without a browser: tests/site/editions.test.ts.

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site.close());

/** Names that the page shows: of the engine's programs, and of files. */
const shown = [...planOf(article).dispatches.map(({kernel}) => kernel), "sngan.py"];

describe.each(chinesePages)("%s", (name) => {
  it("runs without a complaint, leaves no English, has no barrier, and fits a phone", async () => {
    const {page, context, complaints} = await visit(site, name, {width: 390, dark: true});
    await page.evaluate(() => dispatchEvent(new Event("openfigures")));
    await settled(page);
    expect(await englishIn(page, shown)).toEqual([]);
    await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => one.setAttribute("open", "")));
    await settled(page);
    expect(await englishIn(page, shown)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
