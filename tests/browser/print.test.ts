import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PDFDocument} from "@cantoo/pdf-lib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {links, outline, type Bookmark} from "../../scripts/pdf/readPdf.js";
import {chinese} from "../../scripts/site/editions.js";
import {writeNotebook} from "../../scripts/pdf/writeNotebook.js";
import {openSite, visit, type Site} from "./site.js";

const read = (bytes: Uint8Array) => PDFDocument.load(bytes, {updateMetadata: false});
const titles = (bookmarks: Bookmark[]) => bookmarks.map(({title}) => title);

describe("a page printed from the browser", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it("has its figures open, its answers at the end, its links as notes, and is as before afterwards", async () => {
    const {page, context, complaints} = await visit(site, "wasserstein.html");
    await page.evaluate(() => {
      window.print = () => void (document.body.dataset.asked = "yes");
    });
    const headings = () => page.locator("main h2").allTextContents();
    const before = await headings();
    await page.keyboard.press("Control+p");
    await page.waitForSelector("body[data-asked]");
    expect(await page.locator(".when-near__note").count()).toBe(0);
    const printed = await read(await page.pdf({format: "Letter", outline: true, tagged: true}));
    expect(printed.getPage(0).getSize()).toEqual({width: 612, height: 792});
    expect(titles(outline(printed)[0].children).slice(-3)).toEqual(["Answers", "Sources", "Links"]);
    expect(await headings()).toEqual(before);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("has its answers at the end and its links as notes from the browser's menu too", async () => {
    const {page, context, complaints, requests} = await visit(site, "wasserstein.html");
    const parts = () => page.locator("main h2, main .paper").allTextContents();
    const before = await parts();
    const printed = await read(await page.pdf({format: "A4", outline: true, tagged: true})); // no key, no button
    expect(titles(outline(printed)[0].children).slice(-3)).toEqual(["Answers", "Sources", "Links"]);
    expect(await parts()).toEqual(before);
    await page.evaluate(() => (window.print = () => void (document.body.dataset.asked = "yes")));
    await page.keyboard.press("Control+p");
    await page.waitForSelector("body[data-asked]");
    expect(requests.filter((url) => /toPaper/.test(url)).length).toBeLessThanOrEqual(1); // none where it is bundled
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("has Chinese text as large as English", async () => {
    const sizes = ["credits.html", "zh/credits.html"].map(async (name) => {
      const {page, context} = await visit(site, name, {scripts: false});
      await page.emulateMedia({media: "print"});
      const size = await page
        .locator("main li")
        .first()
        .evaluate((item) => getComputedStyle(item).fontSize);
      await context.close();
      return size;
    });
    expect(await Promise.all(sizes)).toEqual(["14px", "14px"]); // 10.5 pt
  });
});

describe("npm run pdf", () => {
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  afterAll(() => rmSync(folder, {recursive: true}));

  const names = {"index.html": "1 · First", "second.html": "2 · Second"};
  const map = Object.entries(names).map(
    ([file, name]) => `<li class="observablehq-link"><a href="./${file}">${name}</a></li>`
  );
  const page = (file: keyof typeof names, main: string) =>
    `<!doctype html><title>t</title><link rel="icon" href="data:,"><nav id="observablehq-sidebar">${map.join("")}</nav><main>${main}</main>
<script>document.querySelector('[href="./${file}"]').setAttribute("aria-current", "page");
addEventListener("openfigures", () => { const c = document.querySelector("canvas"); if (c) c.getContext("2d").fillRect(0, 0, 9, 9); });</script>`;

  it("makes one document with an outline, links inside and outside, the same bytes each time", async () => {
    writeFileSync(
      join(folder, "index.html"),
      page(
        "index.html",
        `<h1>Begin</h1><h2 id="a">A part</h2><p><a href="./second.html#fig">a figure</a> <a href="https://example.org/">elsewhere</a></p>`
      )
    );
    const lesson = `<h1>Go on</h1><canvas width="9" height="9"></canvas><figure id="fig">A figure</figure><a href="./">back</a>`;
    writeFileSync(join(folder, "second.html"), page("second.html", lesson));
    const output = join(folder, "notebook.pdf");
    const words = await writeNotebook({site: folder, output, format: "A4"});
    expect(words).toContain("4 pages of A4");
    const bytes = readFileSync(output);
    const document = await read(bytes);
    const top = outline(document);
    expect(titles(top)).toEqual(["The SN-GAN notebook", "Contents", "1 · Begin", "2 · Go on"]);
    expect(titles(top[2].children)).toEqual(["A part", "Links"]);
    const {inside, outside} = links(document);
    expect(inside).toEqual(expect.arrayContaining(["index", "index--a", "second", "second--fig"]));
    expect(new Set(outside)).toEqual(new Set(["https://example.org/"]));
    await writeNotebook({site: folder, output, format: "A4"});
    expect(readFileSync(output).equals(bytes)).toBe(true);
  });

  it("makes the Chinese one from the pages in its folder, and says its own words in Chinese", async () => {
    mkdirSync(join(folder, "zh"));
    const lesson = `<h1>开始</h1><h2 id="a">一节</h2><p><a href="./#a">这里</a> <a href="https://example.org/">别处</a></p>
<details class="question"><summary>答案</summary>是的。</details>`;
    writeFileSync(join(folder, "zh/index.html"), page("index.html", lesson).replace(map[1], ""));
    const output = join(folder, "zh.pdf");
    await writeNotebook({site: folder, output, format: "A4", edition: chinese});
    const document = await read(readFileSync(output));
    expect(document.getTitle()).toBe("SN-GAN 笔记");
    const top = outline(document);
    expect(titles(top)).toEqual(["SN-GAN 笔记", "目录", "1 · 开始"]);
    expect(titles(top[2].children)).toEqual(["一节", "答案", "链接"]);
    expect(links(document).inside).toEqual(expect.arrayContaining(["index", "index--a", "index--answer-1"]));
  });
});
