import {markdownTable} from "../markdownTable.js";
import type {Config} from "../../src/components/model/config.js";
import type {Cost} from "./costs.js";
import type {Duel} from "./duel.js";
import type {Adapter} from "./inPage.js";
import type {Frames, Pacing} from "./pacing.js";

/** The engine against another at one size. */
export interface Match extends Duel {
  readonly name: string;
  readonly against: "tfjs ops" | "jax-js";
  readonly config: Config;
  /** Operations of a step. */
  readonly flops: number;
}

/** All that the bench measured. */
export interface Bench {
  readonly machine: string;
  readonly browser: string;
  readonly commit: string;
  /** Processes that wanted a core at the end, on average over a minute. */
  readonly load: number;
  readonly adapter: Adapter;
  readonly matches: readonly Match[];
  readonly batches: readonly Cost[];
  readonly widths: readonly Cost[];
  readonly pacing?: Pacing;
  /** Why jax-js isn't in the tables, where it isn't. */
  readonly jax?: string;
}

/** The tables, in Markdown. */
export function benchText(bench: Bench): string {
  const {machine, browser, commit, load, adapter, matches, jax} = bench;
  return `# What a step of the SN-GAN costs: the engine and others

\`npm run -s bench\` on ${machine}; ${adapter.adapter} in ${browser}; commit ${commit}; load average ${load.toFixed(1)} at the end.

Both sides train in the same tab, from the same weights, with the same noise and pictures; their losses agree to 1e-3 over the first
five steps, or there would be no table. A block is ours, theirs, theirs, ours; times are medians of blocks, until the numbers of the last step
are back. "Asking" is the time on the thread that asks: encoding and submitting, and with the others also making the noise, which
the engine does on the device.

${ratios(matches)}
${asked(matches)}
${jax ? `jax-js was not run: ${jax}.\n\n` : ""}The adapter multiplies and adds at most ${giga(adapter.peak)} GFLOP/s (the best of five forms of unrolled multiply-adds); an empty dispatch takes
${adapter.empty.shared.toFixed(2)} µs among others of its pass, ${adapter.empty.own.toFixed(1)} µs with a submission of its own.

${work(matches, adapter.peak)}
${adapter.software ? `${software}\n\n` : ""}${costTables(bench)}${bench.pacing ? pacingText(bench.pacing) : ""}`;
}

/** Why a share of the peak that is small on a software renderer. */
const software = `On this adapter the aims were 25 × TensorFlow.js at full, 10 × at small, and a fifth of the peak. What limits the
products is their loads: the renderer looks up the address of each of the four numbers of each of its four lanes for itself, so a
load of four costs about as much as four multiply-adds. Tiles of 16 × 16 in registers (engine/hardware.ts) save what registers can
save. A trial that read rows once a subgroup and passed them on was 1.2 to 1.4 times as fast; it is not used, since not every
browser has subgroups and a graphics card has no need of it. At small there are too few tiles to keep both cores busy.`;

const ratios = (matches: readonly Match[]) =>
  markdownTable(
    [
      ["size", "against", "its ms", "engine, ms", "ratio", "its asking, ms", "engine's", "blocks", "losses differ by"],
      ...matches.map(({name, against, ours, theirs, blocks, difference}) => [
        ...[name, against, ms(theirs.wall), ms(ours.wall), `${(theirs.wall / ours.wall).toFixed(1)} ×`],
        ...[ms(theirs.host), ms(ours.host), String(blocks), difference.toExponential(1)]
      ])
    ],
    {left: [0, 1]}
  );

/** A side of a match with its name; the engine of the same size comes once. */
const sidesOf = (matches: readonly Match[]) =>
  matches.flatMap(({name, against, flops, ours, theirs}, i) => {
    const first = matches.findIndex((other) => other.name === name) === i;
    const sides = [{name, who: against as string, flops, ...theirs}];
    return first ? [{name, who: "engine", flops, ...ours}, ...sides] : sides;
  });

const asked = (matches: readonly Match[]) =>
  markdownTable(
    [
      ["what a step asks for", "", "dispatches", "passes", "submits", "buffers", "bind groups", "pipelines"],
      ...sidesOf(matches).map(({name, who, calls}) => {
        const {dispatches, passes, submits, buffers, bindGroups, pipelines} = calls;
        return [name, who, ...[dispatches, passes, submits, buffers, bindGroups, pipelines].map(String)];
      })
    ],
    {left: [0, 1]}
  );

const work = (matches: readonly Match[], peak: number) =>
  markdownTable(
    [
      ["work", "", "GFLOP a step", "GFLOP/s", "of the peak"],
      ...sidesOf(matches).map(({name, who, flops, wall}) => [
        ...[name, who, (flops / 1e9).toFixed(3), giga((1000 * flops) / wall), share(flops, wall, peak)]
      ])
    ],
    {left: [0, 1]}
  );

function costTables({batches, widths, adapter: {peak}}: Bench): string {
  const batchTable = () => `## Cost against the batch, widths ${widthsOf(batches[0])}

${markdownTable([
  ["batch", "ms a step", "µs a picture", "GFLOP/s", "of the peak"],
  ...batches.map(({batch, wall, flops}) => [
    ...[
      String(batch),
      ms(wall),
      ((1000 * wall) / batch).toFixed(0),
      giga((1000 * flops) / wall),
      share(flops, wall, peak)
    ]
  ])
])}
`;
  const widthTable = () => `## Cost against the width, batch ${widths[0].batch}

${markdownTable([
  ["widths of G, D", "ms a step", "GFLOP a step", "GFLOP/s", "of the peak"],
  ...widths.map((cost) => [
    ...[widthsOf(cost), ms(cost.wall), (cost.flops / 1e9).toFixed(3)],
    ...[giga((1000 * cost.flops) / cost.wall), share(cost.flops, cost.wall, peak)]
  ])
])}
`;
  return (batches.length ? batchTable() : "") + (widths.length ? widthTable() : "");
}

function pacingText({preset, seconds, idle, training, stepsPerSecond}: Pacing): string {
  const row = (name: string, {count, median, p95, longest, longTasks}: Frames) => [
    ...[name, String(count), ms(median), ms(p95), ms(longest), String(longTasks)]
  ];
  return `## A page's own frames while its worker trains

Size ${preset}, ${seconds} s each; the worker made ${stepsPerSecond.toFixed(1)} steps a second. A long task has more than 50 ms on the page's thread.
That 95 % of the frames come within ${frameAim} ms without long tasks is ${training.p95 <= frameAim && training.longTasks === 0 ? "met" : "not met"} beside training${idle.p95 <= frameAim ? "" : ", nor is it by the page alone here"}.

${markdownTable([
  ["the page", "frames", "median, ms", "95th percentile, ms", "longest, ms", "long tasks"],
  row("alone", idle),
  row("beside training", training)
])}`;
}

/** How soon a frame should follow another, in milliseconds. */
const frameAim = 20;

const ms = (time: number) => (time < 100 ? time.toFixed(2) : time.toFixed(0));
const giga = (perSecond: number) => (perSecond / 1e9).toPrecision(3);
const share = (flops: number, wall: number, peak: number) => `${((100 * 1000 * flops) / wall / peak).toFixed(1)} %`;
const widthsOf = ({generatorWidth, discriminatorWidth}: Cost) => `${generatorWidth}/${discriminatorWidth}`;
