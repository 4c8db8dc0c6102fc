import "../../words/inWorker.js";
import {criticStep, initialCritic, type Critic} from "../../toy/critic.js";
import {measureSlopes, viewCritic} from "../../toy/criticSlopes.js";
import {say} from "../../words/say.js";
import {lastCriticStep, measureSlopesEvery, type CriticCommand, type CriticMessage} from "./criticMessages.js";
import {yieldToMessages} from "../run/yieldToMessages.js";

/** The page is told at most this often while training. */
const snapshotEvery = 100; // milliseconds

let critic: Critic | undefined;
let rows: number[] = [];
/** Each training loop has a number; only the newest goes on. */
let loop = 0;

self.onmessage = ({data: command}: MessageEvent<CriticCommand>) => {
  if (command.type === "open") open(command);
  else if (!critic) return;
  else if (command.type === "step") oneStep(critic);
  else if (command.type === "train") void train(critic);
  else pause(critic);
};

function open({options, steps}: CriticCommand & {type: "open"}): void {
  critic = initialCritic(options);
  rows = [];
  measure(critic);
  while (critic.steps < steps) advance(critic);
  pause(critic);
}

function pause(critic: Critic): void {
  ++loop;
  report(critic);
}

function oneStep(critic: Critic): void {
  if (critic.steps < lastCriticStep) advance(critic);
  report(critic);
}

async function train(critic: Critic): Promise<void> {
  const mine = ++loop;
  let told = performance.now();
  let toldStep = critic.steps;
  while (mine === loop && critic.steps < lastCriticStep) {
    advance(critic);
    const elapsed = performance.now() - told;
    if (elapsed < snapshotEvery) continue;
    report(critic, {running: true, stepsPerSecond: ((critic.steps - toldStep) / elapsed) * 1000});
    told = performance.now();
    toldStep = critic.steps;
    await yieldToMessages();
  }
  if (mine === loop) pause(critic);
}

function advance(critic: Critic): void {
  criticStep(critic);
  if (critic.steps % measureSlopesEvery === 0) measure(critic);
}

function measure(critic: Critic): void {
  const {steepest, bound} = measureSlopes(critic);
  rows.push(critic.steps, steepest, bound);
}

function report(critic: Critic, {running = false, stepsPerSecond = 0} = {}): void {
  const view = viewCritic(critic);
  if (!Number.isFinite(view.gap) || !Number.isFinite(view.steepest.slope)) return fail(critic);
  post({type: "snapshot", step: critic.steps, running, stepsPerSecond, ...view, rows}, [view.surface.buffer]);
  rows = [];
}

function fail({steps}: Critic): void {
  ++loop;
  critic = undefined;
  post({type: "fault", sentence: say("the critic’s values stopped being numbers by step {step}", {step: steps})});
}

const post = (message: CriticMessage, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
