/** What the recording of page 1 tells at its start, its middle and its end; the recording itself comes with its figure. */
import {readFileSync} from "node:fs";
import {readRecording, type ToyRecording} from "../components/train/toy/toyRecording.js";

const recording = JSON.parse(readFileSync("src/data/toy-recording.json", "utf8")) as ToyRecording;
const {frames} = readRecording(recording);
const told = [frames[0], frames[6], frames.at(-1)!].map(({step, covered, highQuality}) => ({
  step,
  covered,
  highQuality
}));
process.stdout.write(JSON.stringify(told));
