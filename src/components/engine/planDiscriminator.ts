import type {BufferName} from "./buffers.js";
import type {Context} from "./context.js";
import type {Dispatch} from "./dispatch.js";
import {groupsOf, imageDispatch, normDispatch, productDispatch, weightGradientDispatch} from "./dispatches.js";
import {kernelsOfLoss} from "./kernels.js";
import {head, headThreads} from "./kernels/head.js";
import {none} from "./kernels/text.js";
import {turned} from "./planGenerator.js";
import {say} from "../words/say.js";

type Hidden = 1 | 2;

/** A pass over images: which of them, and which of the three passes' σ and statistics it has. */
interface Pass {
  readonly generator: boolean;
  /** Images of one half, halves, and where they begin among `images`. */
  readonly halves: number;
  readonly firstImage: number;
  readonly firstPass: number;
}

/** The discriminator's half of a step: fakes and real images side by side. The generator's half: fakes alone. */
const passOf = (generator: boolean, batch: number): Pass => ({
  ...{generator, halves: generator ? 1 : 2, firstImage: generator ? 2 * batch : 0, firstPass: generator ? 2 : 0}
});

/** Where σ of layer `l` is for the first half and for the last; undefined where kernels are used as they are. */
function sigmaOf({config}: Context, {halves, firstPass}: Pass, l: number): [first: number, last: number] | undefined {
  if (config.leash !== "spectral") return undefined;
  return [3 * firstPass + l - 1, 3 * (firstPass + halves - 1) + l - 1];
}

/** Where the statistics of hidden layer `l` begin, [pass, mean | scale | unbiased variance, channel]; numbers. */
export function statisticsD({D}: Context, l: Hidden): number {
  return l === 1 ? 0 : 3 * 3 * D[0].to.channels;
}

/** The judgement of one or two halves, with logits and the loss's derivative by them. */
export function discriminatorForward(context: Context, generator: boolean): Dispatch[] {
  const {batch: B, D, memory} = context;
  const pass = passOf(generator, B);
  const images = pass.halves * B;
  const sigma = (l: number) => sigmaOf(context, pass, l);
  const slot = (name: string) => memory.weightsD.slots[name].offset;
  const layer = (l: Hidden): Dispatch[] => [
    productDispatch({
      ...{name: `D${l}`, hardware: context.hardware, kind: "gather", layer: D[l - 1], images, half: B, sigma: sigma(l)},
      from: l === 1 ? {buffer: "images", pitch: 3 * B, row: pass.firstImage} : {buffer: "hD1", pitch: 2 * B},
      to: {buffer: `yD${l}`, pitch: 2 * B},
      ...{weights: {buffer: "weightsD", at: slot(`W${l}`)}, bias: {buffer: "weightsD", at: slot(`b${l}`)}}
    }),
    normDispatch({
      name: say(context.config.normD ? "D{layer} norm, leaky ReLU" : "D{layer} leaky ReLU", {layer: l}),
      ...{...normOf(context, l, pass), y: {buffer: `yD${l}`, pitch: 2 * B}, h: {buffer: `hD${l}`, pitch: 2 * B}}
    })
  ];
  return [...layer(1), ...layer(2), headDispatch(context, pass, "head")];
}

/** From the derivative by the logits to the gradients by the discriminator's weights, for both halves at once. */
export function discriminatorBackward(context: Context): Dispatch[] {
  const {batch: B} = context;
  const pass = passOf(false, B);
  return [
    headDispatch(context, pass, "headWeights"),
    headDispatch(context, pass, "headInput"),
    normBack(context, 2, pass),
    weights(context, 2),
    input2(context, pass),
    normBack(context, 1, pass),
    weights(context, 1)
  ];
}

/** From the derivative by the logits of the generator's half to the one by its images, before their tanh. */
export function discriminatorInput(context: Context): Dispatch[] {
  const {batch: B, D, memory} = context;
  const pass = passOf(true, B);
  return [
    headDispatch(context, pass, "headInput"),
    normBack(context, 2, pass),
    input2(context, pass),
    normBack(context, 1, pass),
    imageDispatch({
      ...{name: say("D1 input, tanh back"), layer: turned(D[0]), images: B, from: {buffer: "dD1", pitch: 2 * B}},
      to: {buffer: "dImages", pitch: B},
      weights: {buffer: "weightsD", at: memory.weightsD.slots.W1.offset},
      back: {sigma: sigmaOf(context, pass, 1)?.[0], images: {buffer: "images", pitch: 3 * B, row: 2 * B}}
    })
  ];
}

function normOf({config, memory, D, batch}: Context, l: Hidden, {halves, firstPass}: Pass) {
  const {side, channels} = D[l - 1].to;
  const slot = (name: string) => memory.weightsD.slots[name]?.offset ?? 0;
  const at = statisticsD({D} as Context, l) + firstPass * 3 * channels;
  return {
    ...{kind: config.normD ? ("batch" as const) : ("plain" as const), side, channels, images: batch, halves},
    ...{weights: "weightsD" as const, gamma: slot(`gamma${l}`), beta: slot(`beta${l}`)},
    ...{statistics: {buffer: "statisticsD" as const, at}, eps: config.bnEps, leak: config.leak}
  };
}

/** In the generator's half, nobody needs the gradients by γ, β and the bias: they go where they don't disturb. */
function normBack(context: Context, l: Hidden, pass: Pass): Dispatch {
  const {batch: B, parts} = context;
  const {places} = parts.D;
  const place = (letter: string) => (pass.generator ? places.spare : places[`${letter}${l}`]).offset;
  return normDispatch({
    name: say(context.config.normD ? "D{layer} norm, leaky ReLU back" : "D{layer} leaky ReLU back", {layer: l}),
    ...{back: true, ...normOf(context, l, pass)},
    ...{y: {buffer: `yD${l}`, pitch: 2 * B}, h: {buffer: `dD${l}`, pitch: 2 * B}},
    parts: {buffer: "partsD", gamma: place("gamma"), beta: place("beta"), bias: place("b")}
  });
}

function weights({batch: B, D, parts, hardware}: Context, l: Hidden): Dispatch {
  const {offset, splits} = parts.D.places[`W${l}`];
  return weightGradientDispatch({
    ...{
      name: say("{layer} weights", {layer: `D${l}`}),
      hardware,
      layer: D[l - 1],
      images: B,
      halves: 2,
      splits: splits / 2
    },
    large: l === 1 ? {buffer: "images", pitch: 3 * B} : {buffer: "hD1", pitch: 2 * B},
    small: {buffer: `dD${l}`, pitch: 2 * B},
    parts: {buffer: "partsD", at: offset}
  });
}

function input2(context: Context, pass: Pass): Dispatch {
  const {batch: B, D, hardware} = context;
  return productDispatch({
    ...{
      name: say("{layer} input", {layer: "D2"}),
      hardware,
      kind: "scatter",
      layer: turned(D[1]),
      images: pass.halves * B,
      half: B
    },
    sigma: sigmaOf(context, pass, 2),
    ...{from: {buffer: "dD2", pitch: 2 * B}, to: {buffer: "dD1", pitch: 2 * B}},
    weights: {buffer: "copiesD", at: 0}
  });
}

/** The last layer: forward with the loss's derivative, or one of the two ways back. */
function headDispatch(context: Context, pass: Pass, kind: "head" | "headInput" | "headWeights"): Dispatch {
  const {batch: B, D, memory, parts, config} = context;
  const {side, channels} = D[2].from;
  const images = pass.halves * B;
  const [sigmaFirst, sigmaSecond] = sigmaOf(context, pass, 3) ?? [none, none];
  const kernels = {
    head: kernelsOfLoss[config.loss].head,
    headInput: "headInput",
    headWeights: "headWeights"
  } as const;
  const buffers: Record<typeof kind, BufferName[]> = {
    head: ["hD2", "weightsD", "weightsD", "sigmas", "logits", "dLogits"],
    headInput: ["dLogits", "weightsD", "sigmas", "dD2"],
    headWeights: ["dLogits", "hD2", "sigmas", "partsD"]
  };
  const taps = D[2].kernel ** 2 * (channels / 4);
  const threads = {
    head: headThreads * images,
    headInput: side ** 2 * images * (channels / 4),
    headWeights: pass.halves * (taps + 1)
  };
  const [layer, from] = ["D3", `${side}²×${channels}`];
  const names = {
    head: say("D3, loss"),
    headInput: say("{layer} input", {layer}),
    headWeights: say("{layer} weights", {layer})
  };
  return {
    ...{name: names[kind], kernel: kernels[kind], buffers: buffers[kind]},
    uniforms: head.pack({
      ...{rows: images, half: B, channels: channels / 4, side, kernel: D[2].kernel, pitch: 2 * B, row: 0},
      ...{weights: memory.weightsD.slots.W3.offset / 4, bias: memory.weightsD.slots.b3.offset},
      ...{sigmaFirst, sigmaSecond},
      ...{logits: pass.firstPass * B, generator: pass.generator ? 1 : 0},
      ...{parts: parts.D.places.W3.offset / 4, biasParts: parts.D.places.b3.offset / 4}
    }),
    workgroups: groupsOf(threads[kind], headThreads),
    shape: say("{images} images, {from} to {to}", {images, from, to: 1}),
    ...{flops: 2 * images * D[2].kernel ** 2 * channels, bytes: 4 * images * side ** 2 * channels}
  };
}
