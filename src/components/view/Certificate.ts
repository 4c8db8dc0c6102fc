import {certificate, partBound, type Part} from "../math/certificate.js";
import {element} from "./element.js";
import {formatCount} from "./numbers.js";

/** The parts of a discriminator with the factor of each, and their product: what is certified, if anything. */
export function Certificate(parts: readonly Part[]): HTMLElement {
  const box = element("div", "table-box");
  const table = element("table", "certificate");
  const rows = parts.map((part) => row(nameOf(part), formatBound(partBound(part))));
  const product = certificate(parts);
  const last = row(product === Infinity ? "their product: no certificate" : "their product: Lip(D) is at most", formatBound(product)); // prettier-ignore
  last.className = "certificate__product";
  const head = row("part, weights divided by σ", "factor at most", "th");
  const [thead, tbody] = [element("thead", ""), element("tbody", "")];
  thead.append(head);
  tbody.append(...rows, last);
  table.append(thead, tbody);
  box.append(table);
  return box;
}

function row(name: string, factor: string, tag: "td" | "th" = "td"): HTMLTableRowElement {
  const tr = element("tr", "");
  const cells = [name, factor].map((text) => {
    const cell = element(tag, "");
    cell.textContent = text;
    return cell;
  });
  tr.append(...cells);
  return tr;
}

const formatBound = (bound: number) => (bound === Infinity ? "∞" : formatCount(bound));

function nameOf(part: Part): string {
  if (part.kind === "convolution") {
    const {kernel, stride, output} = part.shape;
    const why = output < Math.ceil(kernel / stride) ? ", sees a single patch" : "";
    return `convolution ${kernel} × ${kernel}, stride ${stride}${why}`;
  }
  if (part.kind === "residual")
    return `residual block: 1 + ${part.inside.map((one) => formatBound(partBound(one))).join(" · ")}`;
  if (part.kind === "sumPooling") return `sum over ${part.side} × ${part.side} pixels: √${part.side ** 2}`;
  return part.kind === "dense" ? "dense layer" : "BatchNorm: γ / std, unbounded";
}
