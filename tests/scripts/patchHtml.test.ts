import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {chinese} from "../../scripts/site/editions.js";
import {patchHtml, scriptHashes, withoutTimes} from "../../scripts/site/patchHtml.js";
import {template} from "./template.js";

describe("patchHtml", () => {
  const html = patchHtml(template);

  it("says the language, lets the reader zoom and labels what has no words", () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('content="width=device-width, initial-scale=1"');
    expect(html).toContain('aria-label="Site map"');
    expect(html).toContain('role="search"><input aria-label="Search"');
    expect(html).toContain('<nav aria-label="On this page">');
    expect(html).toContain('<nav aria-label="Previous and next page">');
    expect(html).toMatch(/<body>\n<a class="skip-link" href="#observablehq-main">/);
  });

  it("calls the first page by its own name in the pager", () => {
    expect(html).toContain('<a rel="prev" href="./index.html"><span>1 · One</span></a>');
    expect(() => patchHtml(template.replace("1 · One", "One"))).toThrow("template changed: no numbered link");
  });

  it("takes a page outside the site map, which has no pager", () => {
    const outside = template.replaceAll(" observablehq-link-active", "").replace(/<nav><a rel="prev"[^\n]*\n/, "");
    expect(patchHtml(outside)).not.toMatch(/Previous and next page|aria-current/);
    expect(() => patchHtml(template.replace(/<nav><a rel="prev"[^\n]*\n/, ""))).toThrow("template changed");
  });

  it("has one edition's pages in its site map, and a way to the same page of the other", () => {
    expect(html).not.toMatch(/1 · 一|<section/);
    expect(html).toContain(
      '<nav class="editions" aria-label="Language"><a href="./zh/index.html" hreflang="zh-Hans" lang="zh-Hans">简体中文</a>'
    );
    const map = /<nav id="observablehq-sidebar"[^]*?<\/nav>/.exec(html)![0];
    expect(map).toContain('<div class="editions"><a href="./zh/index.html"');
    const here = template
      .replaceAll("./zh/index.html", "./index.html")
      .replaceAll('./index.html">1 · One', '../index.html">1 · One');
    const page = patchHtml(here, chinese, "training.html");
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("<title>One | SN-GAN 笔记</title>");
    expect(page).not.toMatch(/1 · One|<section|Skip to|Search|On this page|Share/);
    expect(page).toContain('<a href="./index.html">1 · 一</a>');
    for (const address of ['hreflang="en" href="../training.html"', 'hreflang="zh-Hans" href="../zh/training.html"'])
      expect(page).toContain(`<link rel="alternate" ${address}>`);
    expect(page).toContain('<a href="../training.html" hreflang="en" lang="en">English</a>');
  });

  it("holds everything in landmarks", () => {
    expect(html).toMatch(/<header>\n<input id="observablehq-sidebar-toggle"[^]*<\/nav>\n<\/header>\n<div/);
  });

  it("keeps only items in lists and marks the current page once", () => {
    expect(html).not.toMatch(/<ol>\s*<label/);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain('aria-current="page">1 · One');
  });

  it("lets a keyboard reach what scrolls", () => {
    expect(html).toContain('<pre tabindex="0">');
    expect(html).toContain('aria-label="table"><table>');
  });

  it("lets a figure be shared, and read as text, before its caption, which has to be last", () => {
    expect(html).toMatch(
      /<p>Claim.<\/p><button type="button" class="[^"]*figure__share"[^]*<\/button>\n<details class="figure__data">[^]*<\/details>\n<figcaption>/
    );
    expect(html).toContain(
      '<summary>Words and numbers<span class="visually-hidden"> of this figure</span></summary></details>'
    );
  });

  it("allows its own inline scripts by their hashes, after patching them", () => {
    const script = /<script type="module">([^]*?)<\/script>/.exec(html)![1];
    const hash = createHash("sha256").update(script).digest("base64");
    expect(scriptHashes(html)).toEqual([expect.stringMatching(/^'sha256-/), `'sha256-${hash}'`]);
    expect(html).toContain(`script-src 'self' ${scriptHashes(html).join(" ")};`);
  });

  it("fetches style before all else, draws when the first section is there, and has search and modules behind the text", () => {
    const sheet = '<link rel="stylesheet" href="./style.css">';
    const module = '<link rel="modulepreload" href="./a.js">';
    const search = '<script>{const o=document.querySelector("#observablehq-search");}</script>';
    const inHead = `${module}\n<link rel="icon">\n<script type="module">1</script>\n${sheet}\n`;
    const page = template
      .replace('<script type="module">', `${inHead}<script type="module">`)
      .replace('<div id="observablehq-search-results"', `${search}\n  <div id="observablehq-search-results"`)
      .replace("<pre>", '<h2 id="first">First</h2><h2 id="second">Second</h2><pre>');
    const tags = patchHtml(page).match(/<(script|link(?! rel="alternate")|main|h2)\b[^>]*>|<\/body>/g); // an alternate isn't fetched
    expect(tags).toEqual([
      ...["<script>", sheet, '<link rel="expect" href="#first" blocking="render">', '<link rel="icon">'],
      ...[expect.stringMatching("<main "), '<h2 id="first">', '<h2 id="second">'],
      ...[module, "<script>", '<script type="module">', '<script type="module">', "</body>"]
    ]);
  });

  it("begins with what a frame of another site needs", () => {
    expect(html).toMatch(
      /<head>\n<meta charset="utf-8">\n<meta http-equiv[^>]*>\n<script>[^<]*sessionStorage[^<]*<\/script>/
    );
  });

  it("refuses a template that it wasn't written for", () => {
    expect(() => patchHtml(template.replace("Toggle sidebar", "Toggle"))).toThrow(/^template changed: 0 times/);
    expect(() => patchHtml(html)).toThrow("template changed");
  });

  it("refuses a page with an error block", () => {
    const broken = template.replace("<pre>", '<div class="observablehq--error">SyntaxError</div><pre>');
    expect(() => patchHtml(broken)).toThrow("error block");
  });
});

it("withoutTimes takes file times out of modules too", () => {
  expect(withoutTimes('{"name":"a", "lastModified": 12.5,"size":1}')).toBe('{"name":"a","size":1}');
});
