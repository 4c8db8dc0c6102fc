import {zeros, type Matrix} from "../math/matrix.js";
import {dense, denseGradient, denseInputGradient, type Layer} from "./layer.js";
import {leakyRelu, throughLeakyRelu, type Network, type Tape} from "./network.js";

/** Mean and standard deviation of each unit of a layer over a batch, before the activation. */
export interface Statistics {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** What `normalisedForward` computed, kept for the gradients. */
export interface NormalisedTape {
  /** As in `forward`: the input of each layer, then the output of the last. */
  readonly tape: Tape;
  /** Each hidden layer's W x as it was normalised. */
  readonly normalised: readonly Matrix[];
  /** One for each hidden layer. */
  readonly statistics: readonly Statistics[];
}

/** Added to a variance, as PyTorch does. */
const epsilon = 1e-5;

/**
 * A batch through a network with batch normalisation in training mode: each hidden layer is (W x − mean)/sd + b, then the
 * leaky ReLU. No learnt gain; b is the learnt shift. Ioffe and Szegedy 2015, Algorithm 1.
 */
export function normalisedForward(network: Network, x: Matrix): NormalisedTape {
  const tape = [x];
  const normalised: Matrix[] = [];
  const statistics: Statistics[] = [];
  network.forEach((layer, l) => {
    if (l === network.length - 1) return void tape.push(dense(tape[l], layer));
    const y = dense(tape[l], {W: layer.W, b: new Float64Array(layer.b.length)});
    statistics.push(statisticsOf(y));
    normalised.push(normalise(y, statistics[l]));
    tape.push(leakyRelu(shifted(normalised[l], layer.b)));
  });
  return {tape, normalised, statistics};
}

/** From dL/d(output) to the gradient by every layer, through the statistics as well. */
export function normalisedGradient(
  network: Network,
  {tape, normalised, statistics}: NormalisedTape,
  dOutput: Matrix
): Layer[] {
  const gradient: Layer[] = [];
  let dy = dOutput;
  for (let l = network.length - 1; l >= 0; --l) {
    if (l < network.length - 1) {
      dy = throughLeakyRelu(tape[l + 1], dy);
      const b = columnMeans(dy).map((mean) => mean * dy.rows);
      dy = throughNormalisation(dy, normalised[l], statistics[l]);
      gradient[l] = {W: denseGradient(tape[l], dy).W, b};
    } else gradient[l] = denseGradient(tape[l], dy);
    if (l > 0) dy = denseInputGradient(dy, network[l]);
  }
  return gradient;
}

/** The network that batch normalisation is once its statistics stand still: W/sd and b − mean/sd in each hidden layer. */
export function frozen(network: Network, statistics: readonly Statistics[]): Network {
  return network.map((layer, l) => (statistics[l] ? frozenLayer(layer, statistics[l]) : layer));
}

/** From the gradient by the frozen W/sd to the gradient by W, with the statistics as constants. */
export function throughFrozen(gradient: readonly Layer[], statistics: readonly Statistics[]): Layer[] {
  return gradient.map(({W, b}, l) => ({W: statistics[l] ? rowsOver(W, statistics[l].sd) : W, b}));
}

function frozenLayer({W, b}: Layer, {mean, sd}: Statistics): Layer {
  return {W: rowsOver(W, sd), b: b.map((shift, o) => shift - mean[o] / sd[o])};
}

function rowsOver(W: Matrix, divisors: Float64Array): Matrix {
  return {...W, values: W.values.map((w, i) => w / divisors[Math.floor(i / W.columns)])};
}

function statisticsOf(y: Matrix): Statistics {
  const mean = columnMeans(y);
  const squares = columnMeans({...y, values: y.values.map((value, i) => (value - mean[i % y.columns]) ** 2)});
  return {mean, sd: squares.map((variance) => Math.sqrt(variance + epsilon))};
}

function normalise(y: Matrix, {mean, sd}: Statistics): Matrix {
  return {...y, values: y.values.map((value, i) => (value - mean[i % y.columns]) / sd[i % y.columns])};
}

function shifted(y: Matrix, b: Float64Array): Matrix {
  return {...y, values: y.values.map((value, i) => value + b[i % y.columns])};
}

/** dy = (dŷ − mean(dŷ) − ŷ · mean(dŷ ŷ))/sd, unit by unit. */
function throughNormalisation(d: Matrix, {values: yHat}: Matrix, {sd}: Statistics): Matrix {
  const mean = columnMeans(d);
  const along = columnMeans({...d, values: d.values.map((value, i) => value * yHat[i])});
  const {rows, columns} = d;
  const dy = zeros(rows, columns);
  for (let i = 0; i < dy.values.length; ++i) {
    const o = i % columns;
    dy.values[i] = (d.values[i] - mean[o] - yHat[i] * along[o]) / sd[o];
  }
  return dy;
}

function columnMeans({rows, columns, values}: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0; i < values.length; ++i) means[i % columns] += values[i] / rows;
  return means;
}
