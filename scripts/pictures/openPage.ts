import type {Browser, Page} from "playwright-core";

/** A page of the site in light colours, its cells at rest, with the figure `id` at the top. */
export async function openPage(
  browser: Browser,
  address: string,
  {id, width, height}: {id?: string; width: number; height: number}
): Promise<Page> {
  const page = await browser.newPage({viewport: {width, height}, colorScheme: "light", reducedMotion: "reduce"});
  await page.goto(address, {waitUntil: "networkidle"});
  if (id) await showAt(page, id);
  await page.waitForFunction(() => !document.querySelector("main :is(observablehq-loading, [aria-busy=true])"));
  await page.evaluate(() => document.fonts.ready);
  if (id) await showAt(page, id); // what is above may have grown
  await page.waitForTimeout(500);
  return page;
}

const showAt = (page: Page, id: string): Promise<void> =>
  page.evaluate((id) => {
    const {top} = document.getElementById(id)!.getBoundingClientRect();
    scrollTo(0, scrollY + top - 16);
  }, id);
