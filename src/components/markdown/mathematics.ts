import {tex} from "@mdit/plugin-tex";
import katex from "katex";
import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";

/**
 * $…$ and $$…$$ become HTML and MathML when the site is built; TeX that KaTeX refuses fails the build.
 * The "$" rule would swallow Framework's ${…}, so Framework's own rule, which it pushes last, is tried first.
 */
export function mathematics(md: MarkdownIt): void {
  const placeholder = md.inline.ruler.getRules("").at(-1)!;
  md.use(tex, {delimiters: "all", render});
  md.inline.ruler.before("math_inline_dollar", "placeholder_first", placeholder);
  md.core.ruler.after("inline", "glue", ({tokens, Token}) => {
    for (const token of tokens) if (token.children) token.children = glued(token.children, Token);
  });
}

/** A browser would break the line between a formula and the comma after it: both go into one box that doesn't. */
function glued(tokens: Token[], Token: StateCore["Token"]): Token[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const mark =
      token.type === "math_inline" &&
      next?.type === "text" &&
      /^[,.;:!?)\]’”，。；：！？、）」”]+/.exec(next.content)?.[0];
    if (!mark) return [token];
    next.content = next.content.slice(mark.length);
    const box = ['<span class="glued">', `${mark}</span>`].map((content) => {
      return Object.assign(new Token("html_inline", "", 0), {content});
    });
    return [box[0], token, box[1]];
  });
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
