import {PNG} from "pngjs";
import {useBackend} from "../../src/components/model/backends.js";
import {preset} from "../../src/components/model/presets.js";
import {openDigits} from "../../src/components/train/digitSource.js";
import type {Recording} from "../../src/components/train/recording.js";
import {readReports} from "../../src/components/train/reports.js";
import {createTrainer} from "../../src/components/train/trainer.js";

export type Recorder = {record: typeof record};

/** Rows of the history that are kept. */
const mostRows = 300;

/**
 * Trains for `steps` steps and takes `frames` sheets, the earlier the denser. `onFrame` gets the recording so far at each,
 * so that a run that is cut short leaves a shorter recording.
 */
export async function record(
  {steps, seed, frames, machine}: {steps: number; seed: number; frames: number; machine: string},
  onFrame: (recording: Recording, png: Buffer) => void,
  onProgress: (line: string) => void
): Promise<void> {
  await useBackend("cpu");
  const {first} = await openDigits("built-in", {manifest: "", shards: {}});
  const settings = {seed, data: "built-in" as const, preset: "small", backend: "cpu"};
  const trainer = createTrainer({config: preset("small"), seed, images: first});
  const wanted = new Set(
    Array.from({length: frames}, (_, i) => Math.max(1, Math.round(steps * ((i + 1) / frames) ** 1.5)))
  );
  const [taken, sheets, rows, exact]: [number[], Uint8Array[], number[][], number[][]] = [[], [], [], []];
  for (let step = 1; step <= steps; ++step) {
    const row = [step, ...(await readReports([trainer.step()]))];
    if (step % Math.ceil(steps / mostRows) === 0 || wanted.has(step)) rows.push(row.map(fourDigits));
    if (wanted.has(step)) {
      taken.push(step);
      sheets.push(await trainer.sample());
      exact.push((await trainer.exactSigmas()).map(fourDigits));
      onFrame({settings, machine, frames: taken, rows, exact}, greyPng([...sheets, trainer.reals()]));
    }
    if (step % 20 === 0) onProgress(`step ${step} of ${steps}, losses ${row[1].toFixed(3)} ${row[2].toFixed(3)}`);
  }
  trainer.dispose();
}

/** One picture of 28 × 28 below the other. */
function greyPng(sheets: readonly Uint8Array[]): Buffer {
  const pixels = Buffer.concat(sheets);
  const png = new PNG({width: 28, height: pixels.length / 28});
  pixels.forEach((value, i) => png.data.set([value, value, value, 255], 4 * i));
  return PNG.sync.write(png, {colorType: 0});
}

const fourDigits = (x: number) => Number(x.toPrecision(4));
