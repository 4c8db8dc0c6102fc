import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {Frame} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {dist, pages} from "../site/built.js";
import {openSite, type Site} from "./site.js";

// The notebook in a frame of another site, as learning platforms show it, under a path of its own.

let site: Site;
let other: Server;
let otherAddress: string;
beforeAll(async () => {
  site = await openSite("/a/b/", "http://localhost:*");
  other = createServer((request, response) => {
    const query = new URL(request.url!, "http://localhost").searchParams;
    const frames = query
      .getAll("page")
      .map((page) => `<iframe sandbox="${query.get("sandbox")}" src="${page}"></iframe>`);
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<!doctype html><style>iframe {width: 45vw; height: 45vh}</style><link rel="icon" href="data:">${frames.join("")}`
    );
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  otherAddress = `http://localhost:${(other.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  other.close();
  other.closeAllConnections();
  await site.close();
});

/** A page of another site with pages of ours in sandboxed frames, all of them in sight: a browser lets others wait. */
async function framed(sandbox: string, paths: readonly string[]) {
  const page = await (await site.browser.newContext({reducedMotion: "reduce"})).newPage();
  page.context().setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  const query = new URLSearchParams([["sandbox", sandbox], ...paths.map((path) => ["page", site.address + path])]);
  await page.goto(`${otherAddress}?${query.toString()}`, {waitUntil: "load"});
  const frames = page.frames().slice(1);
  for (const frame of frames) await frame.waitForFunction(isSettled);
  return {page, frames, complaints};
}

const isSettled = () =>
  document.querySelector("main figure") && !document.querySelector("main :is(observablehq-loading, [aria-busy=true])");

const drawings = (frame: Frame) => frame.locator("main figure svg").count();
const faults = (frame: Frame) => frame.locator(".training__fault, .observablehq--error").allInnerTexts();

describe.each(["allow-scripts", "allow-scripts allow-same-origin"])('<iframe sandbox="%s">', (sandbox) => {
  it("shows every page with its figures, without a complaint", async () => {
    const {page, frames, complaints} = await framed(sandbox, pages);
    expect(frames).toHaveLength(pages.length);
    for (const frame of frames) {
      expect(await frame.evaluate(() => self.origin === "null")).toBe(!sandbox.includes("same-origin"));
      expect(await drawings(frame)).toBeGreaterThanOrEqual(5);
      expect((await faults(frame)).filter(Boolean)).toEqual([]);
    }
    const spectral = frames.find((frame) => frame.url().includes("spectral"))!;
    await spectral.locator("#fig-convolution svg").first().waitFor(); // a worker has measured it
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it("a sandboxed page trains, and says in a sentence that it keeps nothing", async () => {
  const query = "preset=small&generatorWidth=4&discriminatorWidth=4&batch=8&backend=cpu";
  const {page, frames, complaints} = await framed("allow-scripts", [`training.html?${query}`]);
  const [frame] = frames;
  const panel = frame.locator(".training");
  await frame.getByRole("button", {name: "Train", exact: true}).click();
  await expect.poll(async () => Number(await panel.getAttribute("data-step")), {timeout: 120_000}).toBeGreaterThan(1);
  await frame.getByRole("button", {name: "Pause", exact: true}).click();
  await frame
    .getByText("This page is shown in a sandboxed frame, which stores nothing and may refuse downloads.")
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("a page that was opened as a file is whole as text, and says why its figures don't move", async () => {
  const page = await site.browser.newPage();
  await page.goto(pathToFileURL(resolve(dist, "index.html")).href);
  await expect
    .poll(() => page.locator("main > [role=status]").allInnerTexts())
    .toEqual([
      "This page was opened as a file, and browsers run no modules from files: read it here, or open it through a server to use its figures."
    ]);
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(5000);
  await page.close();
});

it("says once that its figures could not be loaded, where the modules are lost", async () => {
  const page = await site.browser.newPage();
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`${site.address}index.html`);
  await expect
    .poll(() => page.locator("main > [role=status]").allInnerTexts())
    .toEqual(["The figures of this page could not be loaded: reload it, or open it in a tab of its own."]);
  await page.close();
});
