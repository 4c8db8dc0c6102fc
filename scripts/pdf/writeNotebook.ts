import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {PDFDocument} from "@cantoo/pdf-lib";
import {JSDOM} from "jsdom";
import type {Browser} from "playwright-core";
import {launchChromium} from "../chromium.js";
import {readCitation, type Citation} from "../site/citation.js";
import {serve} from "../site/serve.js";
import {chapter, type Chapter} from "./chapter.js";
import {notebook} from "./notebook.js";
import {destinations} from "./readPdf.js";
import {settledPage} from "./settledPage.js";

interface Options {
  /** The folder of the built site. */
  site: string;
  /** The file to write. */
  output: string;
  format: "A4" | "Letter";
  /** Pages of the site, in order; by default the lessons and the credits. */
  files?: string[];
}

const mostPrintings = 4;

/** Writes the notebook as one PDF and returns a sentence about it. Throws where a page complains, or no Chromium is there. */
export async function writeNotebook({site, output, format, files = chaptersOf(site)}: Options): Promise<string> {
  const served = await serve(site, {port: 0});
  try {
    const browser = await launchChromium();
    try {
      const chapters: Chapter[] = [];
      for (const file of files)
        chapters.push(chapter(await settledPage(browser, served.address, file), chaptersOf(site)));
      const bytes = await printed(browser, {address: served.address, site, chapters, format});
      writeFileSync(output, bytes);
      const pages = (await PDFDocument.load(bytes, {updateMetadata: false})).getPageCount();
      return `${output}: ${pages} pages of ${format}, ${(bytes.length / 1e6).toFixed(1)} MB`;
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

/** The files of the chapters, as the site map lists them, and those that the foot of a page leads to. */
function chaptersOf(site: string): string[] {
  const {document} = new JSDOM(readFileSync(join(site, "index.html"), "utf8")).window;
  const links = Array.from(
    document.querySelectorAll(
      `#observablehq-sidebar .observablehq-link a[href], #observablehq-footer p a[href$=".html"]`
    )
  );
  return [...new Set(links.map((link) => link.getAttribute("href")!.replace(/^\.\//, "")))];
}

interface Job {
  address: string;
  site: string;
  chapters: Chapter[];
  format: Options["format"];
}

/** Prints, reads the numbers of the pages, and prints again with them, until they are the ones that came out. */
async function printed(browser: Browser, {address, site, chapters, format}: Job): Promise<Uint8Array> {
  const citation = readCitation();
  const licence = readFileSync("LICENSE", "utf8").trim();
  const page = await browser.newPage();
  let pages = new Map<string, number>();
  for (let i = 0; i < mostPrintings; ++i) {
    const html = notebook(chapters, {citation, licence, style: styleOf(site), pages});
    await page.route("**/notebook", (route) => route.fulfill({body: html, contentType: "text/html"}));
    await page.goto(`${address}notebook`, {waitUntil: "load"});
    await page.evaluate(() => window.document.fonts.ready);
    const bytes = await page.pdf({format, printBackground: true, outline: true, tagged: true});
    await page.unroute("**/notebook");
    const document = await PDFDocument.load(bytes, {updateMetadata: false});
    const found = destinations(document);
    const lost = chapters.flatMap(({places}) => places).filter((id) => !found.has(id));
    if (lost.length > 0) throw new Error(`links lead to what isn't printed: ${[...new Set(lost)].join(", ")}`);
    if (same(found, pages)) return finished(document, citation);
    pages = found;
  }
  throw new Error(`the numbers of the pages still change after ${mostPrintings} printings`);
}

/** The site's style, that for paper too: what a page in its root carries and links. */
function styleOf(site: string): string {
  const {document} = new JSDOM(readFileSync(join(site, "index.html"), "utf8")).window;
  return Array.from(document.querySelectorAll('style, link[rel="stylesheet"]'), ({outerHTML}) => outerHTML).join("\n");
}

const same = (a: Map<string, number>, b: Map<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);

/** The day of the release stands for the time of printing, so that the same site gives the same bytes. */
async function finished(document: PDFDocument, citation: Citation): Promise<Uint8Array> {
  const day = new Date(`${citation.released}T00:00:00Z`);
  document.setTitle(citation.title, {showInWindowTitleBar: true});
  document.setAuthor(citation.authors);
  document.setSubject(citation.abstract);
  document.setCreationDate(day);
  document.setModificationDate(day);
  return document.save();
}
