import {article, type Config} from "../../model/config.js";
import {discriminatorShapes, generatorShapes, type Shapes} from "../../model/shapes.js";
import {torchName, torchShape, type Kind} from "../../model/torch.js";

/** What decides the shapes of both networks. */
export type Sizes = Pick<Config, "z" | "generatorWidth" | "discriminatorWidth" | "normD">;

/** One tensor of a network: its name and shape here and in PyTorch. */
export interface TorchRow {
  ours: string;
  shape: number[];
  torch: string;
  torchShape: number[];
  /** Trained by Adam; else a running mean, a singular vector and the like. */
  isWeight: boolean;
}

/**
 * The tensors of a network, in our order, weights first. Where the discriminator's kernels are not `spectral`, PyTorch calls them
 * `weight` and not `weight_orig`, and has no singular vectors.
 */
export function torchTable(kind: Kind, sizes: Sizes, {spectral = true} = {}): TorchRow[] {
  const shapesOf = kind === "generator" ? generatorShapes : discriminatorShapes;
  const {weights, memory} = shapesOf({...article, ...sizes});
  const rows = (shapes: Shapes, isWeight: boolean) =>
    Object.entries(shapes).map(([ours, shape]) => ({
      ...{ours, shape, isWeight},
      torch: spectral ? torchName(kind, ours) : torchName(kind, ours).replace(/_orig$/, ""),
      torchShape: torchShape(ours, shape)
    }));
  return [...rows(weights, true), ...rows(memory, false)].filter(({ours}) => spectral || !/^[uv]\d$/.test(ours));
}

/** Passes in training that a network makes in a step, so many batches its normalisation has seen. */
export function passesPerStep(kind: Kind, {updatesD, updatesG}: Config): number {
  return kind === "generator" ? updatesD + updatesG : 2 * updatesD + updatesG;
}

/** PyTorch's names of what Adam remembers: the running means of the gradient and of its square. */
export const momentNames = {m: "exp_avg", v: "exp_avg_sq"} as const;

export const kinds = ["generator", "discriminator"] as const;
