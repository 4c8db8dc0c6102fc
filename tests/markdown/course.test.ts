import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {describe, expect, it} from "vitest";
import {leftOut} from "../../src/components/markdown/leftOut.js";
import {questions} from "../../src/components/markdown/questions.js";

function built(source: string, {answers = true, gone = [] as string[]} = {}) {
  const md = createMarkdownIt({
    markdownIt: (md) => {
      questions(md, {answers});
      leftOut(md, gone);
      return md;
    }
  });
  const {body, code} = parseMarkdown(source, {md, path: "/page"});
  return {text: body.replace(/\s+/g, " ").trim(), code};
}

const details = (summary: string, answer = "Because.\n\n```ts\ndisplay(1);\n```") =>
  `<details>\n<summary>${summary}</summary>\n\n${answer}\n\n</details>\n\n`;

describe("questions", () => {
  const page = `${details("Why?")}${details("Answer")}${details("More on this")}<figure>\n\n${details("In a figure?")}</figure>\n`;

  it("are marked: what asks, and answers to the text; not what a figure or the text opens", () => {
    const {text, code} = built(page);
    expect(
      Array.from(text.matchAll(/<details( class="question")?> <summary>([^<]+)/g), ([, mark, is]) => [is, !!mark])
    ).toEqual([
      ...[
        ["Why?", true],
        ["Answer", true],
        ["More on this", false],
        ["In a figure?", false]
      ]
    ]);
    expect(code).toHaveLength(4);
  });

  it("stand alone without answers: neither words nor code of one is in the page", () => {
    const {text, code} = built(page, {answers: false});
    expect(text).toMatch(/^<p class="question">Why\?<\/p> <details> <summary>More on this/);
    expect(text.match(/Because/g)).toHaveLength(2);
    expect(text).not.toContain("Answer");
    expect(code).toHaveLength(2);
  });
});

describe("leftOut", () => {
  const gone = ["training", "spectral-norm"];

  it.each([
    ["See the [last page](./training#fig-x) for **more**.", "<p>See the last page for <strong>more</strong>.</p>"],
    ["[← 1](./) · [3 →](./spectral-norm)", '<p><a href="./">← 1</a></p>'],
    ["[2](./wasserstein) · [3](./spectral-norm) · [4](./training)", '<p><a href="./wasserstein">2</a></p>'],
    ["a\n\n[4 →](./training)\n\nb", "<p>a</p> <p>b</p>"],
    ["1. [A](./index): a.\n2. [T](./training): t.", '<ol> <li><a href="./index">A</a>: a.</li> </ol>'],
    [
      "1. [一](./zh/index)：一。\n2. [四](./zh/training)：四。",
      '<ol> <li><a href="./zh/index">一</a>：一。</li> </ol>'
    ],
    ["[T](./trainings) and [x](./training-x)", '<p><a href="./trainings">T</a> and <a href="./training-x">x</a></p>']
  ])("%s", (source, html) => expect(built(source, {gone}).text).toBe(html));

  it("leaves everything alone where nothing is left out", () => {
    expect(built("[4 →](./training)").text).toBe('<p><a href="./training">4 →</a></p>');
  });
});
