import {existsSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {bibtex, readCitation} from "../../scripts/site/citation.js";
import {english} from "../../scripts/site/editions.js";

const {version, dependencies, devDependencies} = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it("the citation names the package's version", () => {
  expect(readCitation().version).toBe(version);
});

it("the citation and the PDF say the same of the notebook", () => {
  const {title, pdf} = english.words;
  expect(readFileSync("CITATION.cff", "utf8")).toContain(`\ntitle: ${title}\nabstract: ${pdf.about}\n`);
});

it("the footer's citation is BibTeX", () => {
  const text = bibtex({title: "A title", authors: "Some authors", version: "1.2.3", year: "2026"});
  expect(text).toMatch(/^@misc\{sngan-notebook,\n {2}author {2}= \{\{Some authors\}\},\n/);
  expect(text).toMatch(/ {2}version = \{1\.2\.3\}\n\}$/);
});

it("the README cites as the footer does, and links to what exists", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain(`\`\`\`bibtex\n${bibtex(readCitation())}\n\`\`\``);
  const targets = Array.from(readme.matchAll(/\]\(([^):]+)\)/g), ([, target]) => target);
  expect(targets.length).toBeGreaterThan(8);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});

it("a citation file without a version is refused", () => {
  expect(() => readCitation("package.json")).toThrow("no title in package.json");
});

it("versions are exact, and docs/design.md gives a reason for each dependency", () => {
  const names = Object.entries({...dependencies, ...devDependencies});
  expect(names.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const design = readFileSync("docs/design.md", "utf8");
  const families = /^(@types\/|d3-|@tensorflow\/tfjs-backend-)/;
  expect(names.map(([name]) => name).filter((name) => !families.test(name) && !design.includes(`\`${name}\``))).toEqual(
    []
  );
});
