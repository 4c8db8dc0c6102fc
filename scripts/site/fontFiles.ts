import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * Takes the fonts out of a style sheet that holds them as data URIs and writes them beside it, named by their content:
 * a reader's browser then fetches only the faces that a page uses.
 */
export function fontFiles(sheet: string): void {
  const text = readFileSync(sheet, "utf8").replace(/url\(data:font\/woff2;base64,([^)]+)\)/g, (_, data: string) => {
    const bytes = Buffer.from(data, "base64");
    const name = `font.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.woff2`;
    writeFileSync(join(dirname(sheet), name), bytes);
    return `url(./${name})`;
  });
  writeFileSync(sheet, text);
}

/** One face of a font, and how to tell that an element uses it. */
interface Face {
  file: string;
  selectors: string[];
}

/** The faces of KaTeX's style sheet, each with the selectors of the rules that ask for it. */
export function faces(sheet: string): Face[] {
  const rules = Array.from(sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector, body]) => ({selector, body}));
  const users = rules.filter(({selector, body}) => selector !== "@font-face" && family(body));
  return rules
    .filter(({selector}) => selector === "@font-face")
    .map(({body}) => ({
      file: /url\(\.\/([^)]+)\)/.exec(body)![1],
      selectors: users.filter((user) => key(user.body) === key(body)).flatMap((user) => user.selector.split(","))
    }));
}

const family = (body: string): string | undefined => /font(?:-family)?:[^;]*?(KaTeX_\w+)/.exec(body)?.[1];

const key = (body: string): string =>
  [family(body), /font-weight:(700|bold)/.test(body), /font-style:italic/.test(body)].join();
