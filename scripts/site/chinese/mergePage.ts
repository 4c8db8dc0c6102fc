import {readFileSync} from "node:fs";
import slugify from "@sindresorhus/slugify";
import {blocksOf, isWordless, shapeOf} from "./blocks.js";

/**
 * A page of the Chinese edition, as Markdown: the code and displayed formulas of the English page `name` ("training") with the prose
 * of `prose/zh/`, block for block. Headings keep the English ids, so that a link to a place is a link to that place in either
 * edition. Throws one sentence that names the first block whose shape differs: an edition that isn't parallel isn't built.
 */
export function chinesePage(name: string): string {
  return merged(name, read(`src/${name}.md`), read(`prose/zh/${name}.md`));
}

/** `chinesePage` of texts. */
export function merged(name: string, english: string, chinese: string): string {
  const translations = blocksOf(chinese);
  const page = blocksOf(english).map((block) => {
    if (isWordless(block)) return oneFolderUp(block);
    const translation = translations.shift() ?? "";
    compare(name, block, translation);
    return withId(block, translation);
  });
  if (translations.length > 0) throw new Error(`${name}: left over in Chinese: ${start(translations[0])}`);
  const [title, ...body] = page;
  return [`---\n${title}\nindex: false\ntoc:\n  label: 本页内容\n---`, ...body].join("\n\n") + "\n";
}

function compare(name: string, block: string, translation: string): void {
  const [english, chinese] = [shapeOf(block), shapeOf(translation)];
  for (const aspect of Object.keys(english)) {
    const [here, there] = [english[aspect], chinese[aspect]].map((value) => JSON.stringify(value));
    if (here !== there)
      throw new Error(`${name}: other ${aspect} in Chinese (${there}, not ${here}) than in: ${start(block)}`);
  }
}

const start = (block: string): string => block.slice(0, 80);
const read = (file: string): string => readFileSync(file, "utf8");

/** Chinese pages stand in a folder of their own, beside that of the modules and the data. */
const oneFolderUp = (block: string): string => (block.startsWith("```ts") ? block.replaceAll('"./', '"../') : block);

/** A heading with the id that Framework gives the English one; `markdown/headingIds.ts` reads it. */
function withId(block: string, translation: string): string {
  const words = /^#+ (.*)$/.exec(block)?.[1];
  return words === undefined ? translation : `${translation} {#${slugify(words.replace(/\$[^$]*\$|[_*`]/g, ""))}}`;
}
