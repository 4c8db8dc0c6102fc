import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";

/**
 * Marks the questions of a page: `<details>` of its own, outside figures, whose summary asks something or is "Answer", in
 * either language. Lecture mode stops at them, and paper has their answers at its end. Without `answers` only the question is left, and nothing of the answer is in the page or its code.
 */
export function questions(md: MarkdownIt, {answers}: {answers: boolean}): void {
  md.core.ruler.after("block", "questions", (state) => {
    let [isInFigure, isDropping] = [false, false];
    state.tokens = state.tokens.flatMap((token): Token[] => {
      const html = token.type === "html_block" ? token.content : "";
      if (/<figure\b/.test(html)) isInFigure = true;
      if (html.includes("</figure>")) isInFigure = false;
      if (isDropping) {
        isDropping = !html.includes("</details>");
        return [];
      }
      const summary = /^<details>\s*<summary>([^]*)<\/summary>/.exec(html)?.[1] ?? "";
      if (isInFigure || !/[?？]|^(Answer|答案)$/.test(summary)) return [token];
      isDropping = !answers;
      const left = /^(Answer|答案)$/.test(summary) ? "" : `<p class="question">${summary}</p>\n`;
      token.content = answers ? html.replace("<details>", '<details class="question">') : left;
      return token.content ? [token] : [];
    });
  });
}
