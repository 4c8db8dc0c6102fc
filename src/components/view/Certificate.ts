import {certificate, partBound, type Part} from "../math/certificate.js";
import {say} from "../words/say.js";
import {formatCount} from "./numbers.js";
import {TableBox} from "./TableBox.js";

/** The parts of a discriminator with the factor of each, and their product: what is certified, if anything. */
export function Certificate(parts: readonly Part[]): HTMLElement {
  const product = certificate(parts);
  const rows = [
    ...parts.map((part) => [nameOf(part), formatBound(partBound(part))]),
    [
      say(product === Infinity ? "their product: no certificate" : "their product: Lip(D) is at most"),
      formatBound(product)
    ]
  ];
  const heads = [say("part, weights divided by σ"), say("factor at most")];
  const box = TableBox(say("parts and their factors"), heads, rows);
  box.querySelector("tbody")!.lastElementChild!.className = "certificate__product";
  return box;
}

const formatBound = (bound: number) => (bound === Infinity ? "∞" : formatCount(bound));

function nameOf(part: Part): string {
  if (part.kind === "convolution") {
    const {kernel, stride, output} = part.shape;
    return say(
      output < Math.ceil(kernel / stride)
        ? "convolution {kernel} × {kernel}, stride {stride}, sees a single patch"
        : "convolution {kernel} × {kernel}, stride {stride}",
      {kernel, stride}
    );
  }
  if (part.kind === "residual") {
    const inside = part.inside.map((one) => formatBound(partBound(one))).join(" · ");
    return say("residual block: 1 + {inside}", {inside});
  }
  if (part.kind === "sumPooling") {
    const {side} = part;
    return say("sum over {side} × {side} pixels: √{count}", {side, count: side ** 2});
  }
  return say(part.kind === "dense" ? "dense layer" : "BatchNorm: γ / std, unbounded");
}
