import {configure, type Config} from "../../src/components/model/config.js";
import type {Numbers} from "../../src/components/model/plainState.js";
import {discriminatorShapes, generatorShapes, sizeOf, type Shapes} from "../../src/components/model/shapes.js";
import {fromTorch, imagesFromTorch, torchName, torchShape, type Kind} from "../../src/components/model/torch.js";

/** What is wrong with a fixture, in one sentence that says where. */
export class FixtureError extends Error {}

/** Tensors in our names and layouts. */
export type Named = Record<string, Numbers>;
export type Both = Record<Kind, Named>;

/** One recorded step, in our names and layouts. */
export interface RecordedStep {
  real: Numbers;
  noiseD: Numbers;
  noiseG: Numbers;
  fake: Numbers;
  logitsFake: Numbers;
  logitsReal: Numbers;
  logitsG: Numbers;
  lossD: number;
  lossG: number;
  gradD: Named;
  gradG: Named;
  trueSigma: number[];
  after: Both;
}

/** What PyTorch computed for a few steps, in our names and layouts. */
export interface Fixture {
  config: Config;
  initial: Both;
  steps: RecordedStep[];
  eval: {noise: Numbers; images: Numbers};
}

/**
 * Reads a fixture, any widths, batch and number of steps, and turns it into our names and layouts.
 * Throws a FixtureError at the first field that is missing, of another shape than the configuration asks for,
 * of another length than its shape, or not finite; fields that nobody needs may be there.
 */
export function parseFixture(text: string): Fixture {
  const document = record(parseJSON(text), "the fixture");
  const config = parseConfig(record(document.config, "config"));
  const {batch, z} = config;
  const weights = {generator: generatorShapes(config).weights, discriminator: discriminatorShapes(config).weights};
  const image = (count: number) => [count, 1, 28, 28];

  const parseStep = (value: unknown, at: string): RecordedStep => {
    const step = record(value, at);
    const get = (name: string, shape: number[]) => plain(step[name], shape, `${at}.${name}`);
    return {
      ...{real: toImages(get("real", image(batch))), fake: toImages(get("fake", image(batch)))},
      ...{noiseD: get("noiseD", [batch, z]), noiseG: get("noiseG", [batch, z])},
      ...{logitsFake: get("logitsFake", [batch, 1]), logitsReal: get("logitsReal", [batch, 1])},
      ...{logitsG: get("logitsG", [batch, 1])},
      ...{lossD: finite(step.lossD, `${at}.lossD`), lossG: finite(step.lossG, `${at}.lossG`)},
      gradD: network("discriminator", weights.discriminator, step.gradD, `${at}.gradD`),
      gradG: network("generator", weights.generator, step.gradG, `${at}.gradG`),
      trueSigma: numbers(step.trueSigma, 3, `${at}.trueSigma`),
      after: both(config, step.after, `${at}.after`)
    };
  };

  const steps = list(document.steps, "steps").map((step, i) => parseStep(step, `steps[${i}]`));
  const evaluation = record(document.eval, "eval");
  const count = rows(evaluation.noise, "eval.noise");
  return {
    config,
    initial: both(config, document.initial, "initial"),
    steps,
    eval: {
      noise: plain(evaluation.noise, [count, z], "eval.noise"),
      images: toImages(plain(evaluation.images, image(count), "eval.images"))
    }
  };
}

function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FixtureError("the fixture is not JSON");
  }
}

const names = [
  "z",
  "generatorWidth",
  "discriminatorWidth",
  "batch",
  "lr",
  "beta1",
  "beta2",
  "adamEps",
  "bnEps",
  "bnMomentum",
  "leak",
  "snEps"
] as const;

function parseConfig(fields: Record<string, unknown>): Config {
  const {lr, ...config} = Object.fromEntries(
    names.map((name) => [name, finite(fields[name], `config.${name}`)])
  ) as Record<(typeof names)[number], number>;
  try {
    return configure({...config, lrG: lr, lrD: lr});
  } catch (error) {
    throw new FixtureError(`config: ${(error as Error).message}`);
  }
}

/** A state dict of both networks, weights and memory. */
function both(config: Config, value: unknown, at: string): Both {
  const networks = record(value, at);
  const [G, D] = [generatorShapes(config), discriminatorShapes(config)];
  return {
    generator: network("generator", {...G.weights, ...G.memory}, networks.generator, `${at}.generator`),
    discriminator: network("discriminator", {...D.weights, ...D.memory}, networks.discriminator, `${at}.discriminator`)
  };
}

/** Tensors of one network under PyTorch's names, as ours of the given shapes. */
function network(kind: Kind, shapes: Shapes, value: unknown, at: string): Named {
  const tensors = record(value, at);
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const key = torchName(kind, name);
      const {data} = raw(tensors[key], torchShape(name, shape), `${at}["${key}"]`);
      return [name, fromTorch(name, shape, data)];
    })
  );
}

const toImages = ({shape, data}: Numbers): Numbers => imagesFromTorch(shape, data);

function plain(value: unknown, shape: number[], at: string): Numbers {
  return {shape, data: Float32Array.from(raw(value, shape, at).data)};
}

function raw(value: unknown, shape: number[], at: string): {data: number[]} {
  const tensor = record(value, at);
  const sides = list(tensor.shape, `${at}.shape`);
  const found = sides.join("×");
  if (sides.length !== shape.length || sides.some((side, i) => side !== shape[i]))
    throw new FixtureError(`${at} has shape ${found} where ${shape.join("×")} is needed`);
  return {data: numbers(tensor.data, sizeOf(shape), `${at}.data`)};
}

function rows(value: unknown, at: string): number {
  const [count] = list(record(value, at).shape, `${at}.shape`);
  if (!Number.isInteger(count) || (count as number) < 1) throw new FixtureError(`${at} has no rows`);
  return count as number;
}

function numbers(value: unknown, count: number, at: string): number[] {
  const values = list(value, at);
  if (values.length !== count) throw new FixtureError(`${at} holds ${values.length} numbers where ${count} are needed`);
  return values.map((x, i) => finite(x, `${at}[${i}]`));
}

function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new FixtureError(`${at} is missing or not a list`);
  return value;
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new FixtureError(`${at} is missing or not a record`);
  return value as Record<string, unknown>;
}

/** A number that float32 can hold: anything larger would become ∞ on the way to the device. */
function finite(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isFinite(Math.fround(value)))
    throw new FixtureError(`${at} is missing or not a finite number`);
  return value;
}
