import type {Opened} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {formatCount, formatNumber} from "../numbers.js";
import {deviceNames} from "../training/costWords.js";
import {columns} from "./columns.js";
import {knobWords, type KnobRow, type KnobValue} from "./knobRows.js";
import {lossOf} from "./runMemory.js";
import {digitNames} from "./runWords.js";
import {inTurn, listed} from "../../words/join.js";
import {say} from "../../words/say.js";

/** One line of the comparison of two runs. */
export interface CompareRow {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** A setting in which they differ: the rest is what came of it. */
  readonly isSetting: boolean;
}

/** The settings in which two runs differ, in the order of the knobs, then where both are now. */
export function compareRows(a: Run, b: Run | undefined, knobs: readonly KnobRow[]): CompareRow[] {
  const settings = a.opened && b?.opened ? differing(a.opened, b.opened, knobs) : [];
  const results = meters.map(({name, of}) => ({name, a: of(a), b: b ? of(b) : "–", isSetting: false}));
  return [...settings, ...results];
}

function differing(a: Opened, b: Opened, knobs: readonly KnobRow[]): CompareRow[] {
  const value = (opened: Opened, knob: KnobRow) =>
    knobWords(knob, (opened.config as unknown as Record<string, KnobValue>)[knob.name]);
  const named: {name: string; of(opened: Opened): string}[] = [
    {name: say("seed"), of: ({seed}) => String(seed)},
    {name: say("digits"), of: ({data}) => digitNames[data]},
    {name: say("runs on"), of: ({backend}) => deviceNames[backend]},
    ...knobs.map((knob) => ({name: knob.label, of: (opened: Opened) => value(opened, knob)}))
  ];
  return named.map(({name, of}) => ({name, a: of(a), b: of(b), isSetting: true})).filter(({a, b}) => a !== b);
}

/** The losses of two runs in words, where they differ: then their curves don't compare. */
export function unlikeLosses(a: Run, b: Run, knobs: readonly KnobRow[]): {a: string; b: string} | undefined {
  const knob = knobs.find(({name}) => name === "loss")!;
  if (lossOf(a) === lossOf(b)) return undefined;
  return {a: knobWords(knob, lossOf(a)), b: knobWords(knob, lossOf(b))};
}

const last = ({last}: Run, column: keyof typeof columns): number => last?.[columns[column]] ?? NaN;
const number = (x: number): string => (Number.isNaN(x) ? "–" : formatNumber(x));

const meters: readonly {name: string; of(run: Run): string}[] = [
  {name: say("step"), of: ({snapshot}) => formatCount(snapshot?.step ?? 0)},
  {name: say("loss of D"), of: (run) => number(last(run, "lossD"))},
  {name: say("loss of G"), of: (run) => number(last(run, "lossG"))},
  {name: say("D(real) − D(fake)"), of: (run) => number(last(run, "meanReal") - last(run, "meanFake"))}
];

/** What can be concluded from two runs, in a sentence. */
export function compareWords(a: Run, b: Run | undefined, rows: readonly CompareRow[]): string {
  if (!b?.opened)
    return say(
      "A is kept, at step {step}. Turn a knob of the recipe and press Train: that run is B, with the same seed unless you change it.",
      {step: formatCount(a.snapshot?.step ?? 0)}
    );
  const settings = rows.filter(({isSetting}) => isSetting);
  if (!settings.length)
    return say("A and B have the same settings and the same seed: on one device they give the same numbers.");
  return inTurn([
    say("A and B differ in {settings}.", {settings: listed(settings.map(({name}) => name))}),
    a.opened?.seed === b.opened.seed ? say("All else is the same, the seed too.") : ""
  ]);
}
