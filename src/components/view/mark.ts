import type {Selection} from "d3-selection";

/** Appends an SVG element with these attributes; camel case becomes the hyphens of SVG (`strokeWidth`), null leaves one out. */
export function mark(
  parent: Selection<SVGSVGElement, undefined, null, undefined> | Selection<SVGGElement, unknown, null, undefined>,
  name: "path" | "line" | "text" | "circle" | "rect",
  {text, ...attributes}: Readonly<Record<string, string | number | null>>
): Selection<SVGElement, unknown, null, undefined> {
  const made = (parent as Selection<SVGGElement, unknown, null, undefined>).append<SVGElement>(name);
  for (const [key, value] of Object.entries(attributes)) made.attr(hyphens(key), value);
  if (text !== undefined) made.text(text);
  return made;
}

const hyphens = (key: string) =>
  key === "textAnchor" || /^(stroke|fill|font)[A-Z]/.test(key)
    ? key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
    : key;
