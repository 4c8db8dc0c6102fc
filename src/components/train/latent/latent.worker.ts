import "../../words/inWorker.js";
import {principalDirections} from "../../math/latent/directions.js";
import {size, toBytes, toPixels} from "../../math/pixels.js";
import {generate, type BakedGenerator} from "../../model/bakedGenerator.js";
import type {Effort, LatentCommand, LatentMessage, Slot} from "./latentMessages.js";
import {chunk, drawSamples, errorOf, madePicture, nearestSample, search, usualEffort} from "./latentSearch.js";
import {yieldToMessages} from "../run/yieldToMessages.js";

/** Directions that the page has sliders for. */
const directionCount = 5;
/** A search tells of itself this often. */
const tellEvery = 100; // milliseconds

type Pictures = LatentCommand & {type: "pictures"};

let baked: BakedGenerator | undefined;
const waiting = new Map<Slot, Pictures>();
let isDrawing = false;
/** The search under way; anything else of an older one is dropped. */
let present = -1;
/** Kept for the next search with this generator. */
let samples: Float32Array | undefined;
let generated: number | undefined;

self.onmessage = ({data: command}: MessageEvent<LatentCommand>) => {
  if (command.type === "generator") attempt(() => open(command.baked));
  else if (command.type === "pictures") {
    waiting.set(command.slot, command);
    if (!isDrawing) run(drawAll());
  } else if (command.type === "invert") run(invert(command));
  else present = -1;
};

function open(next: BakedGenerator): void {
  [baked, present, samples, generated] = [next, -1, undefined, undefined];
  waiting.clear();
  const [first] = next.layers;
  post({type: "ready", directions: principalDirections(first.kernel, next.z, directionCount)});
}

/** Draws what waits, the smallest first, and looks for newer wishes in between. */
async function drawAll(): Promise<void> {
  isDrawing = true;
  try {
    while (waiting.size) {
      const job = [...waiting.values()].reduce((a, b) => (b.z.length < a.z.length ? b : a));
      await draw(job);
      if (waiting.get(job.slot) === job) waiting.delete(job.slot);
    }
  } finally {
    isDrawing = false;
  }
}

/** Pictures of a job, a few at a time; given up half-way where there is a newer one for the same place, or another generator. */
async function draw(job: Pictures): Promise<void> {
  const used = baked;
  if (!used) return;
  const count = job.z.length / used.z;
  const pixels = new Uint8Array(count * size);
  let milliseconds = 0;
  for (let i = 0; i < count; i += chunk) {
    const began = performance.now();
    pixels.set(toBytes(generate(used, job.z.subarray(i * used.z, (i + chunk) * used.z))), i * size);
    milliseconds += performance.now() - began;
    await yieldToMessages();
    const isLast = i + chunk >= count; // what is finished is told: a steady drag would else show nothing
    if (baked !== used || (!isLast && waiting.get(job.slot) !== job)) return;
  }
  const {slot, id, z} = job;
  post({type: "pictures", slot, id, z, pixels, milliseconds});
}

async function invert({id, target: bytes, effort = usualEffort}: LatentCommand & {type: "invert"}): Promise<void> {
  const used = baked;
  if (!used) return;
  present = id;
  const isOver = () => present !== id || baked !== used;
  const target = toPixels(bytes);
  if (!(await tellSearch(id, used, target, effort, isOver))) return;
  post({type: "found", id});
  if (generated === undefined) {
    let last = NaN;
    for (const sight of search(used, madePicture(used), effort)) {
      last = errorOf(sight);
      await yieldToMessages();
      if (isOver()) return;
    }
    generated = last;
  }
  if (!samples) {
    const drawing = drawSamples(used, effort.samples);
    let step = drawing.next();
    for (; !step.done; step = drawing.next()) {
      await yieldToMessages();
      if (isOver()) return;
    }
    samples = step.value;
  }
  post({type: "references", id, references: {...nearestSample(samples, target), samples: effort.samples, generated}});
}

/** Searches and tells of it; false if it was called off. */
async function tellSearch(
  id: number,
  used: BakedGenerator,
  target: Float32Array,
  {steps}: Effort,
  isOver: () => boolean
): Promise<boolean> {
  let news = noProgress(steps);
  let told = performance.now();
  const tell = () => {
    post({type: "progress", id, progress: news});
    [news, told] = [noProgress(steps), performance.now()];
  };
  for (const sight of search(used, target, {steps})) {
    news.errors.push([...sight.errors]);
    news.pictures.push(toBytes(sight.image));
    news.noises.push(sight.z as Float32Array);
    if (performance.now() - told > tellEvery) tell();
    await yieldToMessages();
    if (isOver()) return false;
  }
  tell();
  return true;
}

const noProgress = (steps: number) => ({
  ...{steps, errors: [] as number[][]},
  ...{pictures: [] as Uint8Array[], noises: [] as Float32Array[]}
});

const run = (work: Promise<void>) => void work.catch(fail);

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    fail(error);
  }
}

const fail = (error: unknown) =>
  post({type: "fault", sentence: error instanceof Error ? error.message : String(error)});
const post = (message: LatentMessage) => self.postMessage(message);
