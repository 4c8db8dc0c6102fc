import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {fewColours, ffmpeg} from "./ffmpeg.js";
import {openPage} from "./openPage.js";
import {sizeOf} from "./pagePictures.js";

/** Takes a frame that stays for so many seconds. */
type Take = (page: Page, seconds: number) => Promise<void>;

const size = {width: 880, height: 800};

/** Power iteration from its start, step by step. */
async function powerIteration(browser: Browser, address: string, take: Take): Promise<void> {
  const page = await openPage(browser, `${address}spectral-norm.html`, {id: "fig-power", ...size});
  /** Without the scrolling that a real click brings with it: the drawing stays where it is. */
  const press = (name: string) =>
    page
      .locator("#fig-power")
      .getByRole("button", {name, exact: true})
      .evaluate((button) => (button as HTMLButtonElement).click());
  await press("to the start");
  await take(page, 1.2);
  for (let i = 0; i < 4; ++i) await press("one iteration").then(() => take(page, 0.8));
  await press("ten");
  await take(page, 1.5);
  await page.close();
}

/** The slope of a critic, from gentle to steep and back to its leash. */
async function slope(browser: Browser, address: string, take: Take): Promise<void> {
  const page = await openPage(browser, `${address}wasserstein.html`, {id: "fig-critic", ...size});
  const slider = page.locator("#fig-critic").getByLabel("slope K");
  for (const K of [1, 0.8, 0.6, 0.4, 0.8, 1.2, 1.6, 2, 2.4, 3]) {
    await slider.fill(String(K));
    await take(page, K === 1 || K === 3 ? 1.2 : 0.45);
  }
  await page.close();
}

/** The recorded run from noise to digits, then the first steps of one on this machine's processor. */
async function training(browser: Browser, address: string, take: Take): Promise<void> {
  const page = await openPage(browser, `${address}training.html?preset=small&backend=cpu`, {
    id: "fig-training",
    ...size
  });
  const panel = page.locator(".training");
  const step = async () => Number(await panel.getAttribute("data-step"));
  const sheet = page.getByRole("slider", {name: "recorded sheet"});
  const last = Number(await sheet.getAttribute("max"));
  await sheet.evaluate((slider) => slider.scrollIntoView());
  const frames = 12;
  for (let i = 0; i <= frames; ++i) {
    await sheet.fill(String(Math.round((last * i) / frames)));
    await take(page, i < frames ? 0.3 : 1.2);
  }
  await panel.getByRole("button", {name: "Train", exact: true}).click();
  await page.locator("#fig-training").evaluate((figure) => figure.scrollIntoView());
  for (const next of [1, 5, 10, 20]) {
    while ((await step()) < next) await page.waitForTimeout(50);
    await take(page, 0.5);
  }
  await page.close();
}

/** Writes docs/in-20-seconds.gif, which every reader of a README shows, and returns its size. Throws when it is over 1.5 MB. */
export async function recording(browser: Browser, address: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "frames-"));
  const frames: string[] = [];
  const take: Take = async (page, seconds) => {
    const name = `${String(frames.length).padStart(3, "0")}.png`;
    await page.waitForTimeout(150);
    await page.screenshot({path: join(folder, name)});
    frames.push(`file '${name}'\nduration ${seconds}`);
  };
  try {
    for (const scene of [powerIteration, slope, training]) await scene(browser, address, take);
    const list = join(folder, "frames.txt");
    writeFileSync(list, `${frames.join("\n")}\n${frames.at(-1)!.split("\n")[0]}\n`); // or the last frame has no duration
    const output = "docs/in-20-seconds.gif";
    ffmpeg("-f", "concat", "-i", list, "-vf", fewColours(96), "-fps_mode", "vfr", output);
    return sizeOf(output, 1_500_000);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
