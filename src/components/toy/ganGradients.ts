import {inputsInto, runBack, runForward, weightsInto} from "./pass.js";
import {penaltyInto} from "./criticPenalty.js";
import type {FlatNetwork} from "./flat.js";
import type {Gan} from "./gan.js";
import {leashes} from "./leash.js";
import {halfWeights, judge, type Side} from "./losses.js";
import type {Network} from "./network.js";
import type {ToyOptions} from "./options.js";

/** The logit is this many times what the layers that score put out. */
export const logitScale = ({critic, slope}: ToyOptions) => (critic === "spectral" ? slope : 1);

/**
 * The discriminator's loss on `points` real points and as many generated ones (x and y in turn, read as packs), and its
 * gradient by the weights that the optimiser updates, into the first of the workspace's parts. With `penalised`, the
 * gradient penalty at the workspace's middles is added.
 */
export function discriminatorInto(
  gan: Gan,
  real: Float64Array,
  fake: Float64Array,
  points: number,
  penalised: boolean
): number {
  const {options, workspace} = gan;
  const {pack, loss: name, lambda} = options;
  const rows = Math.floor(points / pack);
  const network = usedInto(gan);
  const [first, second, third] = workspace.parts;
  const losses = half(gan, network, first, real, rows, "real") + half(gan, network, second, fake, rows, "fake");
  const weight = halfWeights[name];
  for (let i = 0; i < first.values.length; ++i) first.values[i] = weight * (first.values[i] + second.values[i]);
  if (!penalised) return weight * losses;
  const scale = logitScale(options);
  const own = penaltyInto(third.layers, network, workspace.discriminator, workspace.penalty, {rows, lambda, scale});
  throughLeash(gan, third.layers);
  for (let i = 0; i < first.values.length; ++i) first.values[i] += third.values[i];
  return weight * losses + own;
}

/**
 * The generator's loss on noise, [points, z], and its gradient, into the workspace's. The points of an unfilled pack are
 * heard by no one.
 */
export function generatorInto(gan: Gan, noise: Float64Array, points: number): number {
  const {options, generator, workspace} = gan;
  const {discriminator: pass, dPoints, generator: own} = workspace;
  const rows = Math.floor(points / options.pack);
  const network = usedInto(gan);
  const fake = runForward(generator, own, noise, points);
  const loss = judgeRows(gan, network, fake, rows, "generator");
  runBack(network, pass, rows);
  inputsInto(dPoints, network, pass, rows);
  const heard = 2 * options.pack * rows;
  const deltas = own.deltas[generator.length - 1];
  for (let i = 0; i < 2 * points; ++i) deltas[i] = i < heard ? dPoints[i] : 0;
  runBack(generator, own, points);
  weightsInto(workspace.generatorGradient.layers, own, noise, points);
  return loss;
}

/** The layers that score as they are now, in the workspace where the leash changes them. */
function usedInto({options, discriminator, pairs, workspace: {used}}: Gan): Network {
  const {use} = leashes[options.critic];
  if (!use) return discriminator;
  for (let l = 0; l < discriminator.length; ++l) use(used.layers[l], discriminator[l], pairs[l]);
  return used.layers;
}

/** The mean loss of `rows` packs, and in the last of the pass's deltas its derivative by what the network puts out. */
function judgeRows(gan: Gan, network: Network, points: Float64Array, rows: number, side: Side): number {
  const {discriminator: pass} = gan.workspace;
  const outputs = runForward(network, pass, points, rows);
  const {loss} = gan.options;
  return judge(pass.deltas[network.length - 1], outputs, rows, {loss, side, scale: logitScale(gan.options)});
}

function half(gan: Gan, network: Network, gradient: FlatNetwork, points: Float64Array, rows: number, side: Side) {
  const {discriminator: pass} = gan.workspace;
  const loss = judgeRows(gan, network, points, rows, side);
  runBack(network, pass, rows);
  weightsInto(gradient.layers, pass, points, rows);
  throughLeash(gan, gradient.layers);
  return loss;
}

function throughLeash({options, discriminator, pairs}: Gan, gradient: Network): void {
  const {toWeights} = leashes[options.critic];
  if (toWeights) for (let l = 0; l < gradient.length; ++l) toWeights(gradient[l], discriminator[l], pairs[l]);
}
