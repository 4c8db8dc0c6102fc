import {largest} from "../../model/config.js";
import type {Numbers} from "../../model/plainState.js";
import {fromTorch, type Kind} from "../../model/torch.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {FileError} from "../pictures/FileError.js";
import {faultOfMoments, faultOfNetwork} from "../pictures/networkFaults.js";
import {readSafetensors, type TensorFile} from "./safetensors.js";
import {kinds, momentNames, torchTable, type Sizes} from "./torchTable.js";

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** Networks from files. Tensors have our names and layouts, prefixed as in a `PlainState`; sizes come from the shapes. */
export interface ReadWeights {
  sizes: Partial<Sizes>;
  /** Which networks there are. */
  networks: Kind[];
  /** Whether the discriminator’s kernels are to be divided by σ; undefined without a discriminator. */
  spectral?: boolean;
  tensors: Record<string, Numbers>;
  /** Whether Adam’s memory is among the tensors. Without it training starts with a fresh one, and so at step 0. */
  hasAdam: boolean;
  /** Steps that the networks have been trained for, as the files say: 0 where they don’t. */
  step: number;
}

type Named = Required<TensorFile> & {name: string};
/** What a file holds. */
type Content = Kind | "adam";

/**
 * The networks in one to three safetensors files: a generator, a discriminator, and what Adam remembers of both, in PyTorch’s names
 * and layouts, with `torch.nn.utils.spectral_norm` of the old kind or the new one (`parametrizations`), or without it. Which is
 * which, the tensors say. Throws a `FileError` that begins with the name of the file at fault.
 */
export function readWeights(files: readonly NamedBytes[]): ReadWeights {
  const found = new Map<Content, Named>();
  for (const {name, bytes} of files) {
    const file = {...withOldNames(readSafetensors(bytes, name)), name};
    const content = contentOf(file);
    const other = found.get(content);
    if (other)
      throw new FileError(
        say("{name}: holds {content}, as {other} does; expected it in one file", {
          ...{name, content: contents[content], other: other.name}
        })
      );
    found.set(content, file);
  }
  const result: ReadWeights = {sizes: {}, networks: [], tensors: {}, hasAdam: false, step: 0};
  for (const kind of kinds) {
    const file = found.get(kind);
    if (file) takeNetwork(kind, file, result);
  }
  const adam = found.get("adam");
  if (adam) takeAdam(adam, result);
  return result;
}

/** Newer PyTorch keeps W, u and v under other names; the numbers are the same. */
function withOldNames({tensors, counts, metadata}: Required<TensorFile>): Required<TensorFile> {
  const old = (name: string) =>
    name.replace("parametrizations.weight.original", "weight_orig").replace("parametrizations.weight.0._", "weight_");
  return {tensors: Object.fromEntries(Object.entries(tensors).map(([name, x]) => [old(name), x])), counts, metadata};
}

const contents: Record<Content, string> = {
  ...{generator: say("the generator"), discriminator: say("the discriminator"), adam: say("Adam’s memory")}
};
/** Names that are listed of those that were found. */
const mostListed = 3;

function contentOf({tensors, name}: Named): Content {
  const names = Object.keys(tensors);
  if (names.some((tensor) => tensor.endsWith(".exp_avg"))) return "adam";
  if ("3.0.weight" in tensors) return "generator";
  if ("2.0.weight_orig" in tensors || "2.0.weight" in tensors) return "discriminator";
  const some = enumerated(names.slice(0, mostListed).concat(names.length > mostListed ? "…" : []));
  throw new FileError(
    say(
      "{name}: expected a tensor 3.0.weight (generator), 2.0.weight_orig or 2.0.weight (discriminator), or one that ends in .exp_avg (Adam’s memory); found {some}",
      {name, some: some || say("none")}
    )
  );
}

function takeNetwork(kind: Kind, {tensors, counts, metadata, name}: Named, result: ReadWeights): void {
  const spectral = !("0.0.weight" in tensors);
  const sizes = sizesOf(kind, tensors, name);
  const table = torchTable(kind, {...noSizes, ...sizes}, {spectral: kind === "generator" || spectral});
  const extra = Object.keys(counts).find((count) => !`${count}`.endsWith(".1.num_batches_tracked"));
  expectTensors(name, tensors, new Map(table.map(({torch, torchShape}) => [torch, torchShape])), extra);
  for (const {ours, torch, shape} of table)
    result.tensors[`${kind}.${ours}`] = fromTorch(ours, shape, tensors[torch].data);
  const fault = faultOfNetwork(tensors);
  if (fault) throw new FileError(say("{name}: {fault}", {name, fault}));
  Object.assign(result.sizes, sizes);
  result.networks.push(kind);
  if (kind === "discriminator") result.spectral = spectral;
  result.step = Math.max(result.step, stepOf(metadata));
}

const noSizes: Sizes = {z: 1, generatorWidth: 1, discriminatorWidth: 1, normD: false};

/** The sizes that the shapes tell; whether all shapes agree is seen later. */
function sizesOf(kind: Kind, tensors: Record<string, Numbers>, name: string): Partial<Sizes> {
  const size = (key: keyof Sizes & keyof typeof largest, tensor: string): number => {
    const found = Object.hasOwn(tensors, tensor) ? tensors[tensor].shape.at(0) : undefined;
    const expected = {name, tensor, most: largest[key]};
    if (found === undefined)
      throw new FileError(say("{name}: expected {tensor} with a first axis of 1 to {most}, found none", expected));
    if (found >= 1 && found <= largest[key]) return found;
    throw new FileError(
      say("{name}: expected {tensor} with a first axis of 1 to {most}, found {found}", {...expected, found})
    );
  };
  if (kind === "generator") return {z: size("z", "0.0.weight"), generatorWidth: size("generatorWidth", "3.0.weight")};
  const kernel = "0.0.weight" in tensors ? "0.0.weight" : "0.0.weight_orig";
  return {discriminatorWidth: size("discriminatorWidth", kernel), normD: "0.1.weight" in tensors};
}

/** Throws unless these tensors, and no others, are there with these shapes. */
function expectTensors(name: string, tensors: Record<string, Numbers>, shapes: Map<string, number[]>, extra?: string) {
  for (const [tensor, shape] of shapes) {
    const found = Object.hasOwn(tensors, tensor) ? tensors[tensor].shape : undefined;
    if (found?.join() === shape.join()) continue;
    const expected = {name, tensor, shape: shape.join(", ")};
    throw new FileError(
      found
        ? say("{name}: expected {tensor} of shape [{shape}], found [{found}]", {...expected, found: found.join(", ")})
        : say("{name}: expected {tensor} of shape [{shape}], found none", expected)
    );
  }
  const unknown = extra ?? Object.keys(tensors).find((tensor) => !shapes.has(tensor));
  if (unknown)
    throw new FileError(say("{name}: has a tensor that the network lacks, {tensor}", {name, tensor: unknown}));
}

function takeAdam({name, tensors, metadata}: Named, result: ReadWeights): void {
  if (result.networks.length < 2)
    throw new FileError(
      say("{name}: holds Adam’s memory of two networks; expected both beside it, found {count}", {
        ...{name, count: result.networks.length}
      })
    );
  const step = stepOf(metadata);
  if (step !== result.step)
    throw new FileError(
      say("{name}: is of step {step}, the networks of step {networks}", {name, step, networks: result.step})
    );
  const tables = kinds.map((kind) => {
    const rows = torchTable(kind, {...noSizes, ...result.sizes}, {spectral: result.spectral});
    return [kind, rows.filter(({isWeight}) => isWeight)] as const;
  });
  const nameOf = (kind: Kind, torch: string, moment: "m" | "v") => `${kind}.${torch}.${momentNames[moment]}`;
  const shapes = tables.flatMap(([kind, rows]) =>
    rows.flatMap(({torch, torchShape}) => moments.map((moment) => [nameOf(kind, torch, moment), torchShape] as const))
  );
  expectTensors(name, tensors, new Map(shapes));
  const fault = faultOfMoments(tensors);
  if (fault) throw new FileError(say("{name}: {fault}", {name, fault}));
  for (const [kind, rows] of tables)
    for (const moment of moments) {
      const parts = rows.map(({ours, shape, torch}) =>
        fromTorch(ours, shape, tensors[nameOf(kind, torch, moment)].data)
      );
      result.tensors[`optimisers.${kind}.${moment}`] = join(parts);
    }
  result.hasAdam = true;
}

const moments = ["m", "v"] as const;

/** All numbers end to end. */
function join(parts: readonly Numbers[]): Numbers {
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  let end = 0;
  for (const part of parts) {
    data.set(part.data, end);
    end += part.data.length;
  }
  return {shape: [end], data};
}

/** The step in the metadata; 0 where there is none that makes sense. */
const stepOf = ({step = ""}: Record<string, string>): number => (/^\d{1,9}$/.test(step) ? Number(step) : 0);
