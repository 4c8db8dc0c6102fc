import {median, quantile} from "d3-array";
import type {Browser} from "playwright-core";
import {openPhone, type PhonePage} from "./slowPhone.js";
import {inputDelays, openingOf, traced, type Opening} from "./trace.js";

/** How a page opens: medians of several openings. */
export interface PageOpening extends Opening {
  readonly page: string;
  /** Bytes over the wire until the page is quiet. */
  readonly bytes: number;
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
    bytes: middle(({bytes}) => bytes)
  };
}

/** Undefined where the trace has lost its beginning, as now and then one does. */
async function openOnce(browser: Browser, address: string, name: string): Promise<PageOpening | undefined> {
  const phone = await openPhone(browser);
  let bytes = 0;
  phone.cdp.on("Network.loadingFinished", ({encodedDataLength}) => (bytes += encodedDataLength));
  const events = await traced(browser, phone.page, () => quietPage(phone, address + name));
  await phone.context.close();
  const opening = openingOf(events);
  return opening && {page: name, bytes, ...opening};
}

/** Opens the page, and waits until all its cells have run and it fetches nothing. */
async function quietPage({page}: PhonePage, address: string): Promise<void> {
  await page.goto(address, {waitUntil: "networkidle", timeout: 120_000});
  await page.waitForFunction(() => !document.querySelector("main :is(observablehq-loading, [aria-busy=true])"));
  await page.waitForTimeout(500); // the trace writes its last paint down a little later
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
