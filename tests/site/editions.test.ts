import {readFileSync} from "node:fs";
import {join, relative} from "node:path";
import MiniSearch, {type AsPlainObject} from "minisearch";
import {describe, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {withImports} from "../../scripts/site/pageSizes.js";
import {chinesePages, dist, documentOf, source} from "./built.js";

const inOrder = (page: string, selector: string): Element[] =>
  Array.from(documentOf(page).querySelectorAll(`main ${selector}`));

/** What a page has, whatever its language. */
const parts: Record<string, (page: string) => unknown> = {
  "headings, by level and id": (page) =>
    inOrder(page, ":is(h1, h2, h3, h4)").map(({tagName, id}) => `${tagName} ${id}`),
  "displayed equations": (page) => inOrder(page, ".formula annotation").map(({textContent}) => textContent),
  "formulas in the text": (page) =>
    inOrder(page, "annotation")
      .map(({textContent}) => textContent)
      .sort(),
  figures: (page) => inOrder(page, "figure").map(({id, className}) => `${id} ${className}`),
  questions: (page) =>
    inOrder(page, ":is(details, .question)").map(({tagName, className}) => `${tagName} ${className}`),
  "code that is shown": (page) => inOrder(page, "pre").map(({textContent}) => textContent),
  "tables, by their sizes": (page) =>
    inOrder(page, "table").map(
      (table) => `${table.querySelectorAll("tr").length} × ${table.querySelectorAll("th").length}`
    ),
  "computed values and cells": (page) => source(page).match(/<observablehq-loading>|<!--:[0-9a-f-]+:-->/g)?.length,
  links: (page) =>
    inOrder(page, "a[href]")
      .map((link) => link.getAttribute("href"))
      .sort()
};

describe.each(chinesePages)("%s has what its English page has:", (page) => {
  const english = page.replace("zh/", "");

  it.each(Object.keys(parts))("%s", (part) => {
    expect(parts[part](page)).toEqual(parts[part](english));
  });

  it("a way to the other page, both ways", () => {
    const way = (from: string) => documentOf(from).querySelector(".editions a")!;
    expect([way(english).getAttribute("href"), way(english).getAttribute("lang")]).toEqual([`./${page}`, "zh-Hans"]);
    expect([way(page).getAttribute("href"), way(page).getAttribute("lang")]).toEqual([`../${english}`, "en"]);
  });

  it("its words before all modules that say them", () => {
    const first = documentOf(page).querySelector('script[type="module"]')!.getAttribute("src")!;
    const before = Array.from(withImports([join(dist, "zh", first)]), (file) => relative(dist, file));
    for (const file of before.slice(1)) expect(file).toMatch(/^_import\/(words|labels|zh\.\w+)\.[0-9a-f]{8}\.js$/);
    expect(before.length).toBeGreaterThan(2);
    const english = documentOf(page.slice("zh/".length));
    const preloads = Array.from(english.querySelectorAll("[rel=modulepreload]"), (link) => link.getAttribute("href"));
    expect(preloads.filter((href) => /\/zh\./.test(href!))).toEqual([]);
  });
});

describe("the search of the Chinese pages", () => {
  const file = filesOf(dist).find((name) => /minisearch\.zh\.\w+\.json$/.test(name))!;
  const stored = JSON.parse(readFileSync(join(dist, file), "utf8")) as AsPlainObject & {
    options: {fields: string[]; storeFields: string[]};
  };
  const index = MiniSearch.loadJS(stored, {...stored.options, processTerm: (term) => term.slice(0, 4).toLowerCase()});
  const found = (words: string) => index.search(words, {prefix: true, fuzzy: 0}).map(({id}) => id as string);

  it.each([
    ["幂迭代", "/zh/spectral-norm.html"], // in the middle of 「一轮幂迭代之后」 and the like
    ["迭代", "/zh/spectral-norm.html"],
    ["推土机距离", "/zh/wasserstein.html"],
    ["坍塌", "/zh/index.html"],
    ["safetensors", "/zh/training.html"]
  ])("finds %s, wherever it stands in a run of characters", (words, page) => {
    expect(found(words)).toContain(page);
  });

  it("finds nothing that isn't there", () => {
    expect(found("量子纠缠")).toEqual([]);
  });

  it("is the one that Chinese pages load, and no other", () => {
    const searchOf = (page: string) => /import\("([^"]*search[^"]*\.js)"\)/.exec(source(page))![1];
    expect(searchOf("zh/index.html")).toMatch(/^\.\.\/_observablehq\/search\.zh\.\w+\.js$/);
    expect(searchOf("index.html")).toMatch(/^\.\/_observablehq\/search\.(?!zh)\w+\.js$/);
    const script = readFileSync(join(dist, "zh", searchOf("zh/index.html")), "utf8");
    expect(script).toContain(file.split("/").at(-1));
    expect(script).toContain("没有结果");
  });
});
