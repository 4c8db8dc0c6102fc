import {PNG} from "pngjs";
import type {TrainedDiscriminator} from "../../src/components/math/trainedLayers.js";
import {useBackend} from "../../src/components/model/backends.js";
import type {PlainState} from "../../src/components/model/plainState.js";
import {preset} from "../../src/components/model/presets.js";
import {toTorch} from "../../src/components/model/torch.js";
import {openDigits} from "../../src/components/train/digitSource.js";
import type {Recording} from "../../src/components/train/recording.js";
import {readReports} from "../../src/components/train/reports.js";
import {createTrainer} from "../../src/components/train/trainer.js";

export type Recorder = {record: typeof record};

/** Rows of the history that are kept. */
const mostRows = 300;

/**
 * Trains for `steps` steps and takes `frames` sheets, the earlier the denser. `onFrame` gets the recording so far at each,
 * so that a run that is cut short leaves a shorter recording. Returns the discriminator as it is in the end.
 */
export async function record(
  {steps, seed, frames, machine}: {steps: number; seed: number; frames: number; machine: string},
  onFrame: (recording: Recording, png: Buffer) => void,
  onProgress: (line: string) => void
): Promise<TrainedDiscriminator> {
  await useBackend("cpu");
  const {first} = await openDigits("built-in", {manifest: "", shards: {}});
  const settings = {seed, data: "built-in" as const, preset: "small", backend: "cpu"};
  const trainer = createTrainer({config: preset("small"), seed, images: first});
  const wanted = new Set(
    Array.from({length: frames}, (_, i) => Math.max(1, Math.round(steps * ((i + 1) / frames) ** 1.5)))
  );
  const [taken, sheets, rows, exact]: [number[], Uint8Array[], number[][], number[][]] = [[], [], [], []];
  for (let step = 1; step <= steps; ++step) {
    const row = [step, ...Array.from(await readReports([trainer.step()]), fourDigits)];
    if (step % Math.ceil(steps / mostRows) === 0 || wanted.has(step)) rows.push(row);
    if (wanted.has(step)) {
      taken.push(step);
      sheets.push(await trainer.sample());
      exact.push((await trainer.exactSigmas()).map(fourDigits));
      onFrame({settings, machine, frames: taken, rows, exact}, greyPng([...sheets, trainer.reals()]));
    }
    if (step % 20 === 0) onProgress(`step ${step} of ${steps}, losses ${row[1].toFixed(3)} ${row[2].toFixed(3)}`);
  }
  const {state} = await trainer.checkpoint();
  trainer.dispose();
  return {settings, step: steps, layers: [1, 2, 3].map((layer) => plainLayer(state, layer))};
}

/** Kernel, u and v of one layer, five digits each. */
function plainLayer({tensors}: PlainState, layer: number): TrainedDiscriminator["layers"][number] {
  const [W, u, v] = ["W", "u", "v"].map((letter) =>
    toTorch(letter + layer, tensors[`discriminator.${letter}${layer}`])
  );
  const [outputs, inputs, side] = W.shape;
  const list = ({data}: typeof W) => Array.from(data, (x) => Number(x.toPrecision(5)));
  return {outputs, inputs, side, values: list(W), u: list(u), v: list(v)};
}

/** One picture of 28 × 28 below the other. */
function greyPng(sheets: readonly Uint8Array[]): Buffer {
  const pixels = Buffer.concat(sheets);
  const png = new PNG({width: 28, height: pixels.length / 28});
  pixels.forEach((value, i) => png.data.set([value, value, value, 255], 4 * i));
  return PNG.sync.write(png, {colorType: 0});
}

const fourDigits = (x: number) => Number(x.toPrecision(4));
