import {randomNormal} from "d3-random";
import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {uniformInt} from "pure-rand/distribution/uniformInt";
import {xoroshiro128plus, xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";

/** A stream of random numbers; every function that needs chance takes one as an argument. */
export interface Random {
  /** A number from U[0, 1), with 53 random bits. */
  uniform(): number;
  /** `count` independent numbers from N(0, 1). */
  normals(count: number): Float64Array<ArrayBuffer>;
  /** An integer from {low, …, high}, both ends included. */
  integer(low: number, high: number): number;
  /** What `resume` needs in order to continue this stream exactly here; plain numbers, so that it can be stored. */
  state(): readonly number[];
}

/**
 * The stream number `stream` of `seed`: the same two integers give the same numbers on every machine.
 * Streams of one seed are 2⁶⁴ draws apart (the generator's own jump), so they never overlap.
 * xoroshiro128+ of pure-rand; normals by the polar method of d3-random.
 */
export function random(seed: number, stream = 0): Random {
  if (!Number.isInteger(seed)) throw new RangeError(`invalid seed: ${seed}`);
  if (!Number.isInteger(stream) || stream < 0) throw new RangeError(`invalid stream: ${stream}`);
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < stream; ++i) generator.jump();
  return fromGenerator(generator);
}

/**
 * `random.normals(values.length)` into an array that is there already: the same numbers, from the same draws. By the polar
 * method of Marsaglia, in d3-random's order.
 */
export function normalsInto(values: Float64Array, random: Random): void {
  for (let i = 0; i < values.length; i += 2) {
    let x: number;
    let y: number;
    let r: number;
    do {
      x = random.uniform() * 2 - 1;
      y = random.uniform() * 2 - 1;
      r = x * x + y * y;
    } while (!r || r > 1);
    const length = Math.sqrt((-2 * Math.log(r)) / r);
    values[i] = y * length;
    if (i + 1 < values.length) values[i + 1] = x * length;
  }
}

/** Continues a stream from what its `state()` said. */
export function resume(state: readonly number[]): Random {
  return fromGenerator(xoroshiro128plusFromState(state));
}

function fromGenerator(generator: ReturnType<typeof xoroshiro128plus>): Random {
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normals(count) {
      const normal = randomNormal.source(uniform)(); // made anew: it keeps a spare value that state() could not see
      return Float64Array.from({length: count}, normal);
    },
    integer: (low, high) => uniformInt(generator, low, high),
    state: () => generator.getState()
  };
}

/** The numbers 0 … count − 1 in random order (Fisher–Yates). */
export function permutation(count: number, random: Random): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({length: count}, (_, i) => i);
  for (let i = count - 1; i > 0; --i) {
    const j = random.integer(0, i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
