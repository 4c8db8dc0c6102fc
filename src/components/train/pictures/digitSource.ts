import {drawDigits} from "../../math/digits.js";
import {random} from "../../math/random.js";
import {streams} from "../../model/streams.js";
import {say} from "../../words/say.js";
import {fetchBytes, fetchJson} from "../fetchFile.js";
import {readImages, type Images} from "./idx.js";
import type {DigitAddresses, Settings} from "../run/messages.js";

/** How many digits are drawn when there are no real ones. */
export const drawnCount = 10_000;

interface Manifest {
  source: "mnist" | "drawn";
  shards: {file: string; count: number}[];
}

/** The pictures of a run: those at hand when training starts, and the way to all of them. */
export interface DigitSource {
  data: Settings["data"];
  /** Pictures in all, known before they have arrived. */
  total: number;
  first: Images;
  /** Fetches the others, once: at the first call, and again only where that failed. Undefined where `first` is everything. */
  all?: () => Promise<Images>;
}

/** Why there is no MNIST here. */
export class NoMnist extends Error {}

/**
 * Digits to learn from. "mnist" where the site has them: the first shard now, the rest when it is asked for.
 * Otherwise ten thousand digits drawn here, the same for every seed of a run.
 */
export async function openDigits(data: Settings["data"], addresses: DigitAddresses): Promise<DigitSource> {
  if (data === "built-in") return drawn();
  if (data === "own") throw new Error(say("your own digits are not there any more: choose them again"));
  const {source, shards} = await fetchJson<Manifest>(addresses.manifest);
  if (source !== "mnist") throw new NoMnist(say("this copy of the notebook was built without MNIST"));
  const shard = async ({file}: {file: string}) => readImages(await fetchBytes(addresses.shards[file]), file);
  const first = await shard(shards[0]);
  const total = shards.reduce((sum, {count}) => sum + count, 0);
  const all = onceDone(async () => join([first, ...(await Promise.all(shards.slice(1).map(shard)))]));
  return {data, total, first, all};
}

/** The pictures that a run of `batch` images a step learns from after `step` steps: all of them, once the first have been seen. */
export async function imagesAt({first, all}: Pick<DigitSource, "first" | "all">, batch: number, step: number) {
  return all && step >= stepsOfFirst(first, batch) ? all() : first;
}

/** Steps for which the first pictures last. */
export const stepsOfFirst = ({count}: Images, batch: number): number => Math.floor(count / batch);

/** `work`, done at the first call; whoever calls after it failed has it done again. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

function drawn(): DigitSource {
  const {images} = drawDigits(drawnCount, random(0, streams.digits));
  return {data: "built-in", total: drawnCount, first: {count: drawnCount, pixels: images as Uint8Array<ArrayBuffer>}};
}

function join(parts: Images[]): Images {
  const pixels = new Uint8Array(parts.reduce((sum, part) => sum + part.pixels.length, 0));
  let end = 0;
  for (const part of parts) {
    pixels.set(part.pixels, end);
    end += part.pixels.length;
  }
  return {count: pixels.length / 784, pixels};
}
