import {methodNames} from "../../src/components/toy/options.js";
import {markdownTable} from "../markdownTable.js";
import type {CostRow, MemoryRow, MethodTime} from "./measure.js";

/** All that the bench measured. */
export interface Bench {
  /** Against TensorFlow.js's processor backend as stock, and with the kernels of model/cpu. */
  readonly stock: readonly MethodTime[];
  readonly fast: readonly MethodTime[];
  readonly batches: readonly CostRow[];
  readonly widths: readonly CostRow[];
  readonly memory: readonly MemoryRow[];
}

/** The tables, in Markdown. */
export function benchTables({stock, fast, batches, widths, memory}: Bench): string {
  return `## A step of each method, two hidden layers of 64, batches of 128

${table(
  ["method", "ours, ms", "tfjs-cpu, ms", "ratio", "tfjs with our kernels, ms", "ratio"],
  stock.map((time, k) => [
    ...[time.method, ms(time.own), ms(time.tf), ratio(time.tf / time.own)],
    ...[ms(fast[k].tf), ratio(fast[k].tf / fast[k].own)]
  ])
)}
## Cost against the batch, two hidden layers of 64

${table(
  ["batch", ...methodNames.map((name) => `${name}, ms`), "µs a point, gan", "µs a point, sn-gan"],
  batches.map((row) => [
    ...[String(row.batch), ...methodNames.map((name) => ms(row.times[name]))],
    ...(["gan", "sn-gan"] as const).map((name) => ((1000 * row.times[name]) / row.batch).toFixed(1))
  ])
)}
## Cost against the width, batches of 64

${table(
  [
    "width",
    "parameters",
    ...methodNames.map((name) => `${name}, ms`),
    "ns a parameter and point, gan",
    "the same, sn-gan"
  ],
  widths.map((row) => [
    ...[String(row.width), row.parameters.toLocaleString("en"), ...methodNames.map((name) => ms(row.times[name]))],
    ...(["gan", "sn-gan"] as const).map((name) => ((1e6 * row.times[name]) / row.parameters / row.batch).toFixed(2))
  ])
)}
## Memory of a run of wgan-gp, in bytes in use after a collection

${table(
  ["step", "heap", "typed arrays"],
  memory.map(({step, heap, arrays}) => [step, heap, arrays].map((n) => n.toLocaleString("en")))
)}`;
}

const ms = (time: number) => time.toFixed(2);
const ratio = (x: number) => `${x.toFixed(1)} ×`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) => markdownTable([head, ...rows]);
