import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";

const read = (path: string): string => readFileSync(path, "utf8");
const filesIn = (folder: string, end: string) =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path));
const listUnder = (text: string, heading = "Sources"): string[] => {
  const list = text.split(`\n## ${heading}\n`)[1].split("\n## ")[0];
  return list.split("\n- ").slice(1);
};

const name = String.raw`\p{Lu}[\p{L}-]+`;
const others = String.raw`(?:(?:,| and|, and| &) (?:${name} )?${name}| et al\.)*`;
const inText = new RegExp(`(${name})${others} \\(?((?:19|20)\\d\\d)`, "gu");
const venues = ["ICLR", "ICML", "NIPS", "NeurIPS", "CVPR", "ECCV", "RFC"];

/** “Shen and Zhou 2021” → “Shen 2021”: what a mention in running text has for sure. */
const mentions = (text: string): string[] =>
  Array.from(text.matchAll(inText), ([, first, year]) => [first, year] as const)
    .filter(([first]) => !venues.includes(first))
    .map((parts) => parts.join(" "));

/** “T. Miyato, T. Kataoka: _…_, ICLR 2018. …” → “Miyato 2018”: the other form, used in lists of sources. */
const listed = (entry: string): string[] => {
  const author = new RegExp(`^\\p{Lu}\\. (?:\\p{Lu}\\. )*(?:Van )?(${name})`, "u").exec(entry)?.[1];
  const year = /\b(?:19|20)\d\d\b/.exec(entry.replace(/\]\([^)]*\)/g, "]"))?.[0];
  return author && year ? [`${author} ${year}`] : [];
};

const entries = listUnder(read("src/credits.md"), "Works cited");
const known = new Set(entries.flatMap((entry) => mentions(entry).slice(0, 1)));
const pages = filesIn("src", ".md").filter((path) => !path.endsWith("credits.md"));

describe("the credits have", () => {
  it.each(pages)("everything that %s cites", (page) => {
    const text = read(page);
    const sources = text.includes("\n## Sources\n") ? listUnder(text) : [];
    const cited = [...mentions(text), ...sources.flatMap(listed)];
    if (sources.length > 0) expect(cited.length).toBeGreaterThanOrEqual(sources.length);
    expect(cited.filter((one) => !known.has(one))).toEqual([]);
  });

  it("everything that the code of the pages cites", () => {
    const cited = filesIn("src/components", ".ts").flatMap((path) => mentions(read(path)));
    expect(cited.length).toBeGreaterThan(10);
    expect([...new Set(cited)].filter((one) => !known.has(one))).toEqual([]);
  });

  it("every source once, with a title, in alphabetical order", () => {
    const heads = entries.map((entry) => entry.split(":")[0]);
    expect(new Set(heads).size).toBe(entries.length);
    expect(entries.filter((entry) => mentions(entry).length === 0)).toEqual([]);
    expect(entries.filter((entry) => !/_[^_]{10,}_/.test(entry))).toEqual([]);
    const names = entries.map((entry) => entry.split(/[ ,:]/)[0]);
    expect(names).toEqual([...names].sort());
  });
});
