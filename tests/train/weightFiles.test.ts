import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {stateShapes, type PlainState} from "../../src/components/model/plainState.js";
import {FileError} from "../../src/components/train/pictures/FileError.js";
import {readWeights, type NamedBytes} from "../../src/components/train/files/readWeights.js";
import {writeSafetensors, type TensorFile} from "../../src/components/train/files/safetensors.js";
import {adamFile, networkFile} from "../../src/components/train/files/weightFiles.js";
import {makeRightVectors} from "./rightVectors.js";

const tiny = {z: 5, generatorWidth: 3, discriminatorWidth: 4, batch: 4};
const withNorm = configure(tiny);
const without = configure({...tiny, normD: false});

/** A state as after 7 steps: the start, with a proper v, and something to remember for Adam. */
function trained(config = withNorm): PlainState {
  const {tensors} = initialise(config, random(1));
  for (const [name, {data}] of Object.entries(tensors))
    if (name.startsWith("optimisers.")) data.set(random(2).normals(data.length).map(Math.abs));
  makeRightVectors(tensors);
  return {step: 7, tensors};
}

const plain = configure({...tiny, leash: "none"});

const files = (state: PlainState, config = withNorm) => {
  const networks = {state, config};
  return {
    generator: networkFile("generator", networks),
    discriminator: networkFile("discriminator", networks),
    adam: adamFile(networks)
  };
};
const bytesOf = (named: Record<string, TensorFile>): NamedBytes[] =>
  Object.entries(named).map(([name, file]) => ({name, bytes: writeSafetensors(file)}));
const refusal = (named: Record<string, TensorFile>): string => {
  try {
    readWeights(bytesOf(named));
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).message;
  }
  throw new Error("accepted");
};

describe("networkFile", () => {
  it("has the names that PyTorch gives to a Sequential with spectral_norm, and its shapes", () => {
    const {generator, discriminator} = files(trained());
    const shapes = ({tensors}: TensorFile) =>
      Object.fromEntries(Object.entries(tensors).map(([name, x]) => [name, x.shape]));
    expect(shapes(discriminator)).toMatchObject({
      ...{"0.0.weight_orig": [4, 1, 4, 4], "0.0.bias": [4], "0.0.weight_u": [4], "0.0.weight_v": [16]},
      ...{"0.1.weight": [4], "0.1.bias": [4], "0.1.running_mean": [4], "0.1.running_var": [4]},
      ...{"2.0.weight_orig": [1, 8, 4, 4], "2.0.weight_u": [1], "2.0.weight_v": [128]}
    });
    expect(discriminator.counts).toEqual({"0.1.num_batches_tracked": 21, "1.1.num_batches_tracked": 21});
    expect(shapes(generator)).toMatchObject({"0.0.weight": [5, 12, 3, 3], "3.0.weight": [3, 1, 4, 4], "3.0.bias": [1]});
    expect(generator.counts).toMatchObject({"2.1.num_batches_tracked": 14});
  });

  it("calls a kernel that isn’t divided by its norm weight, and has no vectors for it", () => {
    const {discriminator} = files(trained(), plain);
    expect(Object.keys(discriminator.tensors)).toContain("0.0.weight");
    expect(Object.keys(discriminator.tensors).filter((name) => /orig|_u|_v$/.test(name))).toEqual([]);
  });
});

describe("readWeights", () => {
  it.each([
    ["batch normalisation in D", withNorm],
    ["none", without]
  ])("has back the whole state, sizes from the shapes, in any order of files: %s", (_, config) => {
    const state = trained(config);
    const {adam, ...networks} = files(state, config);
    const read = readWeights(bytesOf({adam, ...networks}));
    const {z, generatorWidth, discriminatorWidth, normD} = config;
    expect(read).toMatchObject({step: 7, hasAdam: true, spectral: true, networks: ["generator", "discriminator"]});
    expect(read.sizes).toEqual({z, generatorWidth, discriminatorWidth, normD});
    expect(read.tensors).toEqual(state.tensors);
    expect(Object.keys(read.tensors).sort()).toEqual(Object.keys(stateShapes(config)).sort());
  });

  it("takes one network alone", () => {
    const {generator} = files(trained());
    const read = readWeights(bytesOf({generator}));
    expect(read).toMatchObject({sizes: {z: 5, generatorWidth: 3}, networks: ["generator"], hasAdam: false});
    expect(Object.keys(read.tensors).every((name) => name.startsWith("generator."))).toBe(true);
  });

  it("takes the names of PyTorch’s newer spectral norm, and kernels without a norm", () => {
    const state = trained();
    const {discriminator} = files(state);
    const renamed = Object.entries(discriminator.tensors).map(([name, x]) => {
      const newer = name.replace("weight_orig", "parametrizations.weight.original");
      return [newer.replace(/weight_([uv])$/, "parametrizations.weight.0._$1"), x] as const;
    });
    const newer = {...discriminator, tensors: Object.fromEntries(renamed)};
    expect(Object.keys(newer.tensors)).toContain("2.0.parametrizations.weight.0._v");
    expect(readWeights(bytesOf({newer}))).toEqual(readWeights(bytesOf({discriminator})));
    const unnormed = readWeights(bytesOf({d: files(state, plain).discriminator}));
    expect(unnormed.spectral).toBe(false);
    expect(unnormed.tensors["discriminator.W2"]).toEqual(state.tensors["discriminator.W2"]);
  });

  it("has a sentence for each set of files that doesn’t fit", () => {
    const {generator, discriminator, adam} = files(trained());
    const edited = (file: TensorFile, edit: (copy: TensorFile) => void) => {
      const copy = structuredClone(file);
      edit(copy);
      return copy;
    };
    const cases: [Record<string, TensorFile>, string][] = [
      [{t: {tensors: {x: {shape: [1], data: Float32Array.of(1)}}, metadata: {}}}, "t: expected a tensor 3.0.weight (generator), 2.0.weight_orig or 2.0.weight (discriminator), or one that ends in .exp_avg (Adam’s memory); found x"],
      [{t: {tensors: Object.fromEntries(["w", "x", "y", "z"].map((name) => [name, {shape: [1], data: Float32Array.of(1)}])), metadata: {}}}, "t: expected a tensor 3.0.weight (generator), 2.0.weight_orig or 2.0.weight (discriminator), or one that ends in .exp_avg (Adam’s memory); found w, x, y, …"],
      [{t: {tensors: {}, metadata: {}}}, "t: expected a tensor 3.0.weight (generator), 2.0.weight_orig or 2.0.weight (discriminator), or one that ends in .exp_avg (Adam’s memory); found none"],
      [{s: generator, t: generator}, "t: holds the generator, as s does; expected it in one file"],
      [{s: generator, t: adam}, "t: holds Adam’s memory of two networks; expected both beside it, found 1"],
      [{r: generator, s: discriminator, t: {...adam, metadata: {step: "8"}}}, "t: is of step 8, the networks of step 7"],
      [{r: generator, s: discriminator, t: edited(adam, ({tensors}) => delete tensors["generator.1.1.bias.exp_avg_sq"])}, "t: expected generator.1.1.bias.exp_avg_sq of shape [6], found none"],
      [{r: generator, s: discriminator, t: edited(adam, ({tensors}) => (tensors["generator.1.1.bias.exp_avg_sq"].data[0] = -1))}, "t: generator.1.1.bias.exp_avg_sq has a mean of squares below 0"],
      [{t: edited(generator, ({tensors}) => (tensors["1.0.weight"].shape = [12, 6, 8, 2]))}, "t: expected 1.0.weight of shape [12, 6, 4, 4], found [12, 6, 8, 2]"],
      [{t: edited(generator, ({tensors}) => (tensors["4.0.bias"] = tensors["3.0.bias"]))}, "t: has a tensor that the network lacks, 4.0.bias"],
      [{t: edited(generator, ({counts}) => (counts!.batches = 1))}, "t: has a tensor that the network lacks, batches"],
      [{t: edited(generator, ({tensors}) => delete tensors["0.0.weight"])}, "t: expected 0.0.weight with a first axis of 1 to 512, found none"],
      [{t: edited(discriminator, ({tensors}) => (tensors["0.0.weight_orig"] = {shape: [129], data: new Float32Array(129)}))}, "t: expected 0.0.weight_orig with a first axis of 1 to 128, found 129"],
      [{t: edited(discriminator, ({tensors}) => (tensors["0.1.running_var"].data[1] = -0.5))}, "t: 0.1.running_var has a variance below 0"],
      [{t: edited(discriminator, ({tensors}) => tensors["1.0.weight_u"].data.fill(0))}, "t: 1.0.weight_u has the length 0.00; expected 1"],
      [{t: edited(discriminator, ({tensors}) => tensors["2.0.weight_orig"].data.fill(0))}, "t: 2.0.weight_orig has a σ = uᵀWv that is not above 0, and would be divided by it"]
    ]; // prettier-ignore
    for (const [named, message] of cases) expect(refusal(named)).toBe(message);
  });
});
