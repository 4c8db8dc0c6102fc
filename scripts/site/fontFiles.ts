import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import subsetFont from "subset-font";

/**
 * Takes the fonts out of a style sheet that holds them as data URIs and writes them beside it, named by their content:
 * a reader's browser then fetches only the faces that a page uses. Of each is left what draws `characters`, all that stand in formulas.
 */
export async function fontFiles(sheet: string, characters: string): Promise<void> {
  let text = readFileSync(sheet, "utf8");
  for (const [uri, data] of text.matchAll(/data:font\/woff2;base64,([^)]+)/g)) {
    const bytes = await subsetFont(Buffer.from(data, "base64"), characters, {targetFormat: "woff2"});
    const name = `font.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.woff2`;
    writeFileSync(join(dirname(sheet), name), bytes);
    text = text.replace(uri, `./${name}`);
  }
  writeFileSync(sheet, text);
}

/** All characters that are drawn in the formulas of built `pages`, in order. Formulas are written at build, never in a browser. */
export function formulaCharacters(pages: readonly string[]): string {
  const drawn = pages.flatMap((page) => {
    const {document} = new JSDOM(readFileSync(page, "utf8")).window;
    return Array.from(document.querySelectorAll(".katex-html"), ({textContent}) => textContent);
  });
  return [...new Set(drawn.join(""))].sort().join("");
}

/** One face of a font, and how to tell that an element uses it. */
interface Face {
  /** Its address, as the sheet says it. */
  file: string;
  selectors: string[];
}

/** The faces of KaTeX's style sheet, each with the selectors of the rules that ask for it. */
export function faces(sheet: string): Face[] {
  const rules = Array.from(sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector, body]) => ({
    selector: selector.trim(),
    body
  }));
  const users = rules.filter(({selector, body}) => selector !== "@font-face" && family(body));
  return rules
    .filter(({selector}) => selector === "@font-face")
    .map(({body}) => ({
      file: /url\(([^)]+)\)/.exec(body)![1],
      selectors: users.filter((user) => key(user.body) === key(body)).flatMap((user) => user.selector.split(","))
    }));
}

const family = (body: string): string | undefined => /font(?:-family)?:[^;]*?(KaTeX_\w+)/.exec(body)?.[1];

const key = (body: string): string =>
  [family(body), /font-weight:(700|bold)/.test(body), /font-style:italic/.test(body)].join();
