/**
 * npm run record:race
 *
 * Writes src/data/race.json: the race that page 1 shows before anything is pressed (a minute or so). The settings are those that a
 * reader finds in the figure, with one seed; nothing was tuned for a method.
 */
import {writeFileSync} from "node:fs";
import {recordRace} from "./toy/raceRecorder.js";

const recording = recordRace();
writeFileSync("src/data/race.json", `${JSON.stringify(recording)}\n`);
