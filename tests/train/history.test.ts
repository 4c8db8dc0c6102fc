import {describe, expect, it} from "vitest";
import {gatherHistory} from "../../src/components/train/run/history.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";

const width = 1 + reportColumns.length;
/** Rows of steps 1 … n; each further number is the step times its place. */
const rowsOf = (n: number, from = 1) =>
  Float32Array.from(
    {length: (n - from + 1) * width},
    (_, i) => (from + Math.floor(i / width)) * Math.max(1, i % width)
  );
const steps = (rows: Float32Array) => Array.from(rows).filter((_, i) => i % width === 0);
const lossD = (rows: Float32Array) => Array.from(rows).filter((_, i) => i % width === 1);

describe("the history of a run", () => {
  it("is every step, as long as there are few", () => {
    const history = gatherHistory(6);
    expect([history.rows().length, history.last()]).toEqual([0, undefined]);
    history.append(rowsOf(5));
    expect(history.rows()).toEqual(rowsOf(5));
    expect(history.last()).toEqual(rowsOf(5).subarray(-width));
  });

  it("is means over stretches of equal length after that, the last one perhaps unfinished", () => {
    const history = gatherHistory(6);
    history.append(rowsOf(9));
    expect(steps(history.rows())).toEqual([2, 4, 6, 8, 9]);
    expect(lossD(history.rows())).toEqual([1.5, 3.5, 5.5, 7.5, 9]);
    expect(history.last()![0]).toBe(9);
  });

  it("never has more rows than it may, ends at the last step, and keeps the mean of all steps", () => {
    const history = gatherHistory(600);
    for (let step = 1; step <= 23_450; step += 10) history.append(rowsOf(step + 9, step));
    const rows = history.rows();
    expect(rows.length / width).toBeLessThanOrEqual(600);
    expect(steps(rows).at(-1)).toBe(23_450);
    const [ends, means] = [steps(rows), lossD(rows)];
    const total = means.reduce((sum, mean, i) => sum + mean * (ends[i] - (ends[i - 1] ?? 0)), 0);
    expect(total / 23_450 / ((23_450 + 1) / 2)).toBeCloseTo(1, 6);
  });

  it("comes out the same however the rows were portioned", () => {
    const [whole, portioned] = [gatherHistory(20), gatherHistory(20)];
    whole.append(rowsOf(777));
    for (let step = 1; step <= 777; ++step) portioned.append(rowsOf(step, step));
    expect(portioned.rows()).toEqual(whole.rows());
  });
});
