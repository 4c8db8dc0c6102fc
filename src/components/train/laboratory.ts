import {TrainingPanel} from "../view/TrainingPanel.js";
import type {StepCost} from "../view/training/stepCosts.js";
import {followed, type Followed} from "./followed.js";
import type {Recording} from "./recording.js";
import {openTraining, type TrainingHandle} from "./trainingHandle.js";

/** Where the page's files are, as Framework says. */
export interface LaboratoryFiles {
  worker: string;
  manifest: string;
  shards: Record<string, string>;
  recording: string;
  sheets: string;
}

/**
 * The laboratory of the training page: the panel, joined to a worker once the reader asks for one. `costs`: what a step of each
 * way to run took. `dispose` ends it.
 */
export async function openLaboratory({worker, manifest, shards, recording, sheets}: LaboratoryFiles) {
  const [story, pictures, {source}] = await Promise.all([
    json<Recording>(recording),
    readSheets(sheets),
    json<{source: "mnist" | "drawn"}>(manifest)
  ]);
  const digits = {manifest: absolute(manifest), shards: mapValues(shards, absolute)};
  let handle: TrainingHandle | undefined;
  const costs = followed<readonly StepCost[]>([]);
  const panel = TrainingPanel({
    recording: story,
    sheets: pictures,
    hasMnist: source === "mnist",
    onCosts: costs.set,
    actions: {
      open(settings) {
        handle?.dispose();
        handle = openTraining(worker, settings, digits, panel.update);
      },
      send: (command) => handle?.send(command)
    }
  });
  return {
    element: panel as HTMLElement,
    costs: costs as Followed<readonly StepCost[]>,
    dispose: () => handle?.dispose()
  };
}

/** The sheets of a recording: a grey PNG, 28 pixels wide, one picture of 28 × 28 below the other, 25 a sheet. */
async function readSheets(address: string): Promise<Uint8Array[]> {
  const bitmap = await createImageBitmap(await (await load(address)).blob());
  const sheet = 25 * 28;
  const canvas = new OffscreenCanvas(28, sheet);
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  return Array.from({length: bitmap.height / sheet}, (_, i) => {
    context.drawImage(bitmap, 0, -i * sheet);
    const {data} = context.getImageData(0, 0, 28, sheet);
    return Uint8Array.from({length: data.length / 4}, (_, p) => data[4 * p]);
  });
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`a file of this page could not be loaded (${response.status} for ${address})`);
  return response;
}

const json = async <T>(address: string): Promise<T> => (await load(address)).json() as Promise<T>;
const absolute = (address: string): string => new URL(address, document.baseURI).href;
const mapValues = <T, U>(record: Record<string, T>, f: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));
