import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {describe, expect, it} from "vitest";
import {declaration, quotedSource} from "../../src/components/markdown/quotedSource.js";

const file = `/** Why. */
export function first(n: number): number {
  if (n > 1) {
    return 2;
  }
  return n;
}

export const second = 3;
export const third = (n: number): number =>
  n + 1;
export interface Fourth {
  a: number;
}
export async function fifth(
  n: number
): Promise<number> {
  return n;
}
const hidden = 1;
`;

describe("quotedSource", () => {
  it("takes the whole declaration, without its comment", () => {
    const first = declaration(file, "first", "a.ts");
    expect(first).toMatch(/^export function first/);
    expect(first).toMatch(/ {2}return n;\n\}$/);
    expect(declaration(file, "second", "a.ts")).toBe("export const second = 3;");
    expect(declaration(file, "Fourth", "a.ts")).toBe("export interface Fourth {\n  a: number;\n}");
  });

  it("takes declarations that Prettier broke into lines", () => {
    expect(declaration(file, "third", "a.ts")).toMatch(/=>\n {2}n \+ 1;$/);
    expect(declaration(file, "fifth", "a.ts")).toMatch(/\n\): Promise<number> \{\n {2}return n;\n\}$/);
  });

  it("refuses what isn't exported from there", () => {
    expect(() => declaration(file, "hidden", "a.ts")).toThrow("no exported hidden in a.ts");
    expect(() => declaration(file, "fir", "a.ts")).toThrow("no exported fir in a.ts");
  });

  it("shows code and runs none of it", () => {
    const md = createMarkdownIt({
      markdownIt: (md) => {
        quotedSource(md);
        return md;
      }
    });
    const source = "```quote components/markdown/quotedSource.ts#declaration\n```";
    const {body, code} = parseMarkdown(source, {md, path: "/page"});
    expect(code).toHaveLength(0);
    expect(body.replace(/<[^>]+>/g, "")).toContain("export function declaration(source");
    expect(() => parseMarkdown("```quote components/nothing.ts#a\n```", {md, path: "/page"})).toThrow("ENOENT");
  });
});
