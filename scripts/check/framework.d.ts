/** What we call of Framework, which publishes no types. */
declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  export function createMarkdownIt(options?: {markdownIt?: (md: MarkdownIt) => MarkdownIt}): MarkdownIt;
  export function parseMarkdown(
    source: string,
    options: {md: MarkdownIt; path: string}
  ): {body: string; title: string | null; code: {id: string}[]};
}
