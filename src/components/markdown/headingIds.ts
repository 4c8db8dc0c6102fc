import type MarkdownIt from "markdown-it";

/** A heading that ends with `{#some-id}` has that id, instead of one that is made of its words. */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.after("block", "heading_ids", ({tokens}) => {
    tokens.forEach((token, i) => {
      const id = token.type === "heading_open" && / *\{#([\w-]+)\}$/.exec(tokens[i + 1].content);
      if (!id) return;
      token.attrSet("id", id[1]);
      tokens[i + 1].content = tokens[i + 1].content.slice(0, id.index);
    });
  });
}
