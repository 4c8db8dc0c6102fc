import type {Plan} from "../../src/components/engine/plan.js";
import {markdownTable} from "../markdownTable.js";

/** What a step of a plan amounts to. */
export interface Totals {
  readonly dispatches: number;
  /** Of the step, and with those of the generator in use. */
  readonly pipelines: number;
  readonly allPipelines: number;
  readonly buffers: number;
  /** Bytes that the buffers take, without the pictures. */
  readonly memory: number;
  readonly flops: number;
  /** Bytes that the dispatches read and write, if each reads a number once. */
  readonly bytes: number;
}

export function totalsOf({dispatches, sample, sizes}: Plan): Totals {
  const kernels = (list: Plan["dispatches"]) => new Set(list.map(({kernel}) => kernel)).size;
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    ...{
      dispatches: dispatches.length,
      pipelines: kernels(dispatches),
      allPipelines: kernels([...dispatches, ...sample])
    },
    ...{buffers: Object.keys(sizes).length, memory: 4 * sum(Object.values(sizes))},
    flops: sum(dispatches.map(({flops}) => flops)),
    bytes: sum(dispatches.map(({bytes}) => bytes))
  };
}

/** The step as a table, a dispatch a row, and its totals. Operations are those of products, a multiply-add counting two. */
export function printPlan(plan: Plan): string {
  const {config} = plan;
  const rows = plan.dispatches.map(({name, kernel, shape, workgroups, bytes, flops}, i) => [
    ...[String(i + 1), name, kernel, shape, workgroups[1] === 1 ? String(workgroups[0]) : workgroups.join(" × ")],
    ...[grouped(bytes), (flops / 1e6).toFixed(2)]
  ]);
  const totals = totalsOf(plan);
  const lines = [
    ["dispatches", String(totals.dispatches)],
    ["passes", "1"],
    ["submits", "1"],
    ["pipelines", `${totals.pipelines}; ${totals.allPipelines} with those of the generator in use`],
    ["buffers", `${totals.buffers}, and the pictures`],
    ["memory", `${(totals.memory / 1e6).toFixed(2)} MB, and the pictures`],
    ["work", `${(totals.flops / 1e9).toFixed(4)} GFLOP`],
    ["traffic", `${(totals.bytes / 1e6).toFixed(2)} MB`],
    ["arithmetic intensity", `${(totals.flops / totals.bytes).toFixed(1)} FLOP a byte`]
  ];
  return `A step: batch ${config.batch}, z ${config.z}, widths ${config.generatorWidth}/${config.discriminatorWidth}, ${config.loss}, ${config.normD ? "with" : "without"} batch normalisation in D

${markdownTable([["#", "name", "kernel", "shape", "workgroups", "bytes", "MFLOP"], ...rows], {left: [1, 2, 3]})}
${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}
`;
}

const grouped = (n: number) => n.toLocaleString("en");
