import {certificate, partBound, type Part} from "../math/certificate.js";
import {formatCount} from "./numbers.js";
import {TableBox} from "./TableBox.js";

/** The parts of a discriminator with the factor of each, and their product: what is certified, if anything. */
export function Certificate(parts: readonly Part[]): HTMLElement {
  const product = certificate(parts);
  const rows = [
    ...parts.map((part) => [nameOf(part), formatBound(partBound(part))]),
    [product === Infinity ? "their product: no certificate" : "their product: Lip(D) is at most", formatBound(product)]
  ];
  const box = TableBox("parts and their factors", ["part, weights divided by σ", "factor at most"], rows);
  box.querySelector("tbody")!.lastElementChild!.className = "certificate__product";
  return box;
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
