import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {PDFDocument} from "@cantoo/pdf-lib";
import {JSDOM} from "jsdom";
import type {Browser} from "playwright-core";
import {forget, learn} from "../../src/components/words/dictionary.js";
import {everywhere} from "../../src/components/words/zh/everywhere.js";
import {launchChromium} from "../chromium.js";
import {readCitation, type Citation} from "../site/citation.js";
import {chinese, english, type Edition} from "../site/editions.js";
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
  edition?: Edition;
  /** Pages of the edition, in order; by default the lessons and the credits. */
  files?: string[];
}

const mostPrintings = 4;

/** Writes the notebook as one PDF and returns a sentence about it. Throws where a page complains, or no Chromium is there. */
export async function writeNotebook({site, output, format, edition = english, files}: Options): Promise<string> {
  const folder = join(site, edition.folder);
  const all = chaptersOf(folder);
  const served = await serve(site, {port: 0});
  const address = served.address + edition.folder;
  try {
    if (edition === chinese) learn(everywhere);
    const browser = await launchChromium();
    try {
      const chapters: Chapter[] = [];
      for (const file of files ?? all) chapters.push(chapter(await settledPage(browser, address, file), all));
      const bytes = await printed(browser, {address, folder, chapters, format, edition});
      writeFileSync(output, bytes);
      const pages = (await PDFDocument.load(bytes, {updateMetadata: false})).getPageCount();
      return `${output}: ${pages} pages of ${format}, ${(bytes.length / 1e6).toFixed(1)} MB`;
    } finally {
      await browser.close();
    }
  } finally {
    forget();
    await served.close();
  }
}

/** The files of the chapters, as the site map lists them, and those that the foot of a page leads to. */
function chaptersOf(folder: string): string[] {
  const {document} = new JSDOM(readFileSync(join(folder, "index.html"), "utf8")).window;
  const links = Array.from(
    document.querySelectorAll(
      `#observablehq-sidebar .observablehq-link a[href], #observablehq-footer p a[href$=".html"]`
    )
  );
  return [...new Set(links.map((link) => link.getAttribute("href")!.replace(/^\.\//, "")))];
}

interface Job {
  /** Of the edition. */
  address: string;
  folder: string;
  chapters: Chapter[];
  format: Options["format"];
  edition: Edition;
}

/** Prints, reads the numbers of the pages, and prints again with them, until they are the ones that came out. */
async function printed(browser: Browser, {address, folder, chapters, format, edition}: Job): Promise<Uint8Array> {
  const citation = readCitation();
  const licence = readFileSync("LICENSE", "utf8").trim();
  const page = await browser.newPage();
  let pages = new Map<string, number>();
  for (let i = 0; i < mostPrintings; ++i) {
    const html = notebook(chapters, {edition, citation, licence, style: styleOf(folder), pages});
    await page.route("**/notebook", (route) => route.fulfill({body: html, contentType: "text/html"}));
    await page.goto(`${address}notebook`, {waitUntil: "load"});
    await page.evaluate(() => window.document.fonts.ready);
    const bytes = await page.pdf({format, printBackground: true, outline: true, tagged: true});
    await page.unroute("**/notebook");
    const document = await PDFDocument.load(bytes, {updateMetadata: false});
    const found = destinations(document);
    const lost = chapters.flatMap(({places}) => places).filter((id) => !found.has(id));
    if (lost.length > 0) throw new Error(`links lead to what isn't printed: ${[...new Set(lost)].join(", ")}`);
    if (same(found, pages)) return finished(document, citation, edition);
    pages = found;
  }
  throw new Error(`the numbers of the pages still change after ${mostPrintings} printings`);
}

/** The edition's style, that for paper too: what a page of its folder carries and links. */
function styleOf(folder: string): string {
  const {document} = new JSDOM(readFileSync(join(folder, "index.html"), "utf8")).window;
  return Array.from(document.querySelectorAll('style, link[rel="stylesheet"]'), ({outerHTML}) => outerHTML).join("\n");
}

const same = (a: Map<string, number>, b: Map<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);

/** The day of the release stands for the time of printing, so that the same site gives the same bytes. */
async function finished(document: PDFDocument, citation: Citation, {words}: Edition): Promise<Uint8Array> {
  const day = new Date(`${citation.released}T00:00:00Z`);
  document.setTitle(words.title, {showInWindowTitleBar: true});
  document.setAuthor(citation.authors);
  document.setSubject(words.pdf.about);
  document.setCreationDate(day);
  document.setModificationDate(day);
  return document.save();
}
