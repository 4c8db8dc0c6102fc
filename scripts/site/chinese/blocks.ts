/** Blocks of Markdown, as they stand one below the other: a fence is one block, a front matter is its title's line. */
export function blocksOf(markdown: string): string[] {
  const text = markdown.replace(/^---\n[^]*?^(title: .*)\n[^]*?^---\n/m, "$1\n\n");
  const blocks: string[][] = [[]];
  let isFenced = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isFenced = !isFenced;
    if (line.trim() || isFenced) blocks.at(-1)!.push(line);
    else blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
}

/** Code and displayed formulas are the same in every language. */
export const isWordless = (block: string): boolean => block.startsWith("```") || /^\$\$[^]*\$\$[.,]?$/.test(block);

/** What a block has to have in common with its translation: its kind, its formulas, its computed values, its links and tags. */
export function shapeOf(block: string): Record<string, unknown> {
  const computed = /\$\{(?:[^{}`]|\{[^}]*\}|`[^`]*`)*\}/g;
  const all = (pattern: RegExp, text = block) => (text.match(pattern) ?? []).sort();
  return {
    kind: kindOf(block),
    "computed values": all(computed),
    formulas: all(/\$[^$\n]+\$/g, block.replace(computed, "")),
    links: all(/\]\([^)]*\)/g),
    tags: all(/<\/?[a-z][^>]*>/g).map((tag) => tag.replace(/\b(alt|title|aria-label)="[^"]*"/, "$1"))
  };
}

function kindOf(block: string): string {
  const count = (pattern: RegExp) => block.match(pattern)?.length ?? 0;
  if (block.startsWith("title:")) return "title";
  if (/^#+ /.test(block)) return `heading ${count(/^#+/)} ${block.match(/^#+/)![0].length}`;
  if (block.startsWith("|")) return `table of ${count(/^\|/gm)} lines`;
  if (/^(\d+\.|-) /.test(block)) return `list of ${count(/^(\d+\.|-) /gm)}`;
  return block.match(/^<\/?[a-z]+/)?.[0] ?? "paragraph";
}
