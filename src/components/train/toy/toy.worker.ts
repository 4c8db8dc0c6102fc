import "../../words/inWorker.js";
import {lookAt} from "../../toy/closeLook.js";
import {initialGan, retune, step, type Gan, type StepLosses} from "../../toy/gan.js";
import {isSound, observe} from "../../toy/observe.js";
import {stepInStages} from "../../toy/stepStages.js";
import {measureEvery, type ToyCommand, type ToyMessage, type ToyOptions, type Trained} from "./toyMessages.js";
import {say} from "../../words/say.js";
import {yieldToMessages} from "../run/yieldToMessages.js";

/** The page is told at most this often while training. */
const snapshotEvery = 100; // milliseconds

const noLosses: StepLosses = {discriminator: NaN, generator: NaN};

let gan: Gan | undefined;
/** As the page asked; the GAN's own options differ while only one player is trained. */
let asked: ToyOptions | undefined;
let trained: Trained = "both";
let losses = noLosses;
let rows: number[] = [];
let running = false;
/** Each training loop has a number; only the newest goes on. */
let loop = 0;

self.onmessage = ({data: command}: MessageEvent<ToyCommand>) => {
  if (command.type === "open") return open(command.options);
  if (!gan) return;
  if (command.type === "change") change(command.options);
  else if (command.type === "train") void train(command);
  else if (command.type === "step") oneStep();
  else if (command.type === "stages") oneStepInStages();
  else pause();
};

function open(options: ToyOptions): void {
  gan = initialGan((asked = options));
  losses = noLosses;
  rows = [];
  measure(gan);
  pause();
}

/** A run that is under way goes on with the new options. */
function change(options: ToyOptions): void {
  asked = options;
  if (running) trainOnly(trained);
  else {
    trainOnly("both");
    report(0);
  }
}

/** The other player makes no updates. */
function trainOnly(who: Trained): void {
  trained = who;
  const idle = who === "D" ? {generatorSteps: 0} : who === "G" ? {criticSteps: 0} : {};
  gan = retune(gan!, {...asked!, ...idle});
}

function pause(): void {
  running = false;
  ++loop;
  report(0);
}

function oneStep(): void {
  trainOnly("both");
  advance(gan!);
  pause();
}

function oneStepInStages(): void {
  trainOnly("both");
  const stages = stepInStages(gan!);
  losses = stages.losses;
  if (stages.step % measureEvery === 0) measure(gan!);
  post({type: "stages", stages});
  pause();
}

async function train({trained: who, until}: ToyCommand & {type: "train"}): Promise<void> {
  const mine = ++loop;
  trainOnly(who);
  running = true;
  let told = performance.now();
  let toldStep = gan!.steps;
  while (mine === loop && gan!.steps < until) {
    advance(gan!);
    const elapsed = performance.now() - told;
    if (elapsed < snapshotEvery) continue;
    if (!isSound(gan!)) return fail(gan!);
    report(((gan!.steps - toldStep) / elapsed) * 1000);
    told = performance.now();
    toldStep = gan!.steps;
    await yieldToMessages();
  }
  if (mine === loop) pause();
}

function advance(gan: Gan): void {
  losses = step(gan);
  if (gan.steps % measureEvery === 0) measure(gan);
}

function measure({generator, options, steps}: Gan): void {
  const {covered, highQuality} = observe(generator, options);
  rows.push(steps, covered, highQuality);
}

function report(stepsPerSecond: number): void {
  const now = gan!;
  if (!isSound(now)) return fail(now);
  const {samples, ...reading} = observe(now.generator, now.options);
  const points = Float32Array.from(samples);
  const snapshot = {step: now.steps, running, stepsPerSecond, samples: points, ...reading, losses, rows};
  post({type: "snapshot", ...snapshot, looked: lookAt(now)}, [points.buffer]);
  rows = [];
}

function fail({steps}: Gan): void {
  running = false;
  ++loop;
  post({
    type: "fault",
    sentence: say("the weights stopped being numbers before step {steps}; try a smaller learning rate", {steps})
  });
}

const post = (message: ToyMessage, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
