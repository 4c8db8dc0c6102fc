import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {launchChromium} from "../../scripts/chromium.js";
import {serve} from "../../scripts/site/serve.js";
import {dist} from "../site/built.js";

/** The built site in a browser. */
export interface Site {
  browser: Browser;
  address: string;
  close(): Promise<void>;
}

/** Serves the built site, under `base` and for `frames`, as `serve` says, and starts a browser. Whoever opens it closes it. */
export async function openSite(base = "/", frames?: string): Promise<Site> {
  const served = await serve(dist, {port: 0, base, frames});
  const browser = await launchChromium();
  const site = {browser, address: served.address, close: () => Promise.resolve()};
  site.close = async () => {
    await site.browser.close();
    await served.close();
  };
  return site;
}

/** The site's browser; a new one if it has died, so that it takes one test with it and not all. */
async function aliveBrowser(site: Site): Promise<Browser> {
  if (!site.browser.isConnected()) site.browser = await launchChromium();
  return site.browser;
}

export interface View {
  width?: number;
  dark?: boolean;
  /** In the colours that the reader's system forces on all pages, as Windows' high contrast does. */
  forced?: boolean;
  /** Without scripts, as for a reader who has switched them off. */
  scripts?: boolean;
}

/** A page as one reader sees it, with a record of what went wrong and what was fetched. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the page, and what couldn't be fetched. */
  complaints: string[];
  /** Addresses of everything fetched. */
  requests: string[];
}

export async function visit(
  site: Site,
  path: string,
  {width = 1280, dark = false, forced = false, scripts = true}: View = {}
) {
  const context = await (
    await aliveBrowser(site)
  ).newContext({
    viewport: {width, height: 900},
    colorScheme: dark ? "dark" : "light",
    forcedColors: forced ? "active" : "none",
    reducedMotion: "reduce",
    javaScriptEnabled: scripts
  });
  await context.addInitScript(keepsNothing);
  context.setDefaultTimeout(90_000); // a machine that tests may be busy with something else too
  const page = await context.newPage();
  const visit: Visit = {page, context, complaints: [], requests: []};
  page.on("pageerror", (error) => visit.complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) visit.complaints.push(message.text());
  });
  page.on("request", (request) => visit.requests.push(request.url()));
  page.on("requestfailed", (request) => visit.complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto(site.address + path, {waitUntil: "load"});
  if (scripts) await settled(page);
  return visit;
}

/** A reader who wants no copy: or each visit would fetch the whole site. */
const keepsNothing = () => {
  if (globalThis.origin !== "null") localStorage.setItem("sngan offline", "no");
};

/** All cells have run, nothing is being fetched or measured, fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("main :is(observablehq-loading, [aria-busy=true])"));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300); // views that wait for their width draw a frame later
}

/** What a visit fetched, in bytes over a wire that packs with gzip; fonts are packed already. */
export function transferred(site: Site, requests: string[]): number {
  const ours = new Set(requests.filter((url) => url.startsWith(site.address)).map((url) => new URL(url).pathname));
  const sizes = Array.from(ours, (path) => {
    const bytes = readFileSync(join(dist, path.endsWith("/") ? `${path}index.html` : path));
    return path.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
