import type {Random} from "../math/random.js";
import type {Config} from "./config.js";
import {prefix, stateShapes, type Numbers, type PlainState} from "./plainState.js";
import {discriminatorShapes, generatorShapes, sizeOf, type Shapes} from "./shapes.js";

/** Standard deviation of the article's starting weights. */
const spread = 0.02;

/**
 * The state before the first step, as plain numbers: the article's start. Kernels from N(0, .02²), the gains of batch normalisation
 * from N(`gammaMean`, .02²), shifts 0, running means 0 and variances 1; what the article does not set is PyTorch's default:
 * biases from U(±1/√fan-in), u and v from N(0, 1) brought to length 1. Adam remembers nothing yet.
 * (The article's gains are around 0, which nearly switches the layers off at first; DCGAN's are around 1.)
 */
export function initialise(config: Config, random: Random): PlainState {
  const [G, D] = [generatorShapes(config), discriminatorShapes(config)];
  const drawn = {
    ...prefix("generator.", draw({...G.weights, ...G.memory}, config, random)),
    ...prefix("discriminator.", draw({...D.weights, ...D.memory}, config, random))
  };
  const zeros = Object.entries(stateShapes(config)).filter(([name]) => name.startsWith("optimisers."));
  return {step: 0, tensors: {...drawn, ...Object.fromEntries(zeros.map(([name, shape]) => [name, fill(shape, 0)]))}};
}

/** One network's tensors. */
function draw(shapes: Shapes, config: Config, random: Random): Record<string, Numbers> {
  return Object.fromEntries(Object.keys(shapes).map((name) => [name, start(name, shapes, config, random)] as const));
}

/** The start of one tensor: which kind it is, its name says. */
function start(name: string, shapes: Shapes, {gammaMean}: Config, random: Random): Numbers {
  const shape = shapes[name];
  const letter = name.slice(0, -1);
  switch (letter) {
    case "gamma":
      return {shape, data: normals(sizeOf(shape), random).map((x) => gammaMean + spread * x)};
    case "W":
      return {shape, data: normals(sizeOf(shape), random).map((x) => spread * x)};
    case "b":
      return {shape, data: uniforms(sizeOf(shape), 1 / Math.sqrt(fanIn(shapes[`W${name.at(-1)}`])), random)};
    case "variance":
      return fill(shape, 1);
    case "u":
    case "v":
      return {shape, data: unit(normals(sizeOf(shape), random))};
    default:
      return fill(shape, 0);
  }
}

/**
 * kh·kw times the third dimension. For a convolution [kh, kw, in, out] these are the numbers that one output sums;
 * for a transposed one, [kh, kw, out, in], PyTorch counts the output channels instead, and so do we.
 */
const fanIn = ([kh, kw, channels]: number[]): number => kh * kw * channels;

const fill = (shape: number[], value: number): Numbers => ({shape, data: new Float32Array(sizeOf(shape)).fill(value)});
const normals = (count: number, random: Random) => Float32Array.from(random.normals(count));
const uniforms = (count: number, bound: number, random: Random) =>
  Float32Array.from({length: count}, () => bound * (2 * random.uniform() - 1));

function unit(x: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const length = Math.hypot(...x);
  return x.map((value) => value / length);
}
