import {rmSync, statSync} from "node:fs";
import type {Browser} from "playwright-core";
import {fewColours, ffmpeg} from "./ffmpeg.js";
import {openPage} from "./openPage.js";

/** What a picture shows: a page with one of its figures at the top, as it is before anyone touches it. */
const shown = [
  "index.html#fig-ring",
  "wasserstein.html#fig-clouds",
  "spectral-norm.html#fig-power",
  "training.html#fig-training"
];

/** Writes docs/page-1.png and so on, 1280 pixels wide; returns their sizes. Throws when one is over 150 kB. */
export async function pagePictures(browser: Browser, address: string): Promise<string> {
  const sizes: string[] = [];
  for (const [i, place] of shown.entries()) {
    const [file, id] = place.split("#");
    const page = await openPage(browser, address + file, {id, width: 1280, height: 720});
    const [raw, picture] = [`docs/page-${i + 1}.raw.png`, `docs/page-${i + 1}.png`];
    await page.screenshot({path: raw});
    await page.close();
    ffmpeg("-i", raw, "-vf", fewColours(256), "-compression_level", "9", picture);
    rmSync(raw);
    sizes.push(sizeOf(picture, 150_000));
  }
  return sizes.join("\n");
}

/** A file and its size in words. Throws when it is over `most` bytes. */
export function sizeOf(file: string, most: number): string {
  const {size} = statSync(file);
  const words = `${file}: ${(size / 1000).toFixed(0)} kB`;
  if (size > most) throw new Error(`${words}, over ${most / 1000} kB`);
  return words;
}
