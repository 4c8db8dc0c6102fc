import type {Config} from "../../model/config.js";
import type {Numbers, PlainState} from "../../model/plainState.js";
import {sizeOf} from "../../model/shapes.js";
import {toTorch, type Kind} from "../../model/torch.js";
import type {TensorFile} from "./safetensors.js";
import {kinds, momentNames, passesPerStep, torchTable, type TorchRow} from "./torchTable.js";

/** The networks of a run, and what belongs into the files' metadata: seed, data, recipe … */
export interface Networks {
  state: PlainState;
  config: Config;
  metadata?: Record<string, string>;
}

/**
 * One network as PyTorch's `state_dict` has it, names and layouts: a `Sequential` of layers, in each the convolution as 0 and batch
 * normalisation as 1. The discriminator’s kernels are W, not W/σ, with `weight_u` and `weight_v`, as `torch.nn.utils.spectral_norm`
 * keeps them. Without a spectral norm they are `weight`. `load_state_dict` takes the file as it is.
 */
export function networkFile(kind: Kind, {state, config, metadata = {}}: Networks): TensorFile {
  const rows = torchTable(kind, config, {spectral: config.leash === "spectral"});
  const numbers = ({ours}: TorchRow) => toTorch(ours, state.tensors[`${kind}.${ours}`]);
  const passes = passesPerStep(kind, config) * state.step;
  const norms = rows.filter(({torch}) => torch.endsWith("running_mean"));
  return {
    tensors: Object.fromEntries(rows.map((row) => [row.torch, numbers(row)])),
    counts: Object.fromEntries(norms.map(({torch}) => [torch.replace("running_mean", "num_batches_tracked"), passes])),
    metadata: {...metadata, network: kind, step: String(state.step)}
  };
}

/**
 * What Adam remembers of both networks, so that training can go on: `generator.0.0.weight.exp_avg` and so on, PyTorch's words with
 * the network's name before them. A file of its own, since `load_state_dict` refuses names that it doesn't know.
 */
export function adamFile({state, config, metadata = {}}: Networks): TensorFile {
  const tensors: Record<string, Numbers> = {};
  for (const kind of kinds)
    for (const moment of ["m", "v"] as const) {
      const {data} = state.tensors[`optimisers.${kind}.${moment}`];
      let at = 0;
      for (const {ours, shape, torch, isWeight} of torchTable(kind, config, {spectral: config.leash === "spectral"})) {
        if (!isWeight) continue;
        const part = data.slice(at, (at += sizeOf(shape)));
        tensors[`${kind}.${torch}.${momentNames[moment]}`] = toTorch(ours, {shape, data: part});
      }
    }
  return {tensors, metadata: {...metadata, optimiser: "Adam", step: String(state.step)}};
}
