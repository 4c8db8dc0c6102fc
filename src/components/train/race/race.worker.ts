import "../../words/inWorker.js";
import {say} from "../../words/say.js";
import {initialGan, step, type Gan} from "../../toy/gan.js";
import type {RaceCommand, RaceMessage} from "./raceMessages.js";
import {raceOptions} from "./raceOptions.js";
import {isReadable, readRace} from "./raceReading.js";
import {raceReferences} from "./raceReferences.js";
import {yieldToMessages} from "../run/yieldToMessages.js";

/** A worker listens for messages at least this often. */
const listenEvery = 50; // milliseconds

let gan: Gan | undefined;
let goal = 0;
let isTraining = false;

self.onmessage = ({data: command}: MessageEvent<RaceCommand>) => {
  if (command.type === "open") attempt(() => open(command));
  else {
    goal = command.step;
    if (gan && !isTraining) void train(gan).catch(fail);
  }
};

function open({method, settings, isReference}: RaceCommand & {type: "open"}): void {
  gan = initialGan(raceOptions(settings, method));
  report(gan, NaN);
  if (isReference) post({type: "references", references: raceReferences(gan.options)});
}

/** Trains to the goal, then says what it reads there. */
async function train(gan: Gan): Promise<void> {
  isTraining = true;
  let [steps, spent] = [0, 0];
  while (gan.steps < goal) {
    const began = performance.now();
    let now = began;
    for (; gan.steps < goal && now - began < listenEvery; now = performance.now(), ++steps) step(gan);
    spent += now - began;
    await yieldToMessages();
  }
  isTraining = false;
  report(gan, spent / steps);
}

function report(trained: Gan, milliseconds: number): void {
  const {reading, picture} = readRace(trained, milliseconds);
  if (!isReadable(reading))
    throw new Error(say("its numbers were lost by step {step}; try a smaller learning rate", {step: reading.step}));
  post({type: "reading", reading, picture}, [picture.samples.buffer, picture.surface.buffer] as ArrayBuffer[]);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  gan = undefined;
  post({type: "fault", sentence: error instanceof Error ? error.message : String(error)});
}

const post = (message: RaceMessage, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
