import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";
import config from "../../observablehq.config.js";

const builtins =
  "display, view, resize, visibility, FileAttachment, Mutable, Generators, invalidation, width, dark, now";

/**
 * The cells and inline expressions of a page as one module, each where it stands in the page: the lines of an error
 * are the page's own. All else is blank.
 */
export function pageModule(source: string, md: MarkdownIt = markdown()): string {
  const text = source.replace(/^---\n[^]*?\n---\n/, blank);
  const code = [...blank(text)];
  const write = (start: number, words: string) => code.splice(start, words.length, ...words);
  const tokens = md.parse(text, {code: [], path: "/page"});
  for (const fence of tokens.filter(isCell)) {
    const start = text.split("\n", fence.map![0]).join("\n").length + 1;
    write(start, ";");
    write(text.indexOf("\n", start) + 1, fence.content);
  }
  let from = 0;
  for (const {content} of tokens.flatMap((token) => token.children ?? []).filter(({type}) => type === "placeholder")) {
    const start = text.indexOf("${" + content + "}", from);
    if (start < 0) throw new Error(`can't find \${${content}} in the page`);
    write(start, `;(${content})`);
    from = start + content.length;
  }
  return `import {${builtins}} from "../scripts/check/builtins.js";${code.join("")}\nexport {};\n`;
}

const markdown = (): MarkdownIt => createMarkdownIt({markdownIt: config.markdownIt});

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

const isCell = ({type, info}: Token): boolean => type === "fence" && /^(ts|js)\b(?!.*\brun=false\b)/.test(info.trim());
