import type {PlainState} from "../../src/components/model/plainState.js";

/** v = Wᵀu/‖Wᵀu‖ for each kernel of the discriminator, so that σ = uᵀWv is above 0. Ours lies as [kh·kw·in, out]. */
export function makeRightVectors(tensors: PlainState["tensors"]): void {
  for (const layer of [1, 2, 3]) {
    const [W, u, v] = ["W", "u", "v"].map((letter) => tensors[`discriminator.${letter}${layer}`].data);
    v.forEach((_, row) => (v[row] = u.reduce((sum, x, out) => sum + W[row * u.length + out] * x, 0)));
    const length = Math.hypot(...v);
    v.forEach((x, row) => (v[row] = x / length));
  }
}
