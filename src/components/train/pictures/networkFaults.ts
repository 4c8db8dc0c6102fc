import type {Numbers} from "../../model/plainState.js";
import {say} from "../../words/say.js";

type Tensors = Record<string, Numbers>;

/** What makes a network of finite numbers useless: a variance below 0, vectors u or v without length 1, σ = uᵀWv not above 0. */
export function faultOfNetwork(tensors: Tensors): string | undefined {
  for (const [name, {data}] of Object.entries(tensors)) {
    if (name.endsWith(".running_var") && data.some((x) => x < 0))
      return say("{tensor} has a variance below 0", {tensor: name});
    if (!name.endsWith(".weight_orig")) continue;
    const vectors = ["weight_u", "weight_v"].map((vector) => name.replace("weight_orig", vector));
    const wrong = vectors.find((vector) => Math.abs(lengthOf(tensors[vector].data) - 1) > 0.01);
    if (wrong) {
      const length = lengthOf(tensors[wrong].data).toPrecision(3);
      return say("{tensor} has the length {length}; expected 1", {tensor: wrong, length});
    }
    const [u, v] = vectors.map((vector) => tensors[vector].data);
    if (!(bilinear(u, data, v) > 0))
      return say("{tensor} has a σ = uᵀWv that is not above 0, and would be divided by it", {tensor: name});
  }
  return undefined;
}

/** What makes Adam’s memory useless: a mean of squares below 0. */
export function faultOfMoments(tensors: Tensors): string | undefined {
  const wrong = Object.entries(tensors).find(([name, {data}]) => name.endsWith("_sq") && data.some((x) => x < 0));
  return wrong && say("{tensor} has a mean of squares below 0", {tensor: wrong[0]});
}

const lengthOf = (x: Float32Array): number => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));

/** uᵀWv with W row by row, [u.length, v.length]: PyTorch's layout of a kernel. */
function bilinear(u: Float32Array, W: Float32Array, v: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; ++i) for (let j = 0; j < v.length; ++j) sum += u[i] * W[i * v.length + j] * v[j];
  return sum;
}
