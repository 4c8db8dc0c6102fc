import {describe, expect, it} from "vitest";
import {planOf} from "../../src/components/engine/plan.js";
import {fromBuffers, stateBuffers, toBuffers} from "../../src/components/engine/transfer.js";
import {random} from "../../src/components/math/random.js";
import {configure, type Config} from "../../src/components/model/config.js";
import {stateShapes, type PlainState} from "../../src/components/model/plainState.js";
import {sizeOf} from "../../src/components/model/shapes.js";

/** A state in which every number is another. */
function anyState(config: Config): PlainState {
  const chance = random(7);
  const tensors = Object.entries(stateShapes(config)).map(([name, shape]) => [
    name,
    {shape, data: Float32Array.from(chance.normals(sizeOf(shape)))}
  ]);
  return {step: 12, tensors: Object.fromEntries(tensors)};
}

const awkward = [3, 5, 17].flatMap((width) =>
  [true, false].map((normD) => configure({z: 5, generatorWidth: width, discriminatorWidth: width, batch: 3, normD}))
);

describe.each(awkward)("a state of width $generatorWidth, batch normalisation in D: $normD", (config) => {
  const plan = planOf(config);
  const state = anyState(config);
  const flat = toBuffers(plan, state);

  it("comes back from the buffers as it went in, bit for bit", () => {
    expect(fromBuffers(plan, 12, {runningD: new Float32Array(4), ...flat} as Record<string, Float32Array>)).toEqual(
      state
    );
  });

  it("takes the buffers that are read back, where there is something to keep, and the two of turned copies", () => {
    const kept = stateBuffers(plan).filter((name) => name !== "runningD" || config.normD);
    expect(new Set(Object.keys(flat))).toEqual(new Set([...kept, "copiesG", "copiesD"]));
    for (const [name, data] of Object.entries(flat)) expect(data!.length).toBe(plan.sizes[name as "weightsG"]);
  });

  it("has zeros in all that fills up, so that they stay zeros", () => {
    const count = (name: string) => Object.keys(state.tensors).filter((tensor) => tensor.startsWith(name));
    const numbers = (names: string[]) => names.reduce((sum, name) => sum + state.tensors[name].data.length, 0);
    const weights = count("generator.").filter((name) => /\.(W|b|gamma|beta)\d$/.test(name));
    expect(flat.weightsG!.filter((x) => x !== 0).length).toBe(numbers(weights));
    expect(flat.firstD!.filter((x) => x !== 0).length).toBe(state.tensors["optimisers.discriminator.m"].data.length);
  });

  it("has the kernels also with their last two axes exchanged", () => {
    const {from, to} = plan.D[1];
    const at = plan.memory.weightsD.slots.W2.offset;
    for (const [tap, input, output] of [
      [0, 0, 0],
      [5, 2, 1],
      [15, 1, 2]
    ])
      expect(flat.copiesD![(tap * to.channels + output) * from.channels + input]).toBe(
        flat.weightsD![at + (tap * from.channels + input) * to.channels + output]
      );
  });
});
