import type {Browser} from "playwright-core";
import {openEvent} from "../../src/components/view/print/openFigures.js";

/** A page of the site as a reader sees it when every figure is open and at rest. */
export interface SettledPage {
  /** Its file's name in the site, e.g. `wasserstein.html`. */
  file: string;
  /** What the site map calls it; its heading, if it isn't there. */
  name: string;
  /** Its `main` element, canvases as pictures. */
  html: string;
}

/**
 * Opens a page in light colours, without motion, as wide as a sheet of paper, waits until its figures are all open and
 * measured, and returns it. Throws what the page complains of.
 */
export async function settledPage(browser: Browser, address: string, file: string): Promise<SettledPage> {
  const context = await browser.newContext({
    viewport: {width: 720, height: 1000},
    deviceScaleFactor: 2, // canvases are drawn as finely as paper can show them
    colorScheme: "light",
    reducedMotion: "reduce"
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(address + file, {waitUntil: "networkidle"});
    const busy = "main :is(observablehq-loading, [aria-busy=true], progress:not([hidden]))";
    const rest = () => page.waitForFunction((busy) => !document.querySelector(busy), busy, {timeout: 120_000});
    await rest();
    await page.evaluate((event) => dispatchEvent(new Event(event)), openEvent);
    await page.waitForTimeout(300);
    await rest();
    await page.waitForTimeout(500); // a figure that has just come may begin to measure
    await rest();
    if (complaints.length > 0) throw new Error(`${file}: ${complaints.join("; ")}`);
    const names = await page.locator("#observablehq-sidebar [aria-current=page], main h1").allTextContents();
    return {file, name: names[0].trim(), html: await page.evaluate(mainOnPaper)};
  } finally {
    await context.close();
  }
}

/** Runs in the page. A canvas loses its drawing when it is written as text. */
function mainOnPaper(): string {
  const main = document.querySelector("main")!;
  for (const canvas of main.querySelectorAll("canvas")) {
    if (canvas.width === 0 || canvas.height === 0) continue;
    const picture = document.createElement("img");
    for (const {name, value} of canvas.attributes)
      if (!["width", "height", "role", "tabindex"].includes(name)) picture.setAttribute(name, value);
    picture.alt = canvas.getAttribute("aria-label") ?? "";
    picture.src = canvas.toDataURL();
    picture.style.width ||= `${canvas.clientWidth}px`;
    canvas.replaceWith(picture);
  }
  return main.innerHTML;
}
