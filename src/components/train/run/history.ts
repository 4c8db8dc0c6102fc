import {reportColumns} from "../../model/reportColumns.js";

/** Numbers in a row: the step, then what `reportColumns` says. */
const width = 1 + reportColumns.length;

/** All that `gatherHistory` needs in order to go on exactly here. */
export interface HistoryState {
  /** Rows that are complete. */
  full: Float64Array<ArrayBuffer>;
  /** Sums over the stretch that is not. */
  open: Float64Array<ArrayBuffer>;
  /** Steps in `open`. */
  steps: number;
  /** Steps of a complete stretch. */
  stretch: number;
  /** The last step's own row; empty before the first. */
  last: Float32Array<ArrayBuffer>;
}

/** The history of a run, never longer than `most` rows. */
export interface History {
  /** Takes rows of single steps, in their order. */
  append(rows: ArrayLike<number>): void;
  /** Row after row: the last step of a stretch, then the means over it. */
  rows(): Float32Array;
  /** The last step's own row; none before the first. */
  last(): Float32Array | undefined;
  /** A copy of where it is. */
  state(): HistoryState;
}

/**
 * Gathers the rows of a run as means over stretches of equal length, of one step at first. When `most` (even) rows are full,
 * neighbours are joined: so a redraw costs the same however long the run, and a step costs the same as any other. `from`: where an
 * earlier one, of the same `most`, was.
 */
export function gatherHistory(most = 600, from?: HistoryState): History {
  const full = new Float64Array(most * width);
  const open = new Float64Array(width);
  let [count, steps, stretch] = [0, 0, 1];
  let last: Float32Array<ArrayBuffer> | undefined;
  if (from) {
    full.set(from.full);
    open.set(from.open);
    [count, steps, stretch] = [from.full.length / width, from.steps, from.stretch];
    if (from.last.length) last = from.last.slice();
  }

  /** Writes a row of `full`: means of the numbers `at` two places, weighted alike, and the later step. */
  const join = (row: number) => {
    const [to, a, b] = [row * width, 2 * row * width, (2 * row + 1) * width];
    full[to] = full[b];
    for (let i = 1; i < width; ++i) full[to + i] = (full[a + i] + full[b + i]) / 2;
  };
  const mean = (i: number) => (i === 0 ? open[0] : open[i] / steps);
  const close = () => {
    for (let i = 0; i < width; ++i) full[count * width + i] = mean(i);
    open.fill(0);
    [count, steps] = [count + 1, 0];
    if (count < most) return;
    for (let row = 0; row < most / 2; ++row) join(row);
    [count, stretch] = [most / 2, 2 * stretch];
  };

  return {
    append(rows) {
      for (let start = 0; start < rows.length; start += width) {
        open[0] = rows[start];
        for (let i = 1; i < width; ++i) open[i] += rows[start + i];
        if (++steps === stretch) close();
      }
      if (rows.length) last = Float32Array.from({length: width}, (_, i) => rows[rows.length - width + i]);
    },
    rows() {
      const numbers = Float32Array.from(full.subarray(0, (count + (steps ? 1 : 0)) * width));
      if (steps) for (let i = 0; i < width; ++i) numbers[count * width + i] = mean(i);
      return numbers;
    },
    last: () => last,
    state: () => ({
      ...{full: full.slice(0, count * width), open: open.slice(), steps, stretch},
      last: last?.slice() ?? new Float32Array()
    })
  };
}

/** Whether numbers from a file can be such a state: whole rows, no more than `most`, all finite. */
export function isHistoryState({full, open, last, steps, stretch}: HistoryState, most = 600): boolean {
  const isWhole = full.length % width === 0 && full.length < most * width && open.length === width;
  const isRow = last.length === 0 || last.length === width;
  return isWhole && isRow && steps < stretch && [full, open, last].every((numbers) => numbers.every(Number.isFinite));
}
