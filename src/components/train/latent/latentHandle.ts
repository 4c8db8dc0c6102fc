import type {Directions} from "../../math/latent/directions.js";
import type {BakedGenerator} from "../../model/bakedGenerator.js";
import {jobWorker} from "../jobWorker.js";
import type {InversionReferences, LatentCommand, LatentMessage, Progress, Slot} from "./latentMessages.js";
import {startWorker} from "../startWorker.js";

/** Pictures that have been asked for at one place of the page. */
export interface LatentPictures {
  /** What they are pictures of, [n, z]. */
  readonly z: Float32Array;
  /** [n·784] bytes, 255 is ink. */
  readonly pixels: Uint8Array;
  /** What they took. */
  readonly milliseconds: number;
}

/** A search for the noise of a picture. */
export interface LatentInversion extends Progress {
  readonly target: Uint8Array;
  readonly phase: "searching" | "comparing" | "done" | "stopped";
  readonly references?: InversionReferences;
}

/** All that a page knows of a latent space. A new object for each change. */
export interface LatentRun {
  /** "none": there is no generator yet. */
  readonly phase: "none" | "opening" | "ready" | "failed";
  /** Where the generator comes from, in words. */
  readonly name: string;
  /** Length of its noise. */
  readonly z: number;
  readonly directions?: Directions;
  readonly pictures: Readonly<Partial<Record<Slot, LatentPictures>>>;
  readonly inversion?: LatentInversion;
  /** What went wrong, in words. */
  readonly fault?: string;
}

export interface LatentHandle {
  /** Another generator; `undefined`: none. The pictures of the last one stay until those of the new one are there. */
  open(generator: {name: string; baked: BakedGenerator} | undefined): void;
  /** There is none, since the weights of `name` can't be used: `fault` says why. */
  fail(name: string, fault: string): void;
  /** Asks for pictures of noise [n, z] at a place; an older wish for the place is forgotten. */
  draw(slot: Slot, z: Float32Array): void;
  /** Searches for the noise of a picture, [784] bytes; an older search ends. */
  invert(target: Uint8Array): void;
  /** Ends the search under way. */
  stop(): void;
  dispose(): void;
}

/** No generator yet. */
export const noLatent: LatentRun = {phase: "none", name: "", z: 0, pictures: {}};

/** Pictures of a generator, made beside the page; tells `onChange` of every change. The worker starts with the first generator. */
export function openLatentWorker(onChange: (run: LatentRun) => void): LatentHandle {
  let run = noLatent;
  let ids = 0;
  let searchId = -1;
  const change = (changes: Partial<LatentRun>) => onChange((run = {...run, ...changes}));
  const create = () => startWorker(import.meta.resolve("./latent.worker.js"));
  const worker = jobWorker<LatentCommand, LatentMessage>(create, {
    listen,
    fail: (fault) => change({phase: "failed", fault})
  });

  function listen(message: LatentMessage): void {
    if (message.type === "ready") change({phase: "ready", directions: message.directions});
    else if (message.type === "fault") change({phase: "failed", fault: message.sentence});
    else if (message.type === "pictures") take(message);
    else if (message.id === searchId) follow(message);
  }

  const take = ({slot, z, pixels, milliseconds}: LatentMessage & {type: "pictures"}) =>
    change({pictures: {...run.pictures, [slot]: {z, pixels, milliseconds}}});

  function follow(message: LatentMessage & {id: number}): void {
    const {inversion} = run;
    if (!inversion) return;
    const update = (changes: Partial<LatentInversion>) => change({inversion: {...inversion, ...changes}});
    if (message.type === "found") update({phase: "comparing"});
    if (message.type === "references") update({phase: "done", references: message.references});
    if (message.type !== "progress") return;
    const {steps, errors, pictures, noises} = message.progress;
    update({
      ...{steps, errors: [...inversion.errors, ...errors]},
      ...{pictures: [...inversion.pictures, ...pictures], noises: [...inversion.noises, ...noises]}
    });
  }

  return {
    open(generator) {
      searchId = -1;
      if (!generator) {
        worker.end();
        return onChange((run = noLatent));
      }
      const {name, baked} = generator;
      onChange((run = {phase: "opening", name, z: baked.z, pictures: run.pictures}));
      worker.start({type: "generator", baked});
    },
    fail(name, fault) {
      worker.end();
      onChange((run = {...noLatent, phase: "failed", name, fault}));
    },
    draw(slot, z) {
      if (run.phase === "none" || run.phase === "failed") return;
      worker.send({type: "pictures", slot, id: ++ids, z});
    },
    invert(target) {
      if (run.phase !== "ready") return;
      searchId = ++ids;
      change({inversion: {target, phase: "searching", steps: 0, errors: [], pictures: [], noises: []}});
      worker.send({type: "invert", id: searchId, target});
    },
    stop() {
      searchId = -1;
      worker.send({type: "stop"});
      if (run.inversion && run.inversion.phase !== "done") change({inversion: {...run.inversion, phase: "stopped"}});
    },
    dispose: () => void worker.end()
  };
}
