import {size} from "../math/pixels.js";
import type {Context} from "./context.js";
import type {Dispatch} from "./dispatch.js";
import {groupsOf} from "./dispatches.js";
import {kernelsOfLoss} from "./kernels.js";
import {finish, reportLength, runningLayer} from "./kernels/finish.js";
import {segment, segmentCount, updateGroups} from "./kernels/generatorUpdate.js";
import {ingredients, ingredientThreads} from "./kernels/ingredients.js";
import {spectral, spectralLayer} from "./kernels/spectral.js";
import {bitsOf, none} from "./kernels/text.js";
import {fourfold} from "./layout.js";
import {copyG, statisticsG} from "./planGenerator.js";
import {statisticsD} from "./planDiscriminator.js";
import {say} from "../words/say.js";

/** Noise for both halves, and the real batch. */
export function ingredientsDispatch({batch, config, wide}: Context): Dispatch {
  const noiseBlocks = Math.ceil((batch * config.z) / 8);
  return {
    ...{name: say("noise and batch"), kernel: "ingredients"},
    workgroups: groupsOf(Math.max(2 * noiseBlocks, size * batch), ingredientThreads),
    uniforms: ingredients.pack({batch, z: config.z, paddedZ: wide.z, pixels: size, noiseBlocks}),
    buffers: ["quantiles", "dataset", "chosen", "noise", "images"],
    ...{
      shape: say("2 × {batch} × {z}, {batch} of 28²", {batch, z: config.z}),
      flops: 0,
      bytes: 4 * batch * (2 * wide.z + size) + batch * size
    }
  };
}

/** Two rounds of power iteration of the discriminator's three layers. */
export function powerDispatch(context: Context): Dispatch {
  return {
    ...{name: say("power iteration, twice"), kernel: "power", workgroups: [3, 1], uniforms: spectralOf(context)},
    buffers: ["weightsD", "vectors", "sigmas"],
    ...{shape: say("D1, D2, D3"), flops: 0, bytes: 4 * context.memory.weightsD.length}
  };
}

/** Chain rule through σ, Adam, and the third round of power iteration. */
export function discriminatorUpdateDispatch(context: Context): Dispatch {
  return {
    ...{
      name: say("D update, power iteration"),
      kernel: "discriminatorUpdate",
      workgroups: [3, 1],
      uniforms: spectralOf(context)
    },
    buffers: ["weightsD", "vectors", "sigmas", "firstD", "secondD", "partsD", "copiesD", "squares"],
    ...{shape: say("D1, D2, D3"), flops: 0, bytes: 4 * (6 * context.memory.weightsD.length + context.parts.D.length)}
  };
}

/** Adam of the generator. */
export function generatorUpdateDispatch(context: Context): Dispatch {
  const {memory, parts, G} = context;
  const {slots, length} = memory.weightsG;
  const words = Object.entries(slots).map(([name, {offset, size}]) => {
    const l = Number(name.at(-1));
    const copied = name.startsWith("W") && l < 4;
    return segment.pack({
      ...{start: offset / 4, count: fourfold(size) / 4, parts: parts.G.places[name].offset / 4},
      ...{splits: parts.G.places[name].splits, copy: copied ? copyG(context, l as 1 | 2 | 3) : none},
      ...{outputs: G[l - 1].to.channels, inputs: G[l - 1].from.channels}
    });
  });
  return {
    ...{name: say("G update"), kernel: "generatorUpdate", workgroups: [updateGroups(length), 1]},
    uniforms: joined(words, segmentCount),
    buffers: ["weightsG", "firstG", "secondG", "partsG", "copiesG", "squares"],
    ...{shape: say("{count} parameters", {count: length}), flops: 0, bytes: 4 * (7 * length + parts.G.length)}
  };
}

/** Running statistics and the report. */
export function finishDispatch(context: Context): Dispatch {
  const {config, batch, G, D, memory} = context;
  const generator = ([1, 2, 3] as const).map((l) => ({
    ...{channels: G[l - 1].to.channels / 4, statistics: statisticsG(context, l) / 4, passes: 2},
    ...{running: memory.runningG.slots[`mean${l}`].offset / 4, ofGenerator: 1}
  }));
  const discriminator = ([1, 2] as const).map((l) => ({
    ...{channels: D[l - 1].to.channels / 4, statistics: statisticsD(context, l) / 4, passes: 3},
    ...{running: (memory.runningD.slots[`mean${l}`]?.offset ?? 0) / 4, ofGenerator: 0}
  }));
  const layers = [...generator, ...discriminator]; // the struct has room for all of them, used or not
  const normedLayers = config.normD ? layers.length : generator.length;
  const squaresG = updateGroups(memory.weightsG.length);
  const own = finish.pack({batch, momentum: bitsOf(config.bnMomentum), normedLayers, squaresG});
  return {
    ...{
      name: say("running statistics, report"),
      kernel: kernelsOfLoss[config.loss].finish,
      workgroups: [1, 1]
    },
    uniforms: joined([own, ...layers.map((layer) => runningLayer.pack(layer))], 0),
    buffers: ["logits", "sigmas", "statisticsG", "statisticsD", "runningG", "runningD", "reports", "squares"],
    ...{shape: say("{count} logits", {count: 3 * batch}), flops: 0, bytes: 4 * (3 * batch + reportLength)}
  };
}

/** The struct of the two kernels that know of singular vectors. */
function spectralOf({config, D, memory, parts, wide}: Context): Uint32Array<ArrayBuffer> {
  const slot = (name: string) => memory.weightsD.slots[name]?.offset ?? 0;
  const layers = D.map(({from, to, kernel}, i) => {
    const l = i + 1;
    const place = (letter: string) => parts.D.places[`${letter}${l}`];
    return spectralLayer.pack({
      ...{inputs: kernel ** 2 * from.channels, outputs: to.channels, channels: from.channels, weights: slot(`W${l}`)},
      ...{u: memory.vectors.slots[`u${l}`].offset, v: memory.vectors.slots[`v${l}`].offset},
      ...{splits: place("W").splits / 2, parts: place("W").offset},
      ...{
        bias: slot(`b${l}`),
        biasParts: place("b").offset,
        gamma: slot(`gamma${l}`),
        gammaParts: place("gamma").offset
      },
      ...{beta: slot(`beta${l}`), betaParts: place("beta").offset, norms: config.normD && l < 3 ? 1 : 0},
      copy: l === 2 ? 0 : none
    });
  });
  const own = spectral.pack({
    ...{length: memory.vectors.length, eps: bitsOf(wide.snEps), free: config.leash === "spectral" ? 0 : 1},
    clip: config.leash === "clipping" ? bitsOf(config.clip) : none
  });
  return joined([own, ...layers], 0);
}

/** Structs in a row, as an array of them lies in a uniform buffer, with zeros up to `count` of them. */
function joined(structs: readonly Uint32Array[], count: number): Uint32Array<ArrayBuffer> {
  const length = structs.reduce((sum, struct) => sum + struct.length, 0);
  const all = new Uint32Array(Math.max(length, count * structs[0].length));
  let at = 0;
  for (const struct of structs) {
    all.set(struct, at);
    at += struct.length;
  }
  return all;
}
