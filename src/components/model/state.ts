import type {Moments} from "./adam.js";
import type {Config} from "./config.js";
import type {Discriminator, Generator} from "./networks.js";
import {moments, prefix, stateShapes, type Numbers, type PlainState} from "./plainState.js";
import {discriminatorShapes, generatorShapes, sizeOf, type Shapes} from "./shapes.js";
import * as tf from "./tf.js";

/** Everything that a training run carries from step to step, apart from its random streams. Its tensors have one owner: whoever holds it. */
export interface State {
  /** Steps made so far. */
  step: number;
  generator: Generator;
  discriminator: Discriminator;
  optimisers: {generator: Moments; discriminator: Moments};
}

/** Reads a state back: waits for the device. The tensors stay the caller's. */
export async function toPlain({step, generator, discriminator, optimisers}: State): Promise<PlainState> {
  const named = {
    ...prefix("generator.", {...generator.weights, ...generator.memory}),
    ...prefix("discriminator.", {...discriminator.weights, ...discriminator.memory}),
    ...prefix("optimisers.generator.", {...optimisers.generator}),
    ...prefix("optimisers.discriminator.", {...optimisers.discriminator})
  };
  const numbers = await Promise.all(Object.values(named).map(toNumbers));
  return {step, tensors: Object.fromEntries(Object.keys(named).map((name, i) => [name, numbers[i]]))};
}

/** Makes the tensors of a state. Throws `invalid shape of generator.W1: 3,3,64,32` where a tensor is not what `config` asks for. */
export function fromPlain({step, tensors}: PlainState, config: Config): State {
  for (const [name, shape] of Object.entries(stateShapes(config))) check(name, tensors[name], shape);
  const take = (start: string, shapes: Shapes) =>
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, tf.tensor(tensors[start + name].data, shape)])
    );
  const network = (start: string, {weights, memory}: {weights: Shapes; memory: Shapes}) => ({
    weights: take(start, weights),
    memory: take(start, memory)
  });
  const [G, D] = [generatorShapes(config), discriminatorShapes(config)];
  return {
    step,
    generator: network("generator.", G) as unknown as Generator,
    discriminator: network("discriminator.", D) as unknown as Discriminator,
    optimisers: {
      generator: take("optimisers.generator.", moments(G.weights)) as unknown as Moments,
      discriminator: take("optimisers.discriminator.", moments(D.weights)) as unknown as Moments
    }
  };
}

/** A tensor read back; it stays the caller's. */
export async function toNumbers(x: tf.Tensor): Promise<Numbers> {
  return {shape: [...x.shape], data: Float32Array.from(await x.data())};
}

function check(name: string, numbers: Numbers | undefined, shape: number[]): void {
  if (!numbers) throw new RangeError(`missing tensor: ${name}`);
  if (numbers.shape.join() !== shape.join()) throw new RangeError(`invalid shape of ${name}: ${numbers.shape.join()}`);
  if (numbers.data.length !== sizeOf(shape)) throw new RangeError(`invalid length of ${name}: ${numbers.data.length}`);
}
