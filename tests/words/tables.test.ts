import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {spokenIn} from "../../scripts/check/spokenIn.js";

// The Chinese of what the notebook says: src/components/words/.
const folder = "src/components/words/zh";
const names = readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name !== "tables.ts")
  .map((entry) => entry.name.replace(".ts", ""));
const tables = await Promise.all(
  names.map(async (name) => {
    const module = (await import(`../../src/components/words/zh/${name}.ts`)) as Record<string, Record<string, string>>;
    return {name, table: module[name]};
  })
);
const files = readdirSync("src/components", {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".ts") && !file.startsWith("words/zh/"))
  .map((file) => join("src/components", file));
const spoken = new Map(files.map((file) => [file, spokenIn(readFileSync(file, "utf8"), file)]));
const pages = ["index", "wasserstein", "spectral-norm", "training"];

/** The code cells of a page, as a module. */
const cellsOf = (page: string): string =>
  Array.from(readFileSync(`src/${page}.md`, "utf8").matchAll(/^```ts\n([^]*?)^```/gm), ([, code]) => code).join("\n");

describe("every table", () => {
  it.each(tables)("$name has the same names in braces in both languages", ({table}) => {
    const inBraces = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const different = Object.entries(table).filter(([en, zh]) => String(inBraces(en)) !== String(inBraces(zh)));
    expect(different).toEqual([]);
  });

  it.each(tables)("$name has printed apostrophes, ’ and not '", ({table}) => {
    expect(Object.entries(table).filter((texts) => /[A-Za-z]'|'[A-Za-z]/.test(String(texts)))).toEqual([]);
  });

  it("has a message that no other has", () => {
    const all = tables.flatMap(({name, table}) => Object.keys(table).map((message) => ({name, message})));
    const twice = all.filter(({message}, i) => all.findIndex((one) => one.message === message) !== i);
    expect(twice).toEqual([]);
  });

  it("says what somebody says, and nothing else", () => {
    const cells = pages.map((page) => spokenIn(cellsOf(page), `${page}.md`));
    const said = new Set([...spoken.values(), ...cells].flatMap(({messages}) => messages.map(({text}) => text)));
    const unsaid = tables.flatMap(({table}) => Object.keys(table)).filter((message) => !said.has(message));
    expect(unsaid).toEqual([]);
  });
});

it("nothing is said in English beside the tables", () => {
  const unspoken = files.flatMap((file) =>
    /^src\/components\/(view|page)\/(?!lecture\/notes\.ts)/.test(file) // its Chinese is notes.zh.ts
      ? spoken.get(file)!.unspoken.map(({text, line}) => `${file}:${line}: ${text}`)
      : []
  );
  expect(unspoken).toEqual([]);
});

describe("a page knows all that its modules say", () => {
  const importsOf = (code: string): string[] =>
    Array.from(
      code.matchAll(/^(?:import|export)(?! type)[^;]*?"(\.{1,2}\/[^"]+\.js)"|import\("(\.{1,2}\/[^"]+\.js)"/gm),
      ([, fixed, onDemand]) => (fixed ?? onDemand).replace(/\.js$/, ".ts")
    );
  it.each(pages)("%s", (page) => {
    const starts = importsOf(cellsOf(page)).map((file) => join("src", file));
    const reached = new Set([...starts, "src/components/page/start.ts"]);
    for (const file of reached)
      for (const next of importsOf(readFileSync(file, "utf8")).map((path) => join(dirname(file), path)))
        if (existsSync(next) && !next.endsWith(".worker.ts")) reached.add(next);
    const known = importsOf(readFileSync(`${folder}/pages/${page}.ts`, "utf8")).map((path) =>
      path.split("/").at(-1)!.replace(".ts", "")
    );
    const words = new Set(tables.flatMap(({name, table}) => (known.includes(name) ? Object.keys(table) : [])));
    const said = [spokenIn(cellsOf(page), page), ...Array.from(reached, (file) => spoken.get(file)!)];
    const missing = said.flatMap(({messages}) => messages.filter(({text}) => !words.has(text)).map(({text}) => text));
    expect([...new Set(missing)]).toEqual([]);
  });
});
