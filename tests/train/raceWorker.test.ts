import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {RaceCommand, RaceMessage, RaceSettings} from "../../src/components/train/race/raceMessages.js";

const settings: RaceSettings = {target: "ring", seed: 1, learningRate: 1e-3, width: 4, lastStep: 100};

let told: RaceMessage[] = [];
let worker: {onmessage?(event: {data: RaceCommand}): void; postMessage(message: RaceMessage): void};

beforeEach(async () => {
  told = [];
  worker = {postMessage: (message) => void told.push(message)};
  vi.stubGlobal("self", worker);
  vi.resetModules();
  await import("../../src/components/train/race/race.worker.js");
});
afterEach(() => vi.unstubAllGlobals());

const ask = (command: RaceCommand) => worker.onmessage!({data: command});
const open = (changes: Partial<RaceSettings> = {}, isReference = false) =>
  ask({type: "open", method: "gan", settings: {...settings, ...changes}, isReference});
const heard = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count));

it("reads at step 0, and then exactly where it is sent", async () => {
  open();
  expect(told).toMatchObject([{type: "reading", reading: {step: 0, milliseconds: NaN}}]);
  ask({type: "until", step: 3});
  await heard(2);
  ask({type: "until", step: 4});
  await heard(3);
  expect(told.slice(1)).toMatchObject([{reading: {step: 3}}, {reading: {step: 4}}]);
});

it("tells what a perfect generator reads, if it is the reference", () => {
  open({}, true);
  expect(told.map(({type}) => type)).toEqual(["reading", "references"]);
});

it("says one sentence when numbers are lost, or settings can't be run", async () => {
  open({learningRate: 1e200});
  ask({type: "until", step: 5});
  await heard(2);
  expect(told[1]).toEqual({type: "fault", sentence: "its numbers were lost by step 5; try a smaller learning rate"});
  open({target: "drawn", points: []});
  expect(told[2]).toEqual({type: "fault", sentence: "invalid number of points: 0"});
});
