/**
 * npm run record:leashes
 *
 * Writes src/data/leashes.json, the film of page 3: the singular values of the discriminator's middle layer on three
 * leashes, and how the runs ended with five seeds (ten minutes or so).
 */
import {writeFileSync} from "node:fs";
import {recordLeashes} from "./toy/leashes.js";

const recording = recordLeashes({}, (end) => console.log(JSON.stringify(end)));
writeFileSync("src/data/leashes.json", `${JSON.stringify(recording)}\n`);
