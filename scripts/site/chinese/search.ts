import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import MiniSearch from "minisearch";
import {filesOf} from "../filesOf.js";

/** Characters of a word in the index: a search finds what begins with its first four, anywhere in a run of characters. */
const reach = 4;

/**
 * Gives the Chinese pages in `output` a search of their own. Chinese has no blanks between words, and Framework's search finds
 * words by their beginnings; so a word begins at every character here, and the pages are found by whatever stands in them. Says
 * `template changed: …` if Framework's search isn't the one that this was written for.
 */
export function chineseSearch(output: string): void {
  const pages = filesOf(output).filter((file) => file.startsWith("zh/") && file.endsWith(".html"));
  const script = filesOf(output).find((file) => /^_observablehq\/search\.\w+\.js$/.test(file));
  if (pages.length === 0 || !script) return;
  const index = put(output, "minisearch.zh", "json", indexOf(output, pages));
  const text = readFileSync(join(output, script), "utf8");
  const changes: [RegExp, string][] = [
    [/minisearch\.\w+\.json(?="\))/, index],
    [/(?<=processTerm:[^]{1,30}\.slice\(0,)15(?=\))/, String(reach)],
    [/(?<=fuzzy:)\.15(?=,prefix)/, "0"],
    [/no results/, "没有结果"],
    [/ result\$\{[^}]*\}/, " 个结果"]
  ];
  const changed = changes.reduce((code, [pattern, replacement]) => {
    if (!pattern.test(code)) throw new Error(`template changed: no ${String(pattern)} in Framework's search`);
    return code.replace(pattern, replacement);
  }, text);
  const own = put(output, "search.zh", "js", changed);
  for (const page of pages) {
    const file = join(output, page);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(script.split("/")[1], own));
  }
}

function indexOf(output: string, pages: readonly string[]): string {
  const options = {fields: ["title", "text"], storeFields: ["title"]};
  const index = new MiniSearch({...options, processTerm: (term) => term.slice(0, 15).toLowerCase()});
  for (const page of pages) {
    const {document} = new JSDOM(readFileSync(join(output, page), "utf8")).window;
    const main = document.querySelector("main")!;
    for (const silent of main.querySelectorAll(".katex, pre, script")) silent.remove();
    const title = document.querySelector("h1")!.textContent;
    index.add({id: `/${page}`, title, text: everyBeginning(main.textContent).join(" ")});
  }
  return JSON.stringify({options, ...index.toJSON()});
}

/** The words of `text` in other letters, and for each Chinese character the word that begins with it. */
export function everyBeginning(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? Array.from(run, (_, i) => run.slice(i, i + reach)) : [run]
  );
}

/** Writes a file beside Framework's, under a name with its hash, and gives that name. */
function put(output: string, name: string, ending: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const file = `${name}.${hash}.${ending}`;
  writeFileSync(join(output, "_observablehq", file), text);
  return file;
}
