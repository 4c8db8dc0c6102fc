import type {Browser, BrowserContext, CDPSession, Page} from "playwright-core";

/** A mid-range phone on slow 4G, as Lighthouse emulates it: a processor four times slower, 1.6 Mbit/s, 150 ms to the server and back. */
export const slowPhone = {
  viewport: {width: 412, height: 823},
  deviceScaleFactor: 1.75,
  slowdown: 4,
  /** Milliseconds. */
  latency: 150,
  /** Bytes a second. */
  download: (1638.4 * 1024) / 8,
  upload: (750 * 1024) / 8
};

export interface PhonePage {
  page: Page;
  cdp: CDPSession;
  context: BrowserContext;
}

/** An empty tab of such a phone, its cache cold. */
export async function openPhone(browser: Browser): Promise<PhonePage> {
  const {viewport, deviceScaleFactor, slowdown, latency, download, upload} = slowPhone;
  const context = await browser.newContext({viewport, deviceScaleFactor, isMobile: true, hasTouch: true});
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    ...{offline: false, latency},
    ...{downloadThroughput: download, uploadThroughput: upload}
  });
  await cdp.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  return {page, cdp, context};
}
