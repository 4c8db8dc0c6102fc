import {appendFileSync, cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, expect, it} from "vitest";
import {launchChromium} from "../../scripts/chromium.js";
import {serve, type Served} from "../../scripts/site/serve.js";
import {dist, pages} from "../site/built.js";
import {barriers} from "./barriers.js";
import {settled} from "./site.js";

// A first visit, then the server stops.

const base = "/a/b/";
let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serve(dist, {port: 0, base});
  page = await (await browser.newContext({reducedMotion: "reduce"})).newPage();
  page.context().setDefaultTimeout(90_000);
  complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
});
afterEach(async () => {
  await page.context().close();
  await served.close();
});

const control = () => page.locator(".offline details");
const news = () => page.locator(".offline [role=status]");
const open = async (path: string) => {
  await page.goto(served.address + path);
  await settled(page);
};
const isKept = () => control().getByText("is kept on this device").waitFor({state: "attached"});

async function canBeInstalled(): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  expect((await devtools.send("Page.getAppManifest")).errors).toEqual([]);
  const {installabilityErrors} = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({errorId}) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
}

it("after one visit all pages open without a server, run their workers and train, until the reader removes them", async () => {
  await open("index.html?seed=2");
  await isKept();
  await canBeInstalled();
  await served.close();
  for (const name of pages) {
    await open(name);
    expect(await page.locator("main figure svg").count()).toBeGreaterThanOrEqual(5);
  }
  await page.goto(`${served.address}zh`);
  expect(page.url()).toBe(`${served.address}zh/`);
  await page.goto(
    `${served.address}training.html?preset=small&generatorWidth=4&discriminatorWidth=4&batch=8&backend=cpu`
  );
  await page.getByRole("button", {name: "One step", exact: true}).click();
  await expect.poll(() => page.locator(".training").getAttribute("data-step"), {timeout: 90_000}).toBe("1");
  await open("wasserstein.html");
  await page.locator("#fig-microscope").scrollIntoViewIfNeeded();
  await page.locator(".microscope[aria-busy=false]").waitFor(); // a module loaded on demand, and a worker
  expect(complaints).toEqual([]);

  await control().locator("summary").click();
  await control()
    .getByText(/It takes \d+\.\d MB/)
    .waitFor();
  expect(await barriers(page, ".offline")).toEqual([]);
  await control().getByRole("button", {name: "Remove it"}).click();
  await control().getByText("is not kept on this device").waitFor();
  expect(
    await page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()])
  ).toEqual([[], []]);
  await expect(page.goto(`${served.address}index.html`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
});

it("says that a new version is here, not while a run trains, and takes it when the reader asks", async () => {
  const copy = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(dist, copy, {recursive: true});
  await served.close();
  served = await serve(copy, {port: 0, base});
  await open("index.html");
  await isKept();
  const port = Number(new URL(served.address).port);
  await served.close();
  appendFileSync(join(copy, "offline.js"), "\n// newer");
  served = await serve(copy, {port, base});

  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () =>
      document.body.insertAdjacentHTML("beforeend", '<i data-phase="running">')
    )
  );
  await open("index.html");
  const waits = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(waits, {timeout: 60_000}).toBe(true);
  expect(await news().innerText()).toBe("");
  await page.locator("[data-phase=running]").evaluate((run) => run.remove());
  await news().getByText("A new version of the notebook is here:").waitFor();
  await Promise.all([page.waitForEvent("load"), news().getByRole("button", {name: "reload"}).click()]);
  await expect.poll(waits).toBe(false);
  expect(complaints).toEqual([]);
  rmSync(copy, {recursive: true});
});
