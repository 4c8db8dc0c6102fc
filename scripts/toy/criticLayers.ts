import type {Matrix} from "../../src/components/math/matrix.js";
import {criticStep, frozenCritic, initialCritic} from "../../src/components/toy/critic.js";
import {criticOptions, type CriticOptions} from "../../src/components/toy/criticOptions.js";
import {certificate, layerGradients} from "../../src/components/toy/criticSlopes.js";
import type {CriticLayers, LayerRun} from "../../src/components/train/critic/criticLayers.js";

/** Twelve hidden layers, as in the figure of Gulrajani et al. 2017, of the microscope's width. */
const deep: Partial<CriticOptions> = {depth: 12};

/** The three clips of that figure, its penalty, and the spectral norm, which it lacks. */
const kinds: readonly Pick<LayerRun, "leash" | "clip">[] = [
  {leash: "clipped", clip: 0.1},
  {leash: "clipped", clip: 0.01},
  {leash: "clipped", clip: 0.001},
  {leash: "penalty"},
  {leash: "spectral"}
];

/** Trains each kind of critic with the seeds 1 … `seeds`, telling `onRun` of each. */
export function recordCriticLayers(
  {seeds = 3, steps = 200}: {seeds?: number; steps?: number} = {},
  onRun: (run: LayerRun) => void = () => {}
): CriticLayers {
  const runs: LayerRun[] = [];
  for (const kind of kinds) {
    for (let seed = 1; seed <= seeds; ++seed) {
      runs.push(trainDeep({...kind, seed}, steps));
      onRun(runs.at(-1)!);
    }
  }
  const {depth, width, points, learningRate, lambda} = criticOptions(deep);
  return {settings: {depth, width, points, learningRate, lambda}, steps, runs};
}

/** One run, and how its gradient grows or shrinks on its way through the layers. */
export function trainDeep(kind: Pick<LayerRun, "leash" | "clip" | "seed">, steps: number): LayerRun {
  const critic = initialCritic(criticOptions({...deep, ...kind}));
  while (critic.steps < steps) criticStep(critic);
  const {P, Q} = critic.clouds;
  const points: Matrix = {rows: P.rows + Q.rows, columns: 2, values: Float64Array.of(...P.values, ...Q.values)};
  const gradients = layerGradients(frozenCritic(critic), points).map(fourDigits);
  return {...kind, gradients, bound: fourDigits(certificate(critic))};
}

const fourDigits = (x: number) => Number(x.toPrecision(4));
