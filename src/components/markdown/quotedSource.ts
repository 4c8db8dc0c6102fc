import {readFileSync} from "node:fs";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";

/**
 * The code shown to the reader is the code that runs: a fence
 *
 *     ```quote components/math/powerIteration.ts#powerIterationStep
 *     ```
 *
 * is replaced by that exported function of that file under src, doc comment left out. A name that is not there fails the build.
 */
export function quotedSource(md: MarkdownIt): void {
  md.core.ruler.after("block", "quoted_source", (state) => {
    for (const token of state.tokens) {
      const [word, address] = token.info.trim().split(/\s+/);
      if (token.type !== "fence" || word !== "quote") continue;
      const [file, name] = address.split("#");
      token.info = "ts run=false";
      token.content = `// ${file}\n${declaration(readFileSync(join("src", file), "utf8"), name, file)}\n`;
    }
  });
}

/** The text of `export function name` (or const, interface, type) in `source`: up to the next line that starts anew. */
export function declaration(source: string, name: string, file: string): string {
  const lines = source.split("\n");
  const first = new RegExp(`^export (async )?(function|const|interface|type) ${name}\\b`);
  const start = lines.findIndex((line) => first.test(line));
  if (start < 0) throw new Error(`no exported ${name} in ${file}`);
  const length = lines.slice(start + 1).findIndex((line) => /^[^\s)}\]]/.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines.slice(start, end).join("\n").trimEnd();
}
