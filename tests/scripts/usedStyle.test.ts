import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it} from "vitest";
import {keepUsedStyle} from "../../scripts/site/usedStyle.js";

const folder = mkdtempSync(join(tmpdir(), "style-"));
afterEach(() => rmSync(folder, {recursive: true}));

it("keeps the rules that a page can use, and the faces that those ask for, by either property", async () => {
  const face = (family: string, style: string) =>
    `@font-face{font-family:${family};font-style:${style};font-weight:400;src:url(data:font/woff2;base64,AAAA)}`;
  const faces = [face("KaTeX_Main", "normal"), face("KaTeX_Main", "italic"), face("KaTeX_Math", "italic")];
  const rules = [
    ".katex{font:normal 1.21em KaTeX_Main,serif}",
    ".katex .mathnormal{font-family:KaTeX_Math;font-style:italic}",
    ".katex .mathit{font-family:KaTeX_Main;font-style:italic}",
    ".katex .reset-size1.size3{font-size:2em}"
  ];
  const [sheet, page] = [join(folder, "katex.css"), join(folder, "index.html")];
  writeFileSync(sheet, [...faces, ...rules].join("\n"));
  writeFileSync(page, '<span class="katex"><span class="mathnormal">x</span></span>');
  await keepUsedStyle(sheet, [page]);
  const left = readFileSync(sheet, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  expect(left).toEqual([faces[0], faces[2], rules[0], rules[1]]);
});
