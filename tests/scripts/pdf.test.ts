import {PDFDocument} from "@cantoo/pdf-lib";
import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {chapter} from "../../scripts/pdf/chapter.js";
import {notebook} from "../../scripts/pdf/notebook.js";
import {chinese, english} from "../../scripts/site/editions.js";
import {destinations, links, outline} from "../../scripts/pdf/readPdf.js";

const files = ["index.html", "second.html"];
const html = `
<h1 id="title"><a class="observablehq-header-anchor" href="#title">The <em>game</em></a></h1>
<h2 id="part">A part</h2>
<p><a href="./second.html">next</a> <a href="second.html#fig">figure</a> <a href="#part">here</a> <a href="./">self</a>
<a href="https://example.org/">other</a></p>
<svg aria-labelledby="part note"><clipPath id="clip"></clipPath><g clip-path="url(#clip)"></g><use href="#clip"></use></svg>
<details><summary>More</summary><p id="note">Hidden.</p></details>`;
const first = chapter({file: "index.html", name: "1 · Mode collapse", html}, files);
const second = chapter({file: "second.html", name: "2 · Next", html: `<h1>Next</h1><figure id="fig"></figure>`}, files);
const root = new JSDOM(first.html).window.document;

it("a page’s ids and all that names them are its own in the whole document", () => {
  const ids = Array.from(root.querySelectorAll("[id]"), ({id}) => id);
  expect(ids.every((id) => id === "index" || id.startsWith("index--"))).toBe(true);
  const svg = root.querySelector("svg")!;
  expect(svg.getAttribute("aria-labelledby")).toBe("index--part index--note");
  expect(svg.querySelector("g")!.getAttribute("clip-path")).toBe("url(#index--clip)");
  expect(svg.querySelector("use")!.getAttribute("href")).toBe("#index--clip");
});

it("links between pages lead to places in the document, others become notes", () => {
  expect(first.places).toEqual(["second", "second--fig", "index--part", "index"]);
  expect(root.querySelector(".paper__links li")!.textContent).toBe("https://example.org/");
  const astray = {file: "index.html", name: "1", html: `<a href="./third.html">third</a>`};
  expect(() => chapter(astray, files)).toThrow("a link of index.html leads out of the notebook: ./third.html");
});

it("a chapter has its number, its sections, and nothing closed", () => {
  expect(root.querySelector("h1")!.innerHTML).toBe("1 · The <em>game</em>");
  expect(first.sections).toEqual([
    {id: "index--part", title: "A part"},
    {id: "index--links", title: "Links"}
  ]);
  expect(root.querySelector("details")!.open).toBe(true);
});

const citation = {
  title: "A & B",
  authors: "Us",
  version: "1.2.3",
  year: "2026",
  released: "2026-01-02"
};
const options = {citation, licence: "Do <as> you like.", style: "<style>p {}</style>"};

it("the document has title, licence, citation, contents, and the numbers of the pages that links lead to", () => {
  const pages = new Map([
    ["second", 7],
    ["second--fig", 8]
  ]);
  const text = notebook([first, second], {...options, edition: english, pages});
  const {document} = new JSDOM(text).window;
  expect(document.title).toBe("The SN-GAN notebook");
  expect(document.querySelector(".title-page")!.textContent).toMatch(/version = \{1\.2\.3\}[^]*Do <as> you like\./);
  const contents = Array.from(document.querySelectorAll(".contents a"), (link) => link.textContent);
  expect(contents[0]).toMatch(/^1 · Mode collapse/);
  expect(contents.at(-1)).toBe("2 · Next7");
  const numbers = Array.from(document.querySelectorAll("a[data-page]"), (link) => link.getAttribute("data-page"));
  expect(numbers.slice(0, 2)).toEqual(["7", "8"]);
});

it("the Chinese document is in Chinese but for the licence and the citation", () => {
  const text = notebook([first, second], {...options, edition: chinese});
  const {document} = new JSDOM(text).window;
  expect(document.documentElement.lang).toBe("zh-Hans");
  expect(document.title).toBe("SN-GAN 笔记");
  const headings = Array.from(
    document.querySelectorAll(":is(.title-page, .contents) :is(h1, h2)"),
    (h) => h.textContent
  );
  expect(headings).toEqual(["SN-GAN 笔记", "引用本笔记", "许可证", "目录"]);
  expect(document.querySelector(".title-page [lang=en]")!.textContent).toBe(options.licence);
  expect(text).toContain('content: "（第 " attr(data-page) " 页）"');
});

it("a PDF without links and outline has none", async () => {
  const empty = await PDFDocument.create();
  empty.addPage();
  expect(destinations(empty).size).toBe(0);
  expect(outline(empty)).toEqual([]);
  expect(links(empty)).toEqual({inside: [], outside: []});
});
