import {toPixels} from "../../src/components/math/pixels.js";
import {noiseOf, noiseTable, type Half} from "../../src/components/engine/noise.js";
import type {Config} from "../../src/components/model/config.js";
import type {PlainState} from "../../src/components/model/plainState.js";
import {supplyOf} from "../../src/components/train/pictures/supply.js";
import {counted} from "./counted.js";
import type {Side} from "./side.js";
import {images, start} from "./start.js";

/** What jaxSide.js exports. */
interface JaxModule {
  prepare(): Promise<GPUDevice>;
  jaxRun(run: {
    config: Config;
    tensors: PlainState["tensors"];
    noise(step: number, half: Half): Float32Array;
    pictures(step: number): Float32Array;
  }): () => () => Promise<number[]>;
}

/** jax-js from the same start, with the same noise and pictures, as the module at `address` runs it. Losses are read back once a call of `run`. */
export async function jaxSide(address: string, config: Config): Promise<Side> {
  const {prepare, jaxRun} = (await import(address)) as JaxModule;
  const device = await prepare();
  const {seed, state, place} = start(config);
  const supply = supplyOf(images(), seed, place);
  const table = noiseTable();
  const step = jaxRun({
    ...{config, tensors: state.tensors},
    noise: (step, half) => noiseOf({seed, step, half}, config.batch * config.z, table),
    pictures: () => toPixels(supply.copy(supply.next(config.batch)))
  });
  const rows: number[][] = [];

  const run: Side["run"] = async (steps) => {
    const begin = performance.now();
    let host = 0;
    const losses: (() => Promise<number[]>)[] = [];
    for (let i = 0; i < steps; ++i) {
      const before = performance.now();
      losses.push(step());
      host += performance.now() - before;
    }
    for (const read of losses) rows.push(await read());
    return {wall: (performance.now() - begin) / steps, host: host / steps};
  };

  return {
    ...{rows, run},
    counted: () => counted(device, run),
    dispose: () => device.destroy()
  };
}
