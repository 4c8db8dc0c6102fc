/** What a drawing looks like as a file: one element a line, so that a difference can be read. */
export function svgText(element: Element): string {
  return `${element.outerHTML.replace(/></g, ">\n<")}\n`;
}
