import {formatNumber} from "../numbers.js";
import {columns, rowWidth, type Column} from "./columns.js";
import {say} from "../../words/say.js";

/** A reading that can stop a run. */
export interface Meter {
  readonly label: string;
  /** Unit, or "". */
  readonly unit: string;
  /** What to begin with. */
  readonly initial: number;
  /** Of one row of the history. */
  of(row: (name: Column) => number): number;
}

/**
 * What a run can be stopped by: all of it stands in the history. Each begins with a level that says something on its own scale;
 * "the recording" is that of page 4, of whose means over 50 steps the largest is told.
 */
export const meters: Readonly<Record<string, Meter>> = {
  gap: {
    ...{label: say("D(real) − D(fake)"), unit: "", initial: 0.5}, // half of what there is: D is far ahead (the recording: 0.63)
    of: (row) => row("meanReal") - row("meanFake")
  },
  // e⁻³: D takes fakes for real with 5 % (the recording: 2.2)
  lossG: {label: say("loss of G"), unit: say("nats"), initial: 3, of: (row) => row("lossG")},
  // above ln 2 ≈ 0.693: worse than who answers ½ to everything (the recording: 0.66)
  lossD: {label: say("loss of D"), unit: say("nats"), initial: 0.7, of: (row) => row("lossD")},
  // about twice what a healthy run has (the recording: 4.7 and 11)
  gradD: {label: say("gradient of D"), unit: "", initial: 10, of: (row) => row("gradD")},
  gradG: {label: say("gradient of G"), unit: "", initial: 20, of: (row) => row("gradG")}
};

/** What is waited for, as a choice: "loss of D is at least". All meters stop a run from below: they have grown too large. */
export const waitsFor = ({label}: Meter): string => say("{meter} is at least", {meter: label});

/** A level of a meter with its unit: "3 nats". */
export function levelWords({unit}: Meter, level: number): string {
  const value = formatNumber(level);
  return unit ? say("{value} {unit}", {value, unit}) : value;
}

/** Steps over which a meter is averaged, so that no single batch stops a run. */
export const meterSteps = 50;

/**
 * The mean of a meter over the last `meterSteps` steps, by the rows of a thinned history: every row that ends in that stretch
 * counts alike. Undefined before so many steps are made, where the meter has no such name, or where the history doesn't know it.
 */
export function meterNow(name: string, history: ArrayLike<number>): number | undefined {
  const meter = Object.hasOwn(meters, name) ? meters[name] : undefined;
  const rows = history.length / rowWidth;
  if (!meter || rows === 0) return undefined;
  const at = (row: number) => (column: Column) => history[row * rowWidth + columns[column]];
  const now = at(rows - 1)("step");
  if (now < meterSteps) return undefined;
  let [sum, count] = [0, 0];
  for (let row = rows - 1; row >= 0 && at(row)("step") > now - meterSteps; --row) {
    sum += meter.of(at(row));
    ++count;
  }
  return Number.isFinite(sum) ? sum / count : undefined;
}

/** Tells once that a meter has reached its level, and again only after it was below. */
export interface StopWatch {
  /** Whether the run has to stop now. A change of the rule, or a step back, arms it again. */
  fires(rule: {name: string; atLeast: number} | undefined, history: ArrayLike<number>): boolean;
}

export function stopWatch(): StopWatch {
  let armed = true;
  let [watched, step] = ["", -1];
  return {
    fires(rule, history) {
      const now = history[history.length - rowWidth] ?? 0;
      const key = rule ? `${rule.name} ${rule.atLeast}` : "";
      if (key !== watched || now < step) armed = true;
      [watched, step] = [key, now];
      const value = rule && meterNow(rule.name, history);
      if (value === undefined) return false;
      const isReached = value >= rule!.atLeast;
      const fires = isReached && armed;
      armed = !isReached;
      return fires;
    }
  };
}
