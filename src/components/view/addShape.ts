import type {BaseType, Selection} from "d3-selection";

/** Appends one SVG element with these attributes; numbers are rounded to a tenth of a pixel. */
export function addShape<P extends BaseType>(
  parent: Selection<P, undefined, null, undefined>,
  name: string,
  attributes: Readonly<Record<string, string | number>>
): Selection<SVGElement, undefined, null, undefined> {
  const shape = parent.append<SVGElement>(name);
  for (const [key, value] of Object.entries(attributes)) {
    shape.attr(key, typeof value === "number" ? Math.round(value * 10) / 10 : value);
  }
  return shape;
}
