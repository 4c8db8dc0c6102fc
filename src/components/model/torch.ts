/*
 * PyTorch's names and layouts for our tensors, and ours for PyTorch's. Rows of numbers only, no tensors.
 *
 *   tensor                    PyTorch              here
 *   Conv2d weight             [out, in, kh, kw]    [kh, kw, in, out]
 *   ConvTranspose2d weight    [in, out, kh, kw]    [kh, kw, out, in]
 *   images                    [n, c, h, w]         [n, h, w, c]
 *   u of a kernel             [out]                [out, 1]
 *   v of a kernel             [in·kh·kw]           [kh·kw·in, 1]
 *
 * Both kernels turn with the same permutation, and v is a kernel's row: reshaped to [1, in, kh, kw] it turns likewise.
 */
import type {Numbers} from "./plainState.js";
import {sizeOf} from "./shapes.js";

export type Kind = "generator" | "discriminator";

/** The layout of a tensor that PyTorch's state dict has and ours too: how the axes move, and which shape they take first. */
const kernel = [2, 3, 1, 0];
const kernelBack = [3, 2, 0, 1];
const images = [0, 2, 3, 1];

/** PyTorch's name for one of our tensors: `W2` of the generator is `1.0.weight`, `gamma2` is `1.1.weight`. */
export function torchName(kind: Kind, name: string): string {
  const [letter, layer] = [name.slice(0, -1), Number(name.at(-1)) - 1];
  const suffix = kind === "discriminator" ? "weight_orig" : "weight";
  const names: Record<string, string> = {
    ...{W: `0.${suffix}`, b: "0.bias", u: "0.weight_u", v: "0.weight_v"},
    ...{gamma: "1.weight", beta: "1.bias", mean: "1.running_mean", variance: "1.running_var"}
  };
  if (!Object.hasOwn(names, letter) || !(layer >= 0)) throw new RangeError(`invalid name: ${name}`);
  return `${layer}.${names[letter]}`;
}

/** The shape that PyTorch gives to our tensor `name` of shape `shape`. */
export function torchShape(name: string, shape: readonly number[]): number[] {
  if (name.startsWith("W")) return [shape[3], shape[2], shape[0], shape[1]];
  return isVector(name) ? [shape[0]] : [...shape];
}

/** Our numbers for our tensor `name` of shape `shape`, from PyTorch's. */
export function fromTorch(name: string, shape: readonly number[], data: ArrayLike<number>): Numbers {
  if (name.startsWith("W")) return {...permute(data, torchShape(name, shape), kernel), shape: [...shape]};
  if (isRight(name)) return {data: permute(data, [1, shape[0] / 16, 4, 4], kernel).data, shape: [...shape]};
  return {shape: [...shape], data: Float32Array.from(data)};
}

/** PyTorch's numbers for our tensor `name`: the way back of `fromTorch`. */
export function toTorch(name: string, {shape, data}: Numbers): Numbers {
  if (name.startsWith("W")) return permute(data, shape, kernelBack);
  if (isRight(name)) return {...permute(data, [4, 4, shape[0] / 16, 1], kernelBack), shape: [shape[0]]};
  return {shape: torchShape(name, shape), data: Float32Array.from(data)};
}

/** Images as PyTorch lays them out, [n, c, h, w], in our layout, [n, h, w, c]. */
export function imagesFromTorch(shape: readonly number[], data: ArrayLike<number>): Numbers {
  return permute(data, shape, images);
}

const isRight = (name: string) => /^v\d$/.test(name);
const isVector = (name: string) => /^[uv]\d$/.test(name);

/** The numbers of a tensor of four axes, with its axes in another order. */
function permute(data: ArrayLike<number>, shape: readonly number[], order: readonly number[]): Numbers {
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const [a, b, c, d] = order.map((axis) => shape[axis]);
  const [sa, sb, sc, sd] = order.map((axis) => strides[axis]);
  const turned = new Float32Array(sizeOf(shape));
  let place = 0;
  for (let i = 0; i < a; ++i)
    for (let j = 0; j < b; ++j)
      for (let k = 0; k < c; ++k) for (let l = 0; l < d; ++l) turned[place++] = data[i * sa + j * sb + k * sc + l * sd];
  return {shape: [a, b, c, d], data: turned};
}
