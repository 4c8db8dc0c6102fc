/**
 * npm run record -- --from FOLDER --data digits|DIR [--frames N] [--until STEP] [--discriminator]
 *
 * Makes the recording that the training page shows first of a run that `npm run train -- --keep` has left in FOLDER, and that
 * learnt from those digits: sheets, curves, spectra and meters at N of the kept steps (24), and the networks as they end, in 16 bits.
 * With --discriminator only the discriminator that it ends with, for page 3. Exit 0; 2, and one sentence on stderr, if the order is wrong.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {machine} from "./origin.js";
import {readRun, type RunFolder} from "./kept/readRun.js";
import {loadImages} from "./train/images.js";
import {discriminatorOf, networkFile, recordingOf, sheetsOf} from "./record/recorder.js";

async function record(run: RunFolder, name: "built-in" | "mnist", images: Uint8Array<ArrayBuffer>): Promise<void> {
  const tell = (line: string) => process.stderr.write(`\r${line.padEnd(60)}`);
  const recording = await recordingOf(run, {name, images, machine: machine()}, tell);
  process.stderr.write("\n");
  writeFileSync("src/data/recording.json", `${JSON.stringify(recording)}\n`);
  writeFileSync("src/data/recording.png", sheetsOf(run, recording.hasReals ? images : undefined));
  writeFileSync("src/data/recording.safetensors", networkFile(run, name));
}

try {
  const text = {type: "string"} as const;
  const {
    from,
    data,
    frames = "24",
    until,
    discriminator
  } = parseArgs({
    options: {from: text, data: text, frames: text, until: text, discriminator: {type: "boolean"}}
  }).values;
  if (!from || !data)
    throw new Error(
      "usage: npm run record -- --from FOLDER --data digits|DIR [--frames N] [--until STEP] [--discriminator]"
    );
  const run = readRun(from, {until: Number(until ?? Infinity), frames: Number(frames)});
  const name = data === "digits" ? "built-in" : "mnist";
  if (discriminator) writeFileSync("src/data/discriminator.json", `${JSON.stringify(discriminatorOf(run, name))}\n`);
  else await record(run, name, await loadImages(data));
} catch (error) {
  console.error(`record: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 2;
}
