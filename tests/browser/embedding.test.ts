import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../scripts/site/serve.js";
import {heightScript} from "../../src/components/page/share/snippets.js";
import {dist} from "../site/built.js";
import {barriers} from "./barriers.js";
import {openSite, settled, visit, type Site} from "./site.js";

let site: Site;
let framed: Served;
beforeAll(async () => {
  site = await openSite();
  framed = await serve(dist, {port: 0, frames: "http://localhost:*"});
});
afterAll(async () => {
  await framed?.close();
  await site.close();
});

/** A page of another origin: localhost isn't 127.0.0.1 to a browser. */
async function host(html: string): Promise<{address: string; server: Server}> {
  const server = createServer((_, response) => {
    response.writeHead(200, {"Content-Type": "text/html; charset=utf-8"});
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {address: `http://localhost:${(server.address() as AddressInfo).port}/`, server};
}

describe("two figures in a page of another origin", () => {
  const frame = (query: string, id: string) =>
    `<iframe id="${id}" title="${id}" width="700" height="200" src="${framed.address}wasserstein.html?embed=${query}"></iframe>`;

  it("are as high as they say, work inside, and hear nobody else", async () => {
    const origin = new URL(framed.address).origin;
    const elsewhere = encodeURIComponent("https://elsewhere.example");
    const {address, server} = await host(
      `<!doctype html><html lang="en"><title>Host</title>${heightScript(origin)}<script>
      heard = []; addEventListener("message", ({data}) => heard.push(data));</script>
      ${frame("fig-pair&q=box", "pair")}${frame("fig-cone", "cone")}${frame(`fig-sign&parent=${elsewhere}`, "other")}`
    );
    const {page, context} = await visit(site, "404.html");
    await page.goto(address);
    const height = (id: string) => page.locator(`#${id}`).evaluate((one) => (one as HTMLElement).clientHeight);
    const inside = (id: string) => page.frames().find((one) => one.url().includes(`embed=fig-${id}`))!;
    const own = (id: string) =>
      inside(id).evaluate(() => document.querySelector("main")!.getBoundingClientRect().height);
    await expect.poll(() => height("pair"), {timeout: 30_000}).toBeGreaterThan(500);
    await expect.poll(async () => (await height("pair")) - Math.ceil(await own("pair"))).toBe(0);
    await page.locator("#cone").scrollIntoViewIfNeeded(); // a browser draws no frame of another origin that is out of sight
    await expect.poll(async () => (await height("cone")) - Math.ceil(await own("cone"))).toBe(0);
    expect(
      await inside("pair")
        .locator("figure:visible")
        .evaluateAll((all) => all.map(({id}) => id))
    ).toEqual(["fig-pair"]);
    expect(await inside("pair").locator(":is(#observablehq-sidebar, #observablehq-footer, h2):visible").count()).toBe(
      0
    );

    await page.locator("#pair").scrollIntoViewIfNeeded();
    const kl = inside("pair").locator(".readout dd").first();
    expect(await kl.innerText()).toBe("∞");
    await inside("pair").getByLabel("generator Q").selectOption("gaussian");
    await expect.poll(() => kl.innerText()).toMatch(/nat$/);
    expect(inside("pair").url()).not.toContain("q=box");
    const link = inside("pair").getByRole("link", {name: "Open the whole page"});
    await link.focus();
    expect(await link.getAttribute("href")).toBe(`${framed.address}wasserstein.html#fig-pair`);

    const heard = () =>
      page.evaluate(() => (window as unknown as {heard: {figure: string}[]}).heard.map(({figure}) => figure));
    expect(await heard()).not.toContain("fig-sign"); // it was told of another parent
    const wish = {type: "sn-gan:height?"};
    const counted = (figure: string) => heard().then((all) => all.filter((one) => one === figure).length);
    const before = await counted("fig-cone");
    const windows = `[...document.querySelectorAll("iframe")].map((one) => one.contentWindow)`;
    await inside("pair").evaluate((wish) => window.parent.frames[1].postMessage(wish, "*"), wish); // a sibling, not the parent
    await page.evaluate(`${windows}.forEach((one) => one.postMessage({type: "nonsense"}, "*"))`);
    await page.evaluate(`${windows}[2].postMessage({type: "sn-gan:height?"}, "*")`); // the parent, but not the one it was told of
    await page.evaluate(`${windows}[1].postMessage({type: "sn-gan:height?"}, "*")`);
    await expect.poll(() => counted("fig-cone")).toBe(before + 1);
    expect(await counted("fig-sign")).toBe(0);
    await context.close();
    server.close();
  });
});

describe("a figure alone", () => {
  it("has no barrier that axe knows of, and leaves what is loaded later alone", async () => {
    const {page, context, complaints, requests} = await visit(site, "wasserstein.html?embed=fig-sign", {width: 390});
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => /microscope/i.test(url))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.goto(`${site.address}wasserstein.html?embed=fig-none&q=box`);
    await settled(page);
    expect(await page.locator("main").innerText()).toContain("There is no figure “fig-none” on this page.");
    await page.getByRole("link", {name: "Open the whole page"}).focus();
    expect(await page.locator(".embed__foot a").getAttribute("href")).toBe(`${site.address}wasserstein.html?q=box`);
    await context.close();
  });
});

describe("sharing a figure", () => {
  it("gives link, frame, drawing and numbers of now, by keyboard, in light colours", async () => {
    const {page, context, complaints} = await visit(site, "wasserstein.html?q=box", {dark: true});
    const figure = page.locator("#fig-pair");
    const button = figure.getByRole("button", {name: "Share this figure"});
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", {name: "Share this figure"});
    await dialog.waitFor();
    expect(await barriers(page, "dialog")).toEqual([]);
    expect(await dialog.getByRole("textbox", {name: "Link, with"}).inputValue()).toBe(
      `${site.address}wasserstein.html?q=box#fig-pair`
    );
    expect(await dialog.getByRole("textbox", {name: "Frame for"}).inputValue()).toContain(
      "wasserstein.html?embed=fig-pair&amp;q=box"
    );
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await dialog.getByRole("button", {name: "Copy: Link"}).click();
    await expect.poll(() => dialog.getByRole("status").innerText()).toBe("Copied: Link, with what you see now.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/q=box#fig-pair$/);

    const take = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", {name}).click()]);
      expect(download.suggestedFilename()).toBe(`wasserstein-pair.${name.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const drawing = (await take("SVG")).toString();
    expect(/rgb\(0, 114, 178\)/.test(drawing)).toBe(true); // --real of a light page
    expect(/var\(|currentColor|class=|rgb\(86, 168, 221\)/.exec(drawing)).toBeNull();
    expect(drawing.slice(-900)).toContain("Two densities, four distances.");
    expect(drawing.slice(-900)).toContain("wasserstein.html?q=box#fig-pair");
    expect((await take("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect((await take("CSV")).toString()).toMatch(/^table,row,column,value,unit\r\n,,KL\(P‖Q\),inf,\r\n/);

    await page.keyboard.press("Escape");
    await dialog.waitFor({state: "detached"});
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("gives the numbers of a Chinese page as a file that a spreadsheet knows for UTF-8", async () => {
    const {page, context} = await visit(site, "zh/wasserstein.html?q=box");
    await page.locator("#fig-pair .figure__share").click();
    const button = page.getByRole("dialog").getByRole("button", {name: "CSV"});
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/^\uFEFF表格,行,列,值,单位\r\n,,KL\(P‖Q\),inf,\r\n/);
    expect(text).toMatch(/\r\n,,网址,http\S+#fig-pair,\r\n$/);
    await context.close();
  });
});
