import {element} from "./element.js";
import {say} from "../words/say.js";

/**
 * A table in a box that scrolls sideways and that the keyboard reaches; `label` says what it is. The box keeps it as it is, too: in
 * `aria-label` stands before it that this is a table, in the page's language.
 */
export function TableBox(label: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const box = element("div", "table-box");
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", say("table: {label}", {label}));
  box.dataset.label = label;
  const table = document.createElement("table");
  table.createTHead().append(TableRow("th", heads));
  table.createTBody().append(...rows.map((texts) => TableRow("td", texts)));
  box.append(table);
  return box;
}

/** A row of cells, or of the heads of columns. */
export function TableRow(cell: "td" | "th", texts: readonly string[]): HTMLTableRowElement {
  const root = document.createElement("tr");
  for (const text of texts) {
    const node = document.createElement(cell);
    if (cell === "th") node.scope = "col";
    node.textContent = text;
    root.append(node);
  }
  return root;
}
