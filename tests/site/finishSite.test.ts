import {randomBytes} from "node:crypto";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {finishSite, pageBudget} from "../../scripts/site/finishSite.js";
import {template} from "../scripts/template.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  for (const part of ["_file", "_observablehq"]) mkdirSync(join(folder, part));
});
afterEach(() => rmSync(folder, {recursive: true}));

/** What Framework leaves: a page that loads a module of its own of so many bytes, which can't be packed. */
function page(name: string, bytes: number): void {
  const preload = '<link rel="modulepreload" href="./_observablehq/a.0123abcd.js">';
  const html = template.replace(/registerFile.*\n/, "").replace("</head>", `${preload}\n</head>`);
  writeFileSync(join(folder, name), html);
  writeFileSync(join(folder, "_observablehq/a.0123abcd.js"), randomBytes(bytes));
}

it("mends the pages, and says what each and all files cost", async () => {
  page("training.html", 100_000);
  expect(await finishSite(folder)).toMatch(/^kB, gzipped .*\ntraining\.html .*\n7 files: 0\.2 MB, 0\.1 MB gzipped$/);
  expect(readFileSync(join(folder, "training.html"), "utf8")).toContain('<html lang="en">');
});

it.each(["index.html", "training.html"])("fails where %s is over the budget", async (name) => {
  page(name, pageBudget);
  await expect(finishSite(folder)).rejects.toThrow(new RegExp(`^over the budget of 250 kB:\n.*\n${name} `));
});
