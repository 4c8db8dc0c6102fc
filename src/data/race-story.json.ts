/** What page 1 answers to its own question about the race; the recording itself comes with its figure. */
import {readFileSync} from "node:fs";
import type {RaceRecording} from "../components/train/race/raceRecording.js";
import {raceStory} from "../components/train/race/raceStory.js";

const recording = JSON.parse(readFileSync("src/data/race.json", "utf8")) as RaceRecording;
process.stdout.write(JSON.stringify(raceStory(recording)));
