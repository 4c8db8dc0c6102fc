import {tex} from "@mdit/plugin-tex";
import katex from "katex";
import type MarkdownIt from "markdown-it";

/**
 * $…$ and $$…$$ become HTML and MathML when the site is built; TeX that KaTeX refuses fails the build.
 * The "$" rule would swallow Framework's ${…}, so Framework's own rule, which it pushes last, is tried first.
 */
export function mathematics(md: MarkdownIt): void {
  const placeholder = md.inline.ruler.getRules("").at(-1)!;
  md.use(tex, {delimiters: "all", render});
  md.inline.ruler.before("math_inline_dollar", "placeholder_first", placeholder);
}

function render(content: string, displayMode: boolean): string {
  const html = katex.renderToString(content, {
    displayMode,
    output: "htmlAndMathml",
    throwOnError: true,
    strict: "error",
    trust: false
  });
  // A wide formula scrolls inside its own box, which a keyboard must be able to reach.
  return displayMode ? `<p class="formula" tabindex="0" role="group" aria-label="formula">${html}</p>\n` : html;
}
