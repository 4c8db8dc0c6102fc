import {row, type Matrix} from "../math/matrix.js";
import {dense, denseGradient, denseInputGradient, type Layer} from "./layer.js";
import {forward, throughLeakyRelu, type Network} from "./network.js";

/**
 * λ · mean over the points of (‖∇f(x̂)‖ − 1)², and its gradient by the weights of f. Gulrajani et al. 2017, eq. 3.
 *
 * f is piecewise linear, so ∇f = W₁ᵀD₁ ⋯ W_Lᵀ with masks D that stand still. With v = dLoss/d∇f, the derivative of v·∇f by
 * W_l is δ tᵀ: δ is how f answers to the layer's output, t is v pushed forward through the layers below and their masks.
 * It is exact wherever no unit is at its kink; biases have none.
 */
export function penaltyGradient(network: Network, points: Matrix, lambda: number): {loss: number; gradient: Layer[]} {
  const {tape, signals} = answers(network, points);
  const slopes = denseInputGradient(signals[0], network[0]); // [n, 2]
  const {loss, dSlopes} = penalty(slopes, lambda);
  const gradient: Layer[] = [];
  let t: Matrix = dSlopes;
  network.forEach(({W, b}, l) => {
    gradient.push({W: denseGradient(t, signals[l]).W, b: new Float64Array(b.length)});
    if (l === network.length - 1) return;
    t = throughLeakyRelu(tape[l + 1], dense(t, {W, b: new Float64Array(b.length)}));
  });
  return {loss, gradient};
}

/** For each layer df/d(W x + b) at each point, [n, out]; the last is all ones. */
export function answers(network: Network, points: Matrix) {
  const tape = forward(network, points);
  const last = network.length - 1;
  const signals: Matrix[] = [];
  signals[last] = {rows: points.rows, columns: 1, values: new Float64Array(points.rows).fill(1)};
  for (let l = last; l > 0; --l) {
    signals[l - 1] = throughLeakyRelu(tape[l], denseInputGradient(signals[l], network[l]));
  }
  return {tape, signals};
}

function penalty(slopes: Matrix, lambda: number) {
  let loss = 0;
  const dSlopes = {...slopes, values: new Float64Array(slopes.values.length)};
  for (let i = 0; i < slopes.rows; ++i) {
    const [gx, gy] = row(slopes, i);
    const length = Math.hypot(gx, gy);
    loss += (lambda * (length - 1) ** 2) / slopes.rows;
    if (length === 0) continue; // no direction to grow in
    const pull = (2 * lambda * (length - 1)) / (length * slopes.rows);
    row(dSlopes, i).set([pull * gx, pull * gy]);
  }
  return {loss, dSlopes};
}
