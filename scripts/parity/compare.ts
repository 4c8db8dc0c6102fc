import type {Config} from "../../src/components/model/config.js";
import type {Kind} from "../../src/components/model/torch.js";
import type {Both, Fixture, Named} from "./fixture.js";
import type {Replay} from "./replay.js";

/** The largest deviation from PyTorch in each kind of quantity. */
export interface Worst {
  loss: number;
  logits: number;
  gradients: number;
  state: number;
  evalImages: number;
}

/** How large each may be. */
export const tolerance: Worst = {loss: 1e-4, logits: 1e-4, gradients: 1e-4, state: 1e-3, evalImages: 5e-3};

/**
 * The largest deviation of a replay from its fixture. A tensor's deviation is its largest absolute difference divided by
 * the largest absolute value that PyTorch has in it. Compared are
 *
 *   loss         both losses of every step
 *   logits       the three lots of logits, and the fakes, of every step
 *   gradients    of both networks, first step (later ones have passed through Adam, which magnifies rounding)
 *   state        weights, statistics and singular vectors after the last step
 *   evalImages   the generator's images in use
 *
 * Where the true value is 0 or drifts with rounding alone, a relative measure means nothing. A bias in front of batch
 * normalisation has gradient 0, and Adam divides the rounding noise by its own size: the bias may move by lr a step
 * in either direction, and the running mean with it. These tensors are measured absolutely: gradients against 1e-5, biases
 * and running means against 2 · lr · steps. So that one number can still stand for the quantity, such a deviation is
 * given as the share of its own tolerance that it uses up, times the tolerance of the quantity: it passes exactly if the
 * number is within the quantity's tolerance. (2e-4 under `state` can thus mean a fifth of what the drift may be.)
 */
export function compare(fixture: Fixture, {steps, state, evalImages}: Replay): Worst {
  const {config} = fixture;
  const losses = fixture.steps.flatMap((step, i) => [
    relative([steps[i].lossD], [step.lossD]),
    relative([steps[i].lossG], [step.lossG])
  ]);
  const outputs = fixture.steps.flatMap((step, i) =>
    (["logitsFake", "logitsReal", "logitsG", "fake"] as const).map((name) =>
      relative(steps[i][name].data, step[name].data)
    )
  );
  const gradient = (kind: Kind, ours: Named, theirs: Named) =>
    deviations(ours, theirs, (name) => (hidesBehindNorm(config, kind, name) ? 1e-5 : undefined), tolerance.gradients);
  return {
    loss: max(losses),
    logits: max(outputs),
    gradients: max([
      ...gradient("discriminator", steps[0].gradD, fixture.steps[0].gradD),
      ...gradient("generator", steps[0].gradG, fixture.steps[0].gradG)
    ]),
    state: compareNetworks(config, steps.length, state.tensors, fixture.steps.at(-1)!.after),
    evalImages: relative(evalImages.data, fixture.eval.images.data)
  };
}

/** The largest deviation of both networks after `steps` steps, measured as `compare` does: ours by flat names, theirs by network. */
export function compareNetworks(config: Config, steps: number, ours: Named, theirs: Both): number {
  const drift = (kind: Kind) => 2 * (kind === "generator" ? config.lrG : config.lrD) * steps;
  const after = (kind: Kind) =>
    deviations(
      under(`${kind}.`, ours),
      theirs[kind],
      (name) => (hidesBehindNorm(config, kind, name) || /^mean\d$/.test(name) ? drift(kind) : undefined),
      tolerance.state
    );
  return max([...after("generator"), ...after("discriminator")]);
}

/** Whether every quantity is within its tolerance; a number that is not finite never is. */
export function passes(worst: Worst): boolean {
  return (Object.keys(tolerance) as (keyof Worst)[]).every((name) => worst[name] <= tolerance[name]);
}

/** A bias that batch normalisation subtracts again: all but the last layer's, where the network has batch normalisation. */
function hidesBehindNorm({normD}: Config, kind: Kind, name: string): boolean {
  if (kind === "discriminator" && !normD) return false;
  return /^b\d$/.test(name) && name !== (kind === "generator" ? "b4" : "b3");
}

/** The deviation of each tensor, relative, or as a share `absolute` of its own tolerance. */
function deviations(
  ours: Named,
  theirs: Named,
  absolute: (name: string) => number | undefined,
  scale: number
): number[] {
  return Object.keys(theirs).map((name) => {
    const [a, b, allowed] = [ours[name].data, theirs[name].data, absolute(name)];
    return allowed === undefined ? relative(a, b) : (scale * difference(a, b)) / allowed;
  });
}

/** The largest absolute difference over the largest absolute value of `theirs`. */
export function relative(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  return difference(ours, theirs) / (max(Array.from(theirs, Math.abs)) || 1);
}

function difference(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  return max(Array.from(theirs, (x, i) => Math.abs(x - ours[i])));
}

/** The largest; NaN counts as ∞, so that it can't hide. */
function max(values: number[]): number {
  return values.reduce((a, b) => Math.max(a, Number.isNaN(b) ? Infinity : b), 0);
}

export const under = (prefix: string, tensors: Named): Named =>
  Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, numbers]) => [name.slice(prefix.length), numbers])
  );
