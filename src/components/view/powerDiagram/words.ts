import {column, row} from "../../math/matrix.js";
import type {PowerPhase} from "../../math/powerPhase.js";
import type {PowerRun} from "../../math/powerRun.js";
import {say} from "../../words/say.js";
import {columnTable} from "../drawingData.js";
import {short} from "./layout.js";

type Letter = "u" | "v";

const products = {u: "Wv", v: "Wᵀu"} as const;

/** What stands in the place of u or v: the vector, or the product that is about to become it. */
export const nameOf = ({raw}: PowerPhase, letter: Letter): string => (raw === letter ? products[letter] : letter);

/** What stands in the place of u or v, beside the exact singular vector. */
export function vectorTable(phase: PowerPhase, letter: Letter, exact: Float64Array) {
  const x = phase[letter] ?? new Float64Array();
  const name = nameOf(phase, letter);
  const exactName = say("exact {vector}", {vector: `${letter}₁`});
  return columnTable(name, {[say("number")]: ordinals(exact.length), [name]: x, [exactName]: exact});
}

export function matrixTable(W: PowerRun["W"]) {
  const columns = ordinals(W.columns).map((j) => [say("column {j}", {j}), column(W, j - 1)]);
  return columnTable("W", {[say("row")]: ordinals(W.rows), ...Object.fromEntries(columns)});
}

/** 1, 2, … n */
const ordinals = (n: number) => Array.from({length: n}, (_, i) => i + 1);

/** The whole diagram in a sentence: W, how far the iteration is, and its vectors. */
export function describe(W: PowerRun["W"], phase: PowerPhase): string {
  const {round, parts, u, v} = phase;
  const list = (x: Float64Array) => {
    const some = Array.from(x.subarray(0, 8), short).join(", ");
    return `(${x.length > 8 ? say("{some}, … {count} numbers", {some, count: x.length}) : some})`;
  };
  const {rows, columns} = W;
  const all = Array.from({length: rows}, (_, i) => list(row(W, i))).join(", ");
  const value = say("{name} is {value}", {name: nameOf(phase, "u"), value: list(u)});
  return say("{matrix}; {when}, {vectors}", {
    matrix:
      rows <= 8 && columns <= 8
        ? say("W has the rows {rows}", {rows: all})
        : say("W is {rows} × {columns}", {rows, columns}),
    when: say(parts ? "after {round} iterations and {parts} of four parts of the next" : "after {round} iterations", {
      round,
      parts
    }),
    vectors: v ? say("{name} is {value} and {other}", {name: nameOf(phase, "v"), value: list(v), other: value}) : value
  });
}
