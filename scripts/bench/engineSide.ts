import {createEngine, mostUnderWay} from "../../src/components/engine/engine.js";
import type {Config} from "../../src/components/model/config.js";
import {supplyOf} from "../../src/components/train/pictures/supply.js";
import {counted} from "./counted.js";
import type {Side} from "./side.js";
import {images, start} from "./start.js";

interface EngineSideOptions {
  /** Whether the processor imitates the graphics card. */
  readonly software: boolean;
  /** Steps that a submission holds. */
  readonly perSubmission?: number;
}

/** The engine: a step, or several, a submission, and two submissions under way. */
export async function engineSide(
  device: GPUDevice,
  config: Config,
  {software, perSubmission = 1}: EngineSideOptions
): Promise<Side> {
  const {count: pictures, pixels} = images();
  const {seed, state, place} = start(config);
  const engine = await createEngine(device, {config, seed, state, pictures, software});
  engine.store(pixels);
  const supply = supplyOf({count: pictures, pixels}, seed, place);
  const rows: number[][] = [];

  async function run(steps: number) {
    const underWay: Promise<number[][]>[] = [];
    const next = async () => rows.push(...(await underWay.shift()!));
    const begin = performance.now();
    let host = 0;
    for (let left = steps; left > 0; left -= perSubmission) {
      if (underWay.length === mostUnderWay) await next();
      const before = performance.now();
      underWay.push(engine.submit(supply.next(config.batch * Math.min(left, perSubmission))));
      host += performance.now() - before;
    }
    while (underWay.length > 0) await next();
    return {wall: (performance.now() - begin) / steps, host: host / steps};
  }

  return {
    ...{rows, run},
    counted: () => counted(device, run),
    dispose: () => engine.dispose()
  };
}
