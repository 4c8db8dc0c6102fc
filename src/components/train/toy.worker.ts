import {initialGan, step, type Gan, type StepLosses} from "../toy/gan.js";
import {isSound, observe} from "../toy/observe.js";
import {lastStep, measureEvery, type ToyCommand, type ToyMessage} from "./toyMessages.js";
import {yieldToMessages} from "./yieldToMessages.js";

/** The page is told at most this often while training. */
const snapshotEvery = 100; // milliseconds

let gan: Gan | undefined;
let losses: StepLosses = {discriminator: NaN, generator: NaN};
let rows: number[] = [];
let running = false;
/** Each training loop has a number; only the newest goes on. */
let loop = 0;

self.onmessage = ({data: command}: MessageEvent<ToyCommand>) => {
  if (command.type === "open") open(initialGan(command.options));
  else if (!gan) return;
  else if (command.type === "step") oneStep(gan);
  else if (command.type === "train") void train(gan);
  else pause();
};

function open(next: Gan): void {
  gan = next;
  losses = {discriminator: NaN, generator: NaN};
  rows = [];
  measure(gan);
  pause();
}

function pause(): void {
  running = false;
  ++loop;
  report(gan!, 0);
}

function oneStep(gan: Gan): void {
  if (gan.steps < lastStep) advance(gan);
  report(gan, 0);
}

async function train(gan: Gan): Promise<void> {
  const mine = ++loop;
  running = true;
  let told = performance.now();
  let toldStep = gan.steps;
  while (mine === loop && gan.steps < lastStep) {
    advance(gan);
    const elapsed = performance.now() - told;
    if (elapsed < snapshotEvery) continue;
    if (!isSound(gan)) return fail(gan);
    report(gan, ((gan.steps - toldStep) / elapsed) * 1000);
    told = performance.now();
    toldStep = gan.steps;
    await yieldToMessages();
  }
  if (mine === loop) pause();
}

function advance(gan: Gan): void {
  losses = step(gan);
  if (gan.steps % measureEvery === 0) measure(gan);
}

function measure(gan: Gan): void {
  const {covered, highQuality} = observe(gan.generator, gan.options);
  rows.push(gan.steps, covered, highQuality);
}

function report(gan: Gan, stepsPerSecond: number): void {
  const {samples, ...reading} = observe(gan.generator, gan.options);
  const points = Float32Array.from(samples);
  const snapshot = {step: gan.steps, running, stepsPerSecond, samples: points, ...reading, losses, rows};
  post({type: "snapshot", ...snapshot}, [points.buffer]);
  rows = [];
}

function fail({steps}: Gan): void {
  running = false;
  post({
    type: "fault",
    sentence: `the weights stopped being numbers before step ${steps}; try a smaller learning rate`
  });
}

const post = (message: ToyMessage, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
