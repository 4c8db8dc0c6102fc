import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const pages = ["index", "wasserstein", "spectral-norm", "training"];
const read = (path: string): string => readFileSync(path, "utf8");

/** The titles of a list, `_Title_` or `[_Title_](address)`. */
const titlesIn = (text: string) =>
  Array.from(text.matchAll(/(\[?)_([^_$]+)_(?:\]\((\S+?)\))?/g), ([, bracket, title, address]) => ({
    title,
    address,
    isWhole: (bracket === "[") === (address !== undefined)
  }));

const credits = titlesIn(read("src/credits.md").split("\n## Works cited\n")[1].split("\n## ")[0]);

/** The work of the credits that a lesson calls `title`: maybe without what follows a colon, or with the short word for its nets. */
function credited(title: string) {
  const plain = (text: string) => text.toLowerCase().replaceAll("gans", "generative adversarial networks");
  return credits.filter((one) => `${plain(one.title)}:`.startsWith(`${plain(title)}:`));
}

const sourcesOf = (path: string): string[] =>
  read(path)
    .split(/\n## (?:Sources|参考文献)\n/)[1]
    .split("\n- ")
    .slice(1)
    .map((entry) => entry.split("\n\n")[0]);

describe.each(pages.flatMap((page) => [`src/${page}.md`, `prose/zh/${page}.md`]))("the sources of %s", (path) => {
  const sources = sourcesOf(path);
  const titles = sources.flatMap(titlesIn);

  it("all have a title that the credits have, once", () => {
    expect(sources.filter((entry) => titlesIn(entry).length === 0)).toEqual([]);
    expect(titles.filter(({title, isWhole}) => !isWhole || credited(title).length !== 1)).toEqual([]);
  });

  it("have the address that the credits have, wherever those have one, and no other", () => {
    const expected = titles.map(({title}) => ({title, address: credited(title)[0]?.address}));
    expect(titles.map(({title, address}) => ({title, address}))).toEqual(expected);
    const all = sources.flatMap((entry) => Array.from(entry.matchAll(/\]\((\S+?)\)/g), ([, address]) => address));
    expect(all).toEqual(titles.flatMap(({address}) => address ?? []));
    expect(all.length).toBeGreaterThan(0);
  });
});
