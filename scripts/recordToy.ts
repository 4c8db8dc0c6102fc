/**
 * npm run record:toy [-- --study]
 *
 * Writes the two runs that page 1 shows before anything is pressed: src/data/toy-recording.json, where a plain
 * discriminator loses modes, and src/data/toy-spectral.json, the end of a run with spectral norm;
 * with --study src/data/toy-study.json instead, the same settings with several seeds (ten minutes or so).
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {toyOptions} from "../src/components/toy/options.js";
import {recordToy} from "./toy/record.js";
import {studyToy} from "./toy/study.js";

const {values} = parseArgs({options: {study: {type: "boolean", default: false}}});

if (values.study) {
  write(
    "toy-study",
    studyToy({}, (result) => console.log(JSON.stringify(result)))
  );
} else {
  write("toy-recording", recordToy(toyOptions()));
  write(
    "toy-spectral",
    recordToy(toyOptions({critic: "spectral", slope: 1, lead: 10, learningRate: 3e-4, seed: 4}), [4000])
  );
}

function write(name: string, content: object): void {
  writeFileSync(`src/data/${name}.json`, `${JSON.stringify(content)}\n`);
}
