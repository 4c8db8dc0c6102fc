import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {withImports} from "../../scripts/site/pageSizes.js";
import {allPages, dist, documentOf, source} from "./built.js";

const scripts = filesOf(dist).filter((file) => file.startsWith("_import/"));
const code = (file: string): string => readFileSync(join(dist, file), "utf8");
/** Files that a module names, now or later, as files of the site. */
const named = (file: string): string[] =>
  Array.from(code(file).matchAll(/(?:from|import|import\(|import\.meta\.resolve\()\s*"(\.[^"]+)"/g), ([, path]) =>
    join(file, "..", path)
  );

describe("the modules of the site", () => {
  it("are chunks: none is as Framework wrote it", () => {
    expect(filesOf(dist).filter((file) => /^_(import\/components|node)\//.test(file))).toEqual([]);
    expect(scripts.length).toBeLessThan(80);
  });

  it("name only what is there", () => {
    expect(scripts.flatMap(named).filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  it("are all reached from some page", () => {
    const found = new Set(scripts.filter((file) => allPages.some((page) => source(page).includes(file))));
    for (const file of found) named(file).forEach((each) => scripts.includes(each) && found.add(each));
    expect(scripts.filter((file) => !found.has(file))).toEqual([]);
  });

  it.each(scripts.filter((file) => /worker/.test(file)))("%s, a worker, is one file", (file) => {
    expect(code(file)).not.toMatch(/\bimport\s*[("{*]/);
  });
});

it.each(allPages)("%s asks for two dozen modules at most, and tells the browser of all at once", (page) => {
  const asked = (selector: string, attribute: string) =>
    Array.from(documentOf(page).querySelectorAll(selector), (element) => element.getAttribute(attribute)!);
  const told = asked("link[rel=modulepreload]", "href");
  expect(told.length).toBeLessThanOrEqual(24);
  expect(new Set(told).size).toBe(told.length);
  const files = [...told, ...asked('script[src*="_import/"]', "src")].map((href) => join(dist, page, "..", href));
  expect([...withImports(files)].filter((file) => !files.includes(file))).toEqual([]);
});
