import {side, size} from "../math/pixels.js";
import type {Context} from "./context.js";
import type {BufferName} from "./buffers.js";
import type {ConvolutionShape} from "./convolutions.js";
import type {Dispatch} from "./dispatch.js";
import {imageDispatch, normDispatch, packNorm, productDispatch, weightGradientDispatch} from "./dispatches.js";
import {imageTotal} from "./kernels/imageTotal.js";
import {say} from "../words/say.js";

const numbers = [1, 2, 3] as const;
type Hidden = (typeof numbers)[number];

/** Where the statistics of hidden layer `l` begin, [half, mean | scale | unbiased variance, channel]; numbers. */
export function statisticsG({G}: Context, l: Hidden): number {
  return 2 * 3 * G.slice(0, l - 1).reduce((sum, {to}) => sum + to.channels, 0);
}

/** Where the turned copy of hidden layer `l`'s kernel begins; numbers. */
export function copyG({G}: Context, l: Hidden): number {
  return G.slice(0, l - 1).reduce((sum, {from, to, kernel}) => sum + kernel ** 2 * from.channels * to.channels, 0);
}

/** What batch normalisation of hidden layer `l` is about. */
const normOf = ({memory, config, G}: Context, l: Hidden) => ({
  ...{side: G[l - 1].to.side, channels: G[l - 1].to.channels, kind: "batch" as const, weights: "weightsG" as const},
  ...{gamma: memory.weightsG.slots[`gamma${l}`].offset, beta: memory.weightsG.slots[`beta${l}`].offset},
  ...{eps: config.bnEps, leak: 0}
});

/** Both generator passes at once: the images for the discriminator's half, then those for the generator's. */
export function generatorForward(context: Context): Dispatch[] {
  const {batch: B, G, memory, hardware} = context;
  const hidden = numbers.flatMap((l) => {
    const from: BufferName = l === 1 ? "noise" : `hG${(l - 1) as Hidden}`;
    return [
      productDispatch({
        ...{name: `G${l}`, hardware, kind: "scatter", layer: G[l - 1], images: 2 * B},
        ...{from: {buffer: from, pitch: 2 * B}, to: {buffer: `yG${l}`, pitch: 2 * B}},
        weights: {buffer: "copiesG", at: copyG(context, l)},
        bias: {buffer: "weightsG", at: memory.weightsG.slots[`b${l}`].offset}
      }),
      normDispatch({
        ...{name: say("G{layer} norm, ReLU", {layer: l}), ...normOf(context, l), images: B, halves: 2},
        ...{y: {buffer: `yG${l}`, pitch: 2 * B}, h: {buffer: `hG${l}`, pitch: 2 * B}},
        statistics: {buffer: "statisticsG", at: statisticsG(context, l)}
      })
    ];
  });
  const last = imageDispatch({
    ...{name: say("G4, tanh"), layer: G[3], images: 2 * B, from: {buffer: "hG3", pitch: 2 * B}},
    to: {buffer: "images", pitch: 3 * B, gapFrom: B, gap: B},
    weights: {buffer: "weightsG", at: memory.weightsG.slots.W4.offset},
    bias: memory.weightsG.slots.b4.offset
  });
  return [...hidden, last];
}

/** From the gradient by the second half's images to the gradients by all of the generator's weights. */
export function generatorBackward(context: Context): Dispatch[] {
  const {batch: B, G, parts, hardware} = context;
  const weightsOf = (l: number, large: BufferName, small: BufferName) =>
    weightGradientDispatch({
      ...{
        name: say("{layer} weights", {layer: `G${l}`}),
        hardware,
        layer: G[l - 1],
        images: B,
        halves: 1,
        splits: parts.G.places[`W${l}`].splits
      },
      ...{large: {buffer: large, pitch: B}, small: {buffer: small, pitch: 2 * B, row: B}},
      parts: {buffer: "partsG", at: parts.G.places[`W${l}`].offset}
    });
  const inputOf = (l: 2 | 3 | 4, from: BufferName) =>
    productDispatch({
      ...{name: say("{layer} input", {layer: `G${l}`}), hardware, kind: "gather", layer: turned(G[l - 1]), images: B},
      ...{from: {buffer: from, pitch: B}, to: {buffer: `dG${(l - 1) as Hidden}`, pitch: B}},
      weights: {buffer: "weightsG", at: context.memory.weightsG.slots[`W${l}`].offset}
    });
  const normBack = (l: Hidden) =>
    normDispatch({
      ...{name: say("G{layer} norm, ReLU back", {layer: l}), back: true, ...normOf(context, l), images: B, halves: 1},
      ...{y: {buffer: `yG${l}`, pitch: 2 * B, row: B}, h: {buffer: `dG${l}`, pitch: B}},
      statistics: {buffer: "statisticsG", at: statisticsG(context, l) + 3 * G[l - 1].to.channels},
      parts: {
        buffer: "partsG",
        gamma: parts.G.places[`gamma${l}`].offset,
        beta: parts.G.places[`beta${l}`].offset,
        bias: parts.G.places[`b${l}`].offset
      }
    });
  return [
    bias4(context),
    weightsOf(4, "dImages", "hG3"),
    ...[inputOf(4, "dImages"), normBack(3), weightsOf(3, "dG3", "hG2")],
    ...[inputOf(3, "dG3"), normBack(2), weightsOf(2, "dG2", "hG1")],
    ...[inputOf(2, "dG2"), normBack(1), weightsOf(1, "dG1", "noise")]
  ];
}

/** The same layer seen from its output. */
export const turned = ({from, to, kernel, stride}: ConvolutionShape): ConvolutionShape => ({
  ...{from: to, to: from, kernel, stride}
});

function bias4({batch, parts}: Context): Dispatch {
  return {
    ...{name: say("G4 bias"), kernel: "imageTotal", workgroups: [side, 1]},
    shape: say("{images} images, {shape}", {images: batch, shape: "28²×1"}),
    uniforms: imageTotal.pack({rows: batch, side, parts: parts.G.places.b4.offset / 4}),
    buffers: ["dImages", "partsG"],
    ...{flops: 0, bytes: 4 * size * batch}
  };
}

/** The generator in use: `count` images from `sampleNoise` by the running statistics. */
export function generatorInUse(context: Context, count: number): Dispatch[] {
  const {G, memory, hardware} = context;
  const hidden = numbers.flatMap((l) => {
    const from: BufferName = l === 1 ? "sampleNoise" : `sampleH${(l - 1) as Hidden}`;
    const statistics = {buffer: "runningG" as const, at: memory.runningG.slots[`mean${l}`].offset};
    const rows = {y: {buffer: `sampleY${l}`, pitch: count}, h: {buffer: `sampleH${l}`, pitch: count}} as const;
    return [
      productDispatch({
        ...{name: `G${l}`, hardware, kind: "scatter", layer: G[l - 1], images: count},
        ...{from: {buffer: from, pitch: count}, to: rows.y},
        weights: {buffer: "copiesG", at: copyG(context, l)},
        bias: {buffer: "weightsG", at: memory.weightsG.slots[`b${l}`].offset}
      }),
      inUse(
        say("G{layer} norm, ReLU", {layer: l}),
        packNorm({name: "", ...normOf(context, l), images: count, halves: 1, ...rows, statistics}),
        [...[rows.y.buffer, "weightsG", "runningG", rows.h.buffer]] as BufferName[],
        G[l - 1].to.channels,
        count
      )
    ];
  });
  const last = imageDispatch({
    ...{name: say("G4, tanh"), layer: G[3], images: count, from: {buffer: "sampleH3", pitch: count}},
    to: {buffer: "sampleImages", pitch: count},
    weights: {buffer: "weightsG", at: memory.weightsG.slots.W4.offset},
    bias: memory.weightsG.slots.b4.offset
  });
  return [...hidden, last];
}

const inUse = (
  name: string,
  uniforms: Uint32Array<ArrayBuffer>,
  buffers: BufferName[],
  channels: number,
  count: number
): Dispatch => ({
  ...{name, kernel: "normUse", uniforms, buffers, workgroups: [channels / 4, 1]},
  ...{shape: say("{images} images, {channels} channels", {images: count, channels}), flops: 0, bytes: 0}
});
