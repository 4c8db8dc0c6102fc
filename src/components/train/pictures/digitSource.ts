import {drawDigits} from "../../math/digits.js";
import {random} from "../../math/random.js";
import {streams} from "../../model/streams.js";
import {say} from "../../words/say.js";
import {readImages, type Images} from "./idx.js";
import type {DigitAddresses, Settings} from "../run/messages.js";

/** How many digits are drawn when there are no real ones. */
export const drawnCount = 10_000;

interface Manifest {
  source: "mnist" | "drawn";
  shards: {file: string; count: number}[];
}

/** The pictures of a run: those at hand when training starts, and a promise of all of them. */
export interface DigitSource {
  data: Settings["data"];
  /** Pictures in all, known before they have arrived. */
  total: number;
  first: Images;
  /** Undefined where `first` is everything. */
  all?: Promise<Images>;
}

/** Why there is no MNIST here. */
export class NoMnist extends Error {}

/**
 * Digits to learn from. "mnist" where the site has them: the first shard now, the rest while training already runs.
 * Otherwise ten thousand digits drawn here, the same for every seed of a run.
 */
export async function openDigits(data: Settings["data"], addresses: DigitAddresses): Promise<DigitSource> {
  if (data === "built-in") return drawn();
  if (data === "own") throw new Error(say("your own digits are not there any more: choose them again"));
  const {source, shards} = (await (await load(addresses.manifest)).json()) as Manifest;
  if (source !== "mnist") throw new NoMnist(say("this copy of the notebook was built without MNIST"));
  const shard = async ({file}: {file: string}) =>
    readImages(new Uint8Array(await (await load(addresses.shards[file])).arrayBuffer()), file);
  const first = await shard(shards[0]);
  const total = shards.reduce((sum, {count}) => sum + count, 0);
  const rest = Promise.all(shards.slice(1).map(shard));
  return {data, total, first, all: rest.then((parts) => join([first, ...parts]))};
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

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(say("the digits could not be loaded ({status} for {address})", {status: response.status, address}));
  return response;
}
