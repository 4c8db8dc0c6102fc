import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {planOf} from "../../src/components/engine/plan.js";
import {article} from "../../src/components/model/config.js";
import {chinesePages} from "../site/built.js";
import {barriers} from "./barriers.js";
import {cutLabels} from "./cutLabels.js";
import {englishIn} from "./englishIn.js";
import {openSite, settled, visit, type Site} from "./site.js";

// The Chinese edition as its reader meets it. That it is parallel to the English one is tested without a browser: tests/site/editions.test.ts.

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site.close());

/** Names that the page shows: of the engine's programs, and of files. */
const shown = [...planOf(article).dispatches.map(({kernel}) => kernel), "sngan.py"];

describe.each(chinesePages)("%s", (name) => {
  it("runs without a complaint, leaves no English, has no barrier, fits a phone, and cuts off no word of a drawing", async () => {
    const {page, context, complaints} = await visit(site, name, {width: 390, dark: true});
    await page.evaluate(() => dispatchEvent(new Event("openfigures")));
    await settled(page);
    expect(await englishIn(page, shown)).toEqual([]);
    await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => one.setAttribute("open", "")));
    await settled(page);
    expect(await englishIn(page, shown)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await barriers(page)).toEqual([]);
    for (const width of [640, 390]) expect(await cutLabels(page, width), `${width} px`).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it("the way to the other edition keeps the reader's choices and place, there and back", async () => {
  const {page, context} = await visit(site, "spectral-norm.html?size=2×2");
  await page.locator("#fig-power").scrollIntoViewIfNeeded();
  await page.locator("#fig-power").evaluate((figure) => figure.scrollIntoView());
  const way = page.locator("#observablehq-sidebar .editions a"); // beside the text, wherever the reader is
  await way.click();
  await page.waitForURL(/\/zh\/spectral-norm\.html\?/);
  expect(new URL(page.url()).hash).toBe("#fig-power");
  await settled(page);
  const size = page.locator("#fig-power select").first();
  expect(await size.inputValue()).toBe("2×2");
  await way.evaluate((link: HTMLElement) => link.click()); // as a program presses it
  await page.waitForURL(/\/spectral-norm\.html\?/);
  await settled(page);
  expect(new URL(page.url()).pathname).not.toContain("/zh/");
  expect(await size.inputValue()).toBe("2×2");
  await context.close();
});

it("search and lecture notes are in Chinese", async () => {
  const {page, context, complaints} = await visit(site, "zh/index.html");
  await page.getByRole("searchbox", {name: "搜索"}).fill("幂迭代");
  const results = page.locator("#observablehq-search-results");
  await results.locator("a", {hasText: "谱范数"}).waitFor();
  expect(await results.innerText()).toMatch(/\d 个结果/);
  await page.getByRole("searchbox", {name: "搜索"}).fill("");
  await page.goto(`${site.address}zh/index.html?lecture=2`);
  await page.locator(".lecture__bar").waitFor();
  await page.keyboard.press("n");
  expect(await page.locator(".lecture__bar").innerText()).toMatch(
    /先问大家，质量上升时[^]*第 1 幅图，共 \d+ 幅[^]*退出（Esc）/
  );
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
  await context.close();
});
