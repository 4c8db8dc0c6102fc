import type {Matrix} from "../math/matrix.js";
import {zerosLike} from "./flat.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";
import {inputsInto, passFor, runBack, runForward, type Pass} from "./pass.js";
import {affine, throughLeak, weightSums} from "./products.js";

/** Room for the penalty of a batch: the slopes, and what is pushed forward through the layers. */
export interface PenaltyRoom {
  /** The points x̂, [rows, in]. */
  readonly middles: Float64Array;
  /** ∇f at each, then dLoss/d∇f: [rows, in]. */
  readonly slopes: Float64Array;
  /** That pushed forward: what reaches each layer but the first, [rows, out of the layer before]. */
  readonly pushed: readonly Float64Array[];
  /** Zeros, for a push takes no bias along. */
  readonly noBias: Float64Array;
}

/** Room for `capacity` rows. */
export function penaltyRoom(network: Network, capacity: number): PenaltyRoom {
  const inputs = () => new Float64Array(capacity * network[0].W.columns);
  return {
    ...{middles: inputs(), slopes: inputs()},
    pushed: network.map(({b}) => new Float64Array(capacity * b.length)),
    noBias: new Float64Array(Math.max(...network.map(({b}) => b.length)))
  };
}

/**
 * λ · mean over the first `rows` of `room.middles` of (‖∇f(x̂)‖ − 1)², f being `scale` times the network's output; into
 * `gradient` goes its gradient by the weights. Gulrajani et al. 2017, eq. 3.
 *
 * f is piecewise linear, so ∇f = W₁ᵀD₁ ⋯ W_Lᵀ with masks D that stand still. With v = dLoss/d∇f, the derivative of v·∇f by
 * W_l is δ tᵀ: δ is how f answers to the layer's output, t is v pushed forward through the layers below and their masks.
 * It is exact wherever no unit is at its kink; biases have none.
 */
export function penaltyInto(
  gradient: Network,
  network: Network,
  pass: Pass,
  room: PenaltyRoom,
  {rows, lambda, scale}: {rows: number; lambda: number; scale: number}
): number {
  const {middles, slopes, pushed, noBias} = room;
  runForward(network, pass, middles, rows);
  pass.deltas[network.length - 1].fill(scale, 0, rows);
  runBack(network, pass, rows);
  inputsInto(slopes, network, pass, rows);
  const loss = penaltyOfSlopes(slopes, rows, network[0].W.columns, lambda);
  for (let l = 0; l < network.length; ++l) {
    const {W} = network[l];
    const t = l ? pushed[l - 1] : slopes;
    weightSums(gradient[l].W.values, gradient[l].b, pass.deltas[l], t, rows, W.rows, W.columns);
    gradient[l].b.fill(0);
    if (l === network.length - 1) continue;
    affine(pushed[l], t, W.values, noBias, rows, W.rows, W.columns, false);
    throughLeak(pushed[l], pass.outputs[l], rows * W.rows);
  }
  return loss;
}

/** The same of any points, in new arrays. */
export function penaltyGradient(network: Network, points: Matrix, lambda: number): {loss: number; gradient: Layer[]} {
  const {layers} = zerosLike(network);
  const room = penaltyRoom(network, points.rows);
  room.middles.set(points.values);
  const pass = passFor(network, points.rows);
  const loss = penaltyInto(layers, network, pass, room, {rows: points.rows, lambda, scale: 1});
  return {loss, gradient: [...layers]};
}

/** The penalty of the slopes, which are overwritten by its derivatives by them. */
function penaltyOfSlopes(slopes: Float64Array, rows: number, columns: number, lambda: number): number {
  let loss = 0;
  for (let start = 0; start < rows * columns; start += columns) {
    let square = 0;
    for (let j = start; j < start + columns; ++j) square += slopes[j] * slopes[j];
    const length = Math.sqrt(square);
    loss += (lambda * (length - 1) ** 2) / rows;
    const pull = length === 0 ? 0 : (2 * lambda * (length - 1)) / (length * rows); // at 0 no direction to grow in
    for (let j = start; j < start + columns; ++j) slopes[j] *= pull;
  }
  return loss;
}
