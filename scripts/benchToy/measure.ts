import {median} from "d3-array";
import {initialGan, step, type Gan} from "../../src/components/toy/gan.js";
import {methodNames, methods, toyOptions, type Method, type ToyOptions} from "../../src/components/toy/options.js";
import type * as InTf from "./inTf.js";

/** Processor time of this process, in ms, of all its threads: what else runs on the machine doesn't count. */
export function clock(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

export interface MethodTime {
  readonly method: Method;
  /** Milliseconds a step: ours, and TensorFlow.js's. */
  readonly own: number;
  readonly tf: number;
}

/** The issue's: two hidden layers of 64, batches of 128. */
export const size: Partial<ToyOptions> = {width: 64, batch: 128};

/** Each method against TensorFlow.js on the backend as it is now, in blocks in the order own, theirs, theirs, own. */
export function againstTf(inTf: typeof InTf, {blocks = 5, tfSteps = 12, ownSteps = 60} = {}): MethodTime[] {
  return methodNames.map((method) => {
    const gan = initialGan(toyOptions({...size, ...methods[method]}));
    const other = inTf.tfGan(gan);
    const own = () => timeOf(() => step(gan), ownSteps);
    const theirs = () => timeOf(() => inTf.tfStep(other), tfSteps);
    own();
    theirs(); // warm
    const times = Array.from({length: blocks}, () => {
      const [a, b, c, d] = [own(), theirs(), theirs(), own()];
      return {own: (a + d) / 2, tf: (b + c) / 2};
    });
    return {method, own: median(times, (time) => time.own)!, tf: median(times, (time) => time.tf)!};
  });
}

export interface CostRow {
  readonly batch: number;
  readonly width: number;
  /** Weights and biases of both networks. */
  readonly parameters: number;
  /** Milliseconds a step, by method. */
  readonly times: Readonly<Record<Method, number>>;
}

/** What a step costs at other batches and widths: for each size the median of `blocks` blocks, up and down through the sizes. */
export function costTable(sizes: readonly {batch: number; width: number}[], {blocks = 6, steps = 40} = {}): CostRow[] {
  const gans = sizes.map((size) => methodNames.map((method) => initialGan(toyOptions({...size, ...methods[method]}))));
  const times = gans.map((row) => row.map((): number[] => []));
  for (const row of gans) for (const gan of row) timeOf(() => step(gan), 20); // warm
  for (let block = 0; block < blocks; ++block) {
    const order = block % 2 ? [...sizes.keys()].reverse() : [...sizes.keys()];
    for (const i of order) gans[i].forEach((gan, m) => times[i][m].push(timeOf(() => step(gan), steps)));
  }
  return sizes.map((size, i) => ({
    ...size,
    parameters: parametersOf(gans[i][0]),
    times: Object.fromEntries(methodNames.map((name, m) => [name, median(times[i][m])!])) as Record<Method, number>
  }));
}

export interface MemoryRow {
  readonly step: number;
  /** Bytes in use after a collection: the heap, and typed arrays. */
  readonly heap: number;
  readonly arrays: number;
}

/** Memory of all four methods in turn, each after 1,000 steps and at the end. Needs `node --expose-gc`. */
export function memoryTable(method: Method, steps: number, every: number): MemoryRow[] {
  const gan = initialGan(toyOptions({...size, width: 16, batch: 32, ...methods[method]}));
  const rows: MemoryRow[] = [];
  while (gan.steps < steps) {
    step(gan);
    if (gan.steps % every === 0) rows.push({step: gan.steps, ...inUse()});
  }
  return rows;
}

function inUse(): {heap: number; arrays: number} {
  for (let k = 0; k < 3; ++k) (globalThis as {gc?: () => void}).gc?.();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return {heap: heapUsed, arrays: arrayBuffers};
}

const parametersOf = ({weights}: Gan) => weights.generator.length + weights.discriminator.length;

function timeOf(run: () => void, count: number): number {
  const start = clock();
  for (let k = 0; k < count; ++k) run();
  return (clock() - start) / count;
}
