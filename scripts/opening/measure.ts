import {median, quantile} from "d3-array";
import type {Browser} from "playwright-core";
import {openPhone, type PhonePage} from "./slowPhone.js";
import {inputDelays, openingOf, traced, type Opening} from "./trace.js";

/** How a page opens: medians of several openings. */
export interface PageOpening extends Opening {
  readonly page: string;
  /** Milliseconds until the first figure is drawn and all cells have run. */
  readonly ready: number;
  /** Bytes over the wire until the page is quiet, and the files that they came in. */
  readonly bytes: number;
  readonly files: number;
}

/** Opens `page` of the site at `address` on the slow phone, `times` times, each with a cold cache. */
export async function measureOpening(
  browser: Browser,
  address: string,
  page: string,
  times: number
): Promise<PageOpening> {
  const openings: PageOpening[] = [];
  for (let lost = 0; openings.length < times;) {
    const opening = await openOnce(browser, address, page);
    if (opening) openings.push(opening);
    else if (++lost > times) throw new Error(`Chromium's traces hold no opening of ${page}`);
  }
  const middle = (of: (opening: PageOpening) => number) => median(openings, of)!;
  return {
    page,
    largestPaint: middle(({largestPaint}) => largestPaint),
    layoutShift: middle(({layoutShift}) => layoutShift),
    ready: middle(({ready}) => ready),
    bytes: middle(({bytes}) => bytes),
    files: middle(({files}) => files)
  };
}

/** Undefined where the trace has lost its beginning, as now and then one does. */
async function openOnce(browser: Browser, address: string, name: string): Promise<PageOpening | undefined> {
  const phone = await openPhone(browser);
  let [bytes, files, ready] = [0, 0, 0];
  phone.cdp.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
    ++files;
  });
  const events = await traced(browser, phone.page, async () => (ready = await quietPage(phone, address + name)));
  await phone.context.close();
  const opening = openingOf(events);
  return opening && {page: name, ready, bytes, files, ...opening};
}

/** Opens the page, and waits until all its cells have run and it fetches nothing. Returns the milliseconds until its figures were there. */
async function quietPage({page}: PhonePage, address: string): Promise<number> {
  await page.goto(address, {timeout: 120_000});
  await page.waitForFunction(
    () =>
      document.querySelector("main figure :is(svg, canvas)") &&
      !document.querySelector("main :is(observablehq-loading, [aria-busy=true])"),
    undefined,
    {polling: 50, timeout: 120_000}
  );
  const ready = await page.evaluate(() => performance.now());
  await page.waitForLoadState("networkidle", {timeout: 120_000});
  await page.waitForTimeout(500); // the trace writes its last paint down a little later
  return ready;
}

/** How a page answers while it trains. */
export interface InputDelay {
  readonly inputs: number;
  /** Milliseconds that 95 of 100 inputs waited at most. */
  readonly p95: number;
  readonly longest: number;
  /** Steps trained meanwhile. */
  readonly steps: number;
}

/** Trains at the smallest size on a phone's processor, and meanwhile presses keys on the figure's first slider, five a second. */
export async function measureInputDelay(browser: Browser, address: string, inputs: number): Promise<InputDelay> {
  const phone = await openPhone(browser);
  const {page} = phone;
  await quietPage(phone, `${address}training.html?preset=small`);
  const panel = page.locator("#fig-training");
  const step = async () => Number(await page.locator(".training").getAttribute("data-step"));
  await panel.getByRole("button", {name: "Train", exact: true}).click();
  await page.waitForFunction(() => Number(document.querySelector(".training")?.getAttribute("data-step")) >= 2, null, {
    timeout: 300_000
  });
  const first = await step();
  await page.locator("#fig-latent").scrollIntoViewIfNeeded();
  const slider = page.locator("#fig-latent input[type=range]").first();
  await slider.waitFor();
  await slider.focus();
  const events = await traced(browser, page, async () => {
    for (let i = 0; i < inputs; ++i) {
      await page.keyboard.press(i % 20 < 10 ? "ArrowRight" : "ArrowLeft");
      await page.waitForTimeout(200);
    }
  });
  const delays = inputDelays(events);
  if (delays.length === 0) throw new Error("the trace holds no input");
  const steps = (await step()) - first;
  await phone.context.close();
  return {inputs: delays.length, p95: quantile(delays, 0.95)!, longest: Math.max(...delays), steps};
}
