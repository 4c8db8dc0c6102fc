/**
 * Makes the recording that the training page shows first: `npm run record -- [--steps N] [--seed S] [--every N]`.
 * Size small on digits drawn by code, on the processor: the very trainer of the page, run without it.
 * The discriminator that it ends with is kept as well, for page 3.
 */
import {writeFileSync} from "node:fs";
import {cpus} from "node:os";
import {parseArgs} from "node:util";
import {inNode} from "./bundle.js";
import type {Recorder} from "./record/recorder.js";

const {values} = parseArgs({
  options: {
    steps: {type: "string", default: "8000"},
    seed: {type: "string", default: "1"},
    frames: {type: "string", default: "16"}
  }
});
const [steps, seed, frames] = [values.steps, values.seed, values.frames].map(Number);
if (![steps, seed, frames].every((n) => Number.isInteger(n) && n >= 0) || steps < frames || frames < 2) {
  console.error("expected whole numbers: --steps at least --frames, --frames at least 2, --seed");
  process.exit(2);
}

const {record} = await inNode<Recorder>(new URL("./record/recorder.ts", import.meta.url));
const machine = `one core of ${cpus()[0].model.trim()}`;
const discriminator = await record(
  {steps, seed, frames, machine},
  (recording, png) => {
    writeFileSync("src/data/recording.json", JSON.stringify(recording));
    writeFileSync("src/data/recording.png", png);
  },
  (line) => process.stderr.write(`\r${line}`)
);
writeFileSync("src/data/discriminator.json", `${JSON.stringify(discriminator)}\n`);
process.stderr.write("\n");
