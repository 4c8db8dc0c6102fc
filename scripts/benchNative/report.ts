import type {Cost} from "../bench/costs.js";
import type {EmptyDispatch} from "../bench/empty.js";
import {markdownTable} from "../markdownTable.js";
import type {Torch} from "./torch.js";

/** A run without a pause. */
export interface LongRun {
  readonly name: string;
  readonly steps: number;
  readonly seconds: number;
  /** Of the last step. */
  readonly lossD: number;
  readonly lossG: number;
}

/** All that the bench measured. */
export interface Native {
  readonly machine: string;
  /** What nvidia-smi says, where there is one. */
  readonly card?: string;
  readonly commit: string;
  readonly adapter: string;
  readonly software: boolean;
  /** Operations a second. */
  readonly peak: number;
  readonly empty: EmptyDispatch;
  readonly sizes: readonly (Cost & {name: string})[];
  readonly submissions: readonly {name: string; costs: readonly Cost[]}[];
  readonly long?: LongRun;
  readonly torch: readonly (Torch & {name: string})[];
}

/** The tables, in Markdown. */
export function nativeText(native: Native): string {
  const {machine, card, commit, adapter, peak, empty, sizes, long, torch} = native;
  return `# What a step of the SN-GAN costs on Dawn, without a browser

\`npm run -s bench:native\` on ${machine}; ${adapter}${card ? `; ${card}` : ""}; commit ${commit}.

The adapter multiplies and adds at most ${giga(peak)} GFLOP/s; an empty dispatch takes ${empty.shared.toFixed(2)} µs among others of its pass,
${empty.own.toFixed(1)} µs with a submission of its own. Times are milliseconds a step, medians of blocks.

${markdownTable([
  [
    "size",
    "batch",
    "widths",
    "dispatches",
    "GFLOP",
    "one step a submission, ms",
    "asking, ms",
    "GFLOP/s",
    "of the peak"
  ],
  ...sizes.map((cost) => [
    ...[cost.name, String(cost.batch), `${cost.generatorWidth}/${cost.discriminatorWidth}`, String(cost.dispatches)],
    ...[(cost.flops / 1e9).toFixed(3), cost.wall.toFixed(3), cost.host.toFixed(3)],
    ...[giga((1000 * cost.flops) / cost.wall), `${((100 * 1000 * cost.flops) / cost.wall / peak).toFixed(1)} %`]
  ])
])}
${submissionTable(native)}
${long ? `${long.steps} steps at ${long.name} took ${long.seconds.toFixed(1)} s; the last losses are ${long.lossD.toFixed(4)} and ${long.lossG.toFixed(4)}.\n` : ""}${torch.length ? torchTable(native) : ""}`;
}

function submissionTable({submissions}: Native): string {
  const lumps = [...new Set(submissions.flatMap(({costs}) => costs.map(({perSubmission}) => perSubmission)))];
  return markdownTable([
    ["steps a submission", ...lumps.map(String)],
    ...submissions.map(({name, costs}) => [
      ...[`${name}, ms a step`],
      ...lumps.map((n) => costs.find(({perSubmission}) => perSubmission === n)?.wall.toFixed(3) ?? "–")
    ])
  ]);
}

/** PyTorch beside our best of all submissions. */
function torchTable({torch, submissions}: Native): string {
  const best = (name: string) => Math.min(...submissions.find((one) => one.name === name)!.costs.map(({wall}) => wall));
  const {note, device, torch: version} = torch[0];
  return `PyTorch ${version} on ${device}${note ? ` (${note})` : ""}; the engine with as many steps a submission as are best for it.

${markdownTable(
  [
    ["size", "PyTorch", "ms a step", "the engine, ms", "engine / PyTorch"],
    ...torch.flatMap(({name, times}) =>
      times.map(({mode, tf32, wall}) => [
        ...[name, `${mode === "graph" ? "CUDA graph" : mode}, ${tf32 ? "TF32" : "32 bits"}`, wall.toFixed(3)],
        ...[best(name).toFixed(3), `${(best(name) / wall).toFixed(2)} ×`]
      ])
    )
  ],
  {left: [0, 1]}
)}`;
}

const giga = (perSecond: number) => (perSecond / 1e9).toPrecision(3);
