import {dataOf, type DataTable} from "../../view/drawingData.js";

/** What a drawing, or what holds several, says of itself. */
export interface ShownDrawing {
  /** Empty where only the tables say something. */
  readonly words: string;
  readonly tables: readonly DataTable[];
}

const unseen = "[hidden], details:not([open]), .figure__data, .katex";

/** The drawings of a figure that can be seen now, in their order; what holds several comes after them. */
export function shownDrawings(figure: Element): ShownDrawing[] {
  return Array.from(figure.children).flatMap((child) => {
    if (child.matches(unseen)) return [];
    const isDrawing = child.matches("svg, canvas, [role=img]");
    const words = isDrawing ? (child.getAttribute("aria-label") ?? "") : "";
    const own: ShownDrawing = {words, tables: dataOf(child)};
    const inside = isDrawing ? [] : shownDrawings(child);
    return words || own.tables.length > 0 ? [...inside, own] : inside;
  });
}
