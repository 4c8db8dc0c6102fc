import {median} from "d3-array";
import {planOf} from "../../src/components/engine/plan.js";
import type {Config} from "../../src/components/model/config.js";
import {engineSide} from "./engineSide.js";
import type {Side, Time} from "./side.js";

export interface Cost extends Time {
  readonly batch: number;
  readonly generatorWidth: number;
  readonly discriminatorWidth: number;
  readonly perSubmission: number;
  /** Of one step. */
  readonly flops: number;
  readonly dispatches: number;
}

export interface CostOptions {
  readonly software: boolean;
  readonly blocks?: number;
  /** Milliseconds that a block takes at least, where 200 steps take that long. */
  readonly stretch?: number;
}

/** A size, and the steps that a submission holds. */
export type Sized = Config & {readonly perSubmission?: number};

/** What a step of the engine costs at some sizes: medians of `blocks` blocks, up and down through the sizes. */
export async function costsOf(device: GPUDevice, sizes: readonly Sized[], options: CostOptions): Promise<Cost[]> {
  const {software, blocks = 5, stretch = 300} = options;
  const sides: Side[] = [];
  for (const {perSubmission = 1, ...config} of sizes)
    sides.push(await engineSide(device, config, {software, perSubmission}));
  const counts: number[] = [];
  for (const [i, side] of sides.entries()) {
    const least = sizes[i].perSubmission ?? 1;
    await side.run(2 * least); // warm
    const {wall} = await side.run(2 * least);
    counts.push(least * Math.max(1, Math.ceil(Math.min(Math.max(200, least), stretch / wall) / least)));
  }
  const times = sides.map((): Time[] => []);
  for (let block = 0; block < blocks; ++block) {
    const order = [...sides.keys()];
    for (const i of block % 2 ? order.reverse() : order) times[i].push(await sides[i].run(counts[i]));
  }
  for (const side of sides) side.dispose();
  return sizes.map(({perSubmission = 1, ...config}, i) => {
    const {dispatches} = planOf(config);
    const {batch, generatorWidth, discriminatorWidth} = config;
    return {
      ...{batch, generatorWidth, discriminatorWidth, perSubmission, dispatches: dispatches.length},
      flops: dispatches.reduce((sum, {flops}) => sum + flops, 0),
      wall: median(times[i], ({wall}) => wall)!,
      host: median(times[i], ({host}) => host)!
    };
  });
}
