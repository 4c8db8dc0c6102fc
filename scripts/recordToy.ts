/**
 * npm run record:toy [-- --seed 1] [--study]
 *
 * Writes src/data/toy-recording.json, the run that page 1 shows before anything is pressed;
 * with --study src/data/toy-study.json instead, the same settings with several seeds (some minutes).
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {toyOptions} from "../src/components/toy/options.js";
import {recordToy} from "./toy/record.js";
import {studyToy} from "./toy/study.js";

const {values} = parseArgs({options: {seed: {type: "string", default: "1"}, study: {type: "boolean", default: false}}});

if (values.study) {
  const study = studyToy({}, (result) => console.log(JSON.stringify(result)));
  writeFileSync("src/data/toy-study.json", `${JSON.stringify(study)}\n`);
} else {
  const recording = recordToy(toyOptions({seed: Number(values.seed)}));
  for (const {step, covered, highQuality} of recording.frames) {
    console.log(`step ${step}: ${covered} modes, ${(100 * highQuality).toFixed(1)} % high quality`);
  }
  writeFileSync("src/data/toy-recording.json", `${JSON.stringify(recording)}\n`);
}
