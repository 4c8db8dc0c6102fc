import type {DataTable} from "./drawingData.js";
import type {Curve} from "./HistoryPlot.js";
import {say} from "../words/say.js";

/** Curves as a table over all their steps; where one has no value at a step of another, it isn't there. */
export function historyTable(label: string, curves: readonly Curve[], steps: ArrayLike<number>): DataTable {
  const rows = new Map<number, number[]>();
  curves.forEach(({values, steps: own = steps}, column) => {
    for (let i = 0; i < own.length; ++i) {
      const row = rows.get(own[i]) ?? curves.map(() => NaN);
      row[column] = values[i] ?? NaN;
      rows.set(own[i], row);
    }
  });
  const sorted = Array.from(rows).sort(([a], [b]) => a - b);
  return {
    label: say("{what} over the steps", {what: label}),
    heads: [say("step"), ...curves.map(({name}) => name)],
    rows: sorted.map(([step, values]) => [step, ...values])
  };
}
