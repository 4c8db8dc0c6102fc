import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {describe, expect, it} from "vitest";
import {mathematics} from "../../src/components/markdown/mathematics.js";

const md = createMarkdownIt({
  markdownIt: (md) => {
    mathematics(md);
    return md;
  }
});

const parse = (source: string) => parseMarkdown(source, {md, path: "/page"});

describe("mathematics", () => {
  it("becomes HTML and MathML with the TeX beside it", () => {
    const {body} = parse("Let $x^2$ be.");
    expect(body).toContain('<span class="katex">');
    expect(body).toContain("<msup><mi>x</mi><mn>2</mn></msup>");
    expect(body).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
  });

  it("stands in a box of its own that a keyboard can scroll, when displayed", () => {
    expect(parse("$$\nW = U \\Sigma V^T\n$$").body).toMatch(
      /<p class="formula" tabindex="0" role="group" aria-label="/
    );
  });

  it("fails the build when TeX is wrong", () => {
    expect(() => parse("$\\frac{1}$")).toThrow("KaTeX parse error");
    expect(() => parse("$\\undefined$")).toThrow("KaTeX parse error");
    expect(() => parse("$é$")).toThrow("unicodeTextInMathMode");
  });

  it("leaves Framework's ${…} to Framework, beside formulas too", () => {
    const {body, code} = parse("From ${a} to $b$ and ${c.map((d) => `${d}`)}, $e$.");
    expect(code).toHaveLength(2);
    expect(body.match(/class="katex"/g)).toHaveLength(2);
    expect(body).not.toContain("$");
  });

  it("keeps the comma after a formula on its line", () => {
    const {body} = parse("With $a$, $b$ and ($c$).");
    const glued = body.replace(/<span class="katex">.*?<\/math>.*?<\/span>(<\/span>)+/g, "…");
    expect(glued).toMatch(/^<p>With <span class="glued">…,<\/span> … and \(<span class="glued">…\)\.<\/span><\/p>/);
  });

  it("leaves prices alone", () => {
    expect(parse("It costs \\$5 or 6\\$.").body).toBe("<p>It costs $5 or 6$.</p>\n");
  });
});
