/** A table in Markdown, its columns as wide as their longest cell; all but those in `left` are aligned to the right. */
export function markdownTable(
  rows: readonly (readonly string[])[],
  {left = [0]}: {left?: readonly number[]} = {}
): string {
  const widths = rows[0].map((_, k) => Math.max(3, ...rows.map((row) => [...row[k]].length)));
  const pad = (cell: string, k: number) => {
    const space = " ".repeat(widths[k] - [...cell].length);
    return left.includes(k) ? cell + space : space + cell;
  };
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = `| ${widths.map((width, k) => (left.includes(k) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return `${[line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n")}\n`;
}
