import {readFileSync} from "node:fs";
import {classify} from "../../src/components/math/classifier.js";
import {classShares, coveredClasses} from "../../src/components/math/meters/classShares.js";
import {confidenceOf} from "../../src/components/math/meters/confidence.js";
import {frechetDistance, gaussianOf} from "../../src/components/math/meters/frechet.js";
import {pixelDiversity} from "../../src/components/math/meters/pixelDiversity.js";
import {featureCount} from "../../src/components/math/classifier/shapes.js";
import type {TrainedDiscriminator} from "../../src/components/math/trainedLayers.js";
import {bakeGenerator, generate} from "../../src/components/model/bakedGenerator.js";
import type {PlainState} from "../../src/components/model/plainState.js";
import {configOf, formatRecipe, namedRecipe} from "../../src/components/model/recipe.js";
import {toTorch} from "../../src/components/model/torch.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";
import {toBytes} from "../../src/components/math/pixels.js";
import {fixedNoise} from "../../src/components/train/pictures/fixedNoise.js";
import {networksOf} from "../../src/components/train/recorded/generatorSource.js";
import {greyPng} from "../../src/components/train/pictures/greyPng.js";
import {samplesOf} from "../../src/components/train/meters/measure.js";
import {realReference, type RealReference} from "../../src/components/train/meters/realReference.js";
import type {RecordedMeters, Recording} from "../../src/components/train/recorded/recording.js";
import {writeSafetensors} from "../../src/components/train/files/safetensors.js";
import {spectraOf} from "../../src/components/train/recorded/spectra.js";
import {sheetCount} from "../../src/components/train/pictures/supply.js";
import {quietWork} from "../../src/components/train/work.js";
import type {RunFolder} from "../kept/readRun.js";

/** Rows of the history that are kept. */
const mostRows = 300;
const firstRows = 5;

interface Origin {
  name: "built-in" | "mnist";
  /** What the run learnt from, [n · 784]. */
  images: Uint8Array<ArrayBuffer>;
  machine: string;
}

/** The numbers of the recording. */
export async function recordingOf(
  run: RunFolder,
  {name, images, machine}: Origin,
  tell: (line: string) => void
): Promise<Recording> {
  const {weights} = readClassifier(new Uint8Array(readFileSync("src/data/classifier.safetensors")));
  const real = await realReference(weights, {count: images.length / 784, pixels: images}, quietWork);
  const [spectra, meters]: [number[][][], RecordedMeters[]] = [[], []];
  for (const step of run.steps) {
    tell(`step ${step} of ${run.steps.at(-1)}`);
    const state = run.state(step);
    spectra.push(spectraOf(kernels(state), {whole: true}).map((values) => values.map(fourDigits)));
    const samples = await samplesOf({...sourceOf(run, state), name: "", seed: run.seed, data: name}, quietWork);
    meters.push(metersOf(classify(weights, samples), samples, real));
  }
  return {
    settings: {...{seed: run.seed, data: name, preset: run.preset, recipe: run.recipe}},
    recipe: namedRecipe(run.recipe)?.label ?? "",
    ...{machine, frames: [...run.steps], rows: thinned(run), spectra, meters},
    real: {
      ...{classes: coveredClasses(real.shares), spread: fourDigits(real.diversity)},
      ...{confidence: fourDigits(real.confidence.mean), frechet: fourDigits(real.frechet)}
    },
    hasReals: name === "built-in"
  };
}

function metersOf(
  {labels, confidence, features}: ReturnType<typeof classify>,
  samples: Float32Array,
  real: RealReference
): RecordedMeters {
  return {
    classes: coveredClasses(classShares(labels)),
    spread: fourDigits(pixelDiversity(samples)),
    confidence: fourDigits(confidenceOf(confidence).mean),
    frechet: fourDigits(frechetDistance(gaussianOf(features, featureCount), real.gaussian))
  };
}

/** The first rows of the history, by which a test knows the run again; then every so many, and those of the frames. */
function thinned({rows, steps}: RunFolder): number[][] {
  const last = steps.at(-1)!;
  const every = Math.ceil(last / mostRows);
  const wanted = new Set(steps);
  return rows
    .filter(([step]) => step <= last && (step <= firstRows || step % every === 0 || wanted.has(step)))
    .map(([step, ...numbers]) => [step, ...numbers.map(fourDigits)]);
}

/** The sheets, frame after frame, from the noise that the page uses for this seed; then 25 real digits, if there are any. */
export function sheetsOf(run: RunFolder, images?: Uint8Array): Uint8Array<ArrayBuffer> {
  const sheets = run.steps.map((step) => {
    const {weights, config} = sourceOf(run, run.state(step));
    return toBytes(generate(bakeGenerator(weights, config), fixedNoise(run.seed, config.z)));
  });
  if (images) sheets.push(images.slice(0, sheetCount * 784) as Uint8Array<ArrayBuffer>);
  const pixels = new Uint8Array(sheets.length * sheetCount * 784);
  sheets.forEach((sheet, i) => pixels.set(sheet, i * sheetCount * 784));
  return greyPng(pixels, 28);
}

/** Both networks at the end, W and not W/σ, in 16 bits: half a megabyte for half of the article's width, 1.5 for the whole. */
export function networkFile(run: RunFolder, data: Origin["name"]): Uint8Array {
  const {tensors, step} = run.state(run.steps.at(-1)!);
  const own = Object.entries(tensors).filter(([name]) => !name.startsWith("optimisers."));
  const {preset, recipe, seed} = run;
  const metadata = {
    ...{preset, data, seed: String(seed), step: String(step)},
    recipe: String(new URLSearchParams(formatRecipe(recipe)))
  };
  return writeSafetensors({tensors: Object.fromEntries(own), metadata}, {dtype: "F16"});
}

/** The discriminator at the end, five digits each. */
export function discriminatorOf(run: RunFolder, data: Origin["name"]): TrainedDiscriminator {
  const {seed, preset} = run;
  const step = run.steps.at(-1)!;
  const state = run.state(step);
  return {settings: {seed, preset, data}, step, layers: [1, 2, 3].map((layer) => plainLayer(state, layer))};
}

/** Kernel, u and v of one layer. */
function plainLayer({tensors}: PlainState, layer: number): TrainedDiscriminator["layers"][number] {
  const [W, u, v] = ["W", "u", "v"].map((letter) =>
    toTorch(letter + layer, tensors[`discriminator.${letter}${layer}`])
  );
  const [outputs, inputs, side] = W.shape;
  const list = ({data}: typeof W) => Array.from(data, (x) => Number(x.toPrecision(5)));
  return {outputs, inputs, side, values: list(W), u: list(u), v: list(v)};
}

const sourceOf = ({preset, recipe}: RunFolder, {tensors}: PlainState) => ({
  config: configOf(preset, recipe),
  ...networksOf(tensors)
});

const kernels = ({tensors}: PlainState) => [1, 2, 3].map((layer) => tensors[`discriminator.W${layer}`]);
const fourDigits = (x: number) => Number(x.toPrecision(4));
