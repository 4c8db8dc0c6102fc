import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pageBudget} from "../../scripts/site/finishSite.js";
import {hasMnist, otherPages, pages, readingPages} from "../site/built.js";
import {normalise} from "../site/normalise.js";
import {barriers} from "./barriers.js";
import {cutLabels} from "./cutLabels.js";
import {openSite, settled, transferred, visit, type Site, type View, type Visit} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** One visit for all tests of a group: a page takes longer to open than to look at. */
function opened(name: string, view?: View): () => Visit {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit(site, name, view);
  });
  afterAll(() => visited?.context.close());
  return () => visited;
}

/** As a reader who prefers these colours sees the page, which follows at once. */
async function inColours(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({colorScheme});
  await settled(page);
}

describe.each(pages)("%s", (name) => {
  const visited = opened(name);
  /** What was there before a test touched the page. */
  let first: {main: string; requests: string[]; complaints: string[]};
  beforeAll(async () => {
    const {page, requests, complaints} = visited();
    const main = await page.locator("main").evaluate((main) => main.outerHTML);
    first = {main, requests: [...requests], complaints: [...complaints]};
  });

  it("runs without a complaint and asks nobody else for anything", () => {
    expect(first.complaints).toEqual([]);
    expect(first.requests.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it.skipIf(name === "training.html" && hasMnist())("looks to a reader as before", async () => {
    await expect(normalise(new JSDOM(first.main))).toMatchFileSnapshot(`../output/rendered/${name}`);
  });

  it("fetches at most 250 kB before the reader does anything, the recording’s pictures apart", () => {
    const others = first.requests.filter((url) => !/recording\.[0-9a-f]+\.png$/.test(url));
    expect(transferred(site, others)).toBeLessThanOrEqual(pageBudget);
  });

  it.skipIf(readingPages.includes(name))("loads no tensors before the reader presses a button", () => {
    expect(first.requests.filter((url) => /worker|tfjs|\.shard/.test(url))).toEqual([]);
  });

  it.each(["light", "dark"] as const)("has no barrier that axe knows of at 1280 px, %s", async (colorScheme) => {
    await inColours(visited().page, colorScheme);
    expect(await barriers(visited().page)).toEqual([]);
  });

  it("can be worked with the keyboard alone", async () => {
    const {page} = visited();
    const missed = await page.evaluate(() => {
      const all = 'main :is(a[href], button, input, select, summary, textarea, [tabindex="0"])';
      const controls = Array.from(document.querySelectorAll<HTMLElement & {disabled?: boolean; type?: string}>(all));
      const shown = controls.filter((control) => !control.disabled && control.checkVisibility());
      return shown.filter((control) => control.tabIndex < 0).map((control) => control.outerHTML.slice(0, 200));
    });
    expect(missed).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("observablehq-main");
  });
});

describe.each(pages)("%s", (name) => {
  it("can be read without scripts", async () => {
    const {page, context} = await visit(site, name, {scripts: false});
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(5000);
    await context.close();
  });
});

describe.each(pages.flatMap((name) => [390, 320].map((width) => ({name, width}))))(
  "$name at $width px",
  ({name, width}) => {
    const visited = opened(name, {width});

    it("keeps within the width of a phone, and gives a thumb room", async () => {
      const {page} = visited();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const small = await page
        .locator("main :is(button, select, input):visible")
        .evaluateAll((controls) =>
          controls
            .filter((control) => (control.closest("label") ?? control).getBoundingClientRect().height < 43.5)
            .map((control) => control.outerHTML)
        );
      expect(small).toEqual([]);
    });

    it.skipIf(width < 390).each(["light", "dark"] as const)(
      "has no barrier that axe knows of, %s",
      async (colorScheme) => {
        await inColours(visited().page, colorScheme);
        expect(await barriers(visited().page)).toEqual([]);
      }
    );

    it.skipIf(width < 390)("cuts off no word of a drawing, here and at twice the size on a laptop", async () => {
      const {page} = visited();
      for (const window of [640, width]) expect(await cutLabels(page, window), `${window} px`).toEqual([]);
    });
  }
);

describe("no barrier that axe knows of, light or dark", () => {
  it.each(otherPages.flatMap((name) => [1280, 390].map((width) => ({name, width}))))(
    "$name at $width px",
    async ({name, width}) => {
      const {page, context} = await visit(site, name, {width});
      expect(await barriers(page)).toEqual([]);
      await inColours(page, "dark");
      expect(await barriers(page)).toEqual([]);
      await context.close();
    }
  );
});

describe("the way around", () => {
  it("search finds a word and leads to its page", async () => {
    const {page, context, complaints} = await visit(site, "index.html");
    await page.getByRole("searchbox", {name: "Search"}).fill("wasserstein");
    const result = page.locator("#observablehq-search-results a").first();
    await result.waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/(wasserstein|training|spectral-norm)\.html/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("the pager leads through all pages in order", async () => {
    const {page, context} = await visit(site, "index.html");
    for (const next of pages.slice(1)) {
      await page.locator('#observablehq-footer a[rel="next"]').click();
      await page.waitForURL(`**/${next}`);
    }
    await context.close();
  });

  it("a phone shows the site map on demand", async () => {
    const {page, context} = await visit(site, "index.html", {width: 390});
    const map = page.getByRole("navigation", {name: "Site map"});
    expect(await map.isVisible()).toBe(false);
    await page.getByRole("checkbox", {name: "Site map"}).check();
    expect(await map.isVisible()).toBe(true);
    await map.getByRole("link", {name: "The spectral norm"}).click();
    await page.waitForURL("**/spectral-norm.html");
    await context.close();
  });

  it("a wrong address gets a page that leads back, at any depth", async () => {
    const {page, context, complaints} = await visit(site, "a/b/nothing");
    expect(complaints.filter((complaint) => !complaint.includes("404 (Not Found)"))).toEqual([]);
    expect(await page.locator("h1").innerText()).toBe("Nothing at this address\n这个地址没有内容");
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).maxWidth)).toBe("1440px");
    await page.locator("main").getByRole("link", {name: "The spectral norm"}).click();
    await page.waitForURL("**/spectral-norm.html");
    await settled(page);
    await context.close();
  });

  it("a wrong address of the Chinese edition is answered in Chinese, and in both languages without scripts", async () => {
    const {page, context} = await visit(site, "zh/no/such");
    expect([await page.title(), await page.locator("html").getAttribute("lang")]).toEqual([
      ...["这里没有内容 | SN-GAN 笔记", "zh-Hans"]
    ]);
    expect((await page.locator("body").innerText()).match(/[A-Z][a-z]{2,}/g)).toEqual(["Wasserstein", "English"]);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", {name: "谱范数"}).click();
    await page.waitForURL("**/zh/spectral-norm.html");
    await context.close();
    const still = await visit(site, "zh/no/such", {scripts: false});
    expect(await still.page.locator("h1").innerText()).toBe("Nothing at this address\n这个地址没有内容");
    expect(await still.page.locator("main li a:visible").count()).toBe(2 * pages.length);
    await still.context.close();
  });

  it("works under any path", async () => {
    const deep = await openSite("/courses/2026/gan/");
    const {page, context, complaints} = await visit(deep, "index.html");
    await page.locator('#observablehq-footer a[rel="next"]').click();
    await page.waitForURL("**/courses/2026/gan/wasserstein.html");
    await settled(page);
    expect(complaints).toEqual([]);
    await context.close();
    await deep.close();
  });
});

describe("the slope microscope", () => {
  it("costs nothing before the reader comes near, then trains, and has no barrier that axe knows of", async () => {
    const {page, context, requests, complaints} = await visit(site, "wasserstein.html", {width: 390});
    expect(requests.filter((url) => /critic\.worker|microscope/.test(url))).toEqual([]);
    await page.locator("#fig-microscope").scrollIntoViewIfNeeded();
    await page.locator(".microscope[aria-busy=false]").waitFor();
    const numbers = page.locator("#fig-microscope .readout > div");
    const value = async (name: string) =>
      Number(await numbers.filter({hasText: name}).locator("dd").first().innerText());
    expect(await value("steepest")).toBeGreaterThan(0.5);
    expect(await value("bound")).toBeGreaterThanOrEqual(await value("steepest"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await barriers(page, "#fig-microscope")).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("what a norm costs", () => {
  it("is measured on the reader's machine, in a worker, size after size, and can be stopped", async () => {
    const {page, context, requests, complaints} = await visit(site, "spectral-norm.html");
    expect(requests.filter((url) => /cost\.worker/.test(url))).toEqual([]);
    const figure = page.locator("#fig-cost");
    expect(await figure.locator(".badge").innerText()).toBe("recorded");
    await figure.getByRole("button", {name: "Measure on this machine"}).click();
    await figure.locator("details:not(.figure__data) > summary").click();
    await expect.poll(() => figure.locator("table tr").count(), {timeout: 60_000}).toBeGreaterThanOrEqual(3);
    expect(await figure.locator(".badge").count()).toBe(0);
    await figure.getByRole("button", {name: "Stop"}).click();
    await expect
      .poll(() => page.workers().filter((worker) => worker.url().includes("cost")).length, {timeout: 20_000})
      .toBe(0);
    expect(await figure.locator("table").innerText()).toMatch(/\b16\b[\s\S]*\b32\b/);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
