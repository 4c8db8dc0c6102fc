import {spawnSync} from "node:child_process";
import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {execPath} from "node:process";
import {afterAll, describe, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {faces} from "../../scripts/site/fontFiles.js";
import {pageBudget} from "../../scripts/site/finishSite.js";
import {pageSize} from "../../scripts/site/pageSizes.js";
import {chinesePages, dist, pages} from "./built.js";

const again = "dist-again";
afterAll(() => rmSync(again, {recursive: true, force: true}));

// A user may enter a network of their own without being anyone special, where the system allows it.
const cut = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

describe("the build", () => {
  it(`makes the same bytes again${cut.length > 0 ? " with the network cut off" : ""}`, () => {
    const build = ["--import", "tsx", "scripts/build.ts", "--output", again];
    const [command, ...args] = [...cut, execPath, ...build];
    const {status, stderr} = spawnSync(command, args, {encoding: "utf8"});
    expect(stderr).not.toMatch(/warning/i);
    expect(status).toBe(0);
    expect(filesOf(again)).toEqual(filesOf(dist));
    const different = filesOf(dist).filter((file) => !read(dist, file).equals(read(again, file)));
    expect(different).toEqual([]);
  });

  it.each([...pages, ...chinesePages])("%s costs at most 250 kB before the reader does anything", (page) => {
    expect(pageSize(dist, page).total).toBeLessThanOrEqual(pageBudget);
  });

  it("has a file for every face of the mathematics' fonts that a formula uses, and no other", () => {
    const [sheet] = read(dist, "index.html")
      .toString()
      .match(/@font-face[^]*?<\/style>/)!;
    const all = faces(sheet);
    const fonts = filesOf(dist).filter((file) => file.endsWith(".woff2"));
    expect(all.map(({file}) => join(file)).sort()).toEqual(fonts.sort());
    for (const {file, selectors} of all) {
      expect(selectors).not.toEqual([]);
      expect(read(dist, file).subarray(0, 4).toString()).toBe("wOF2");
    }
    expect(all.flatMap(({selectors}) => selectors)).toEqual(expect.arrayContaining([".katex", ".katex .mathnormal"]));
  });

  it("says nothing of the machine that it ran on", () => {
    const texts = filesOf(dist).filter((file) => /\.(html|js|css|json)$/.test(file));
    const telling = texts.filter((file) => read(dist, file).includes(process.cwd()));
    expect(telling).toEqual([]);
  });
});

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file));
