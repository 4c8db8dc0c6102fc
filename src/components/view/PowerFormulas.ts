import {norm, times, transposeTimes} from "../math/matrix.js";
import {powerPhase} from "../math/powerPhase.js";
import type {PowerRun} from "../math/powerRun.js";
import {say} from "../words/say.js";

/**
 * The formulas of the round that `k` is in, as far as they are done, with the numbers plugged in: what was multiplied, what
 * was divided by which length, and what came out. `k` is a multiple of ¼. Three digits after the point; the page computes with all of them.
 */
export function PowerFormulas(run: PowerRun, {k = 0} = {}): HTMLElement {
  const root = document.createElement("div");
  root.className = "numbers-in";
  const {parts} = powerPhase(run, k);
  if (k === 0) root.append(formula(say("u, at the start"), `(${list(run.states[0].u)})`));
  else root.append(...partLines(run, Math.ceil(k)).slice(0, parts || 5));
  return root;
}

/** What each part of round `k` does, and the estimate that comes of it. */
function partLines({W, sigma: exact, states}: PowerRun, k: number): HTMLElement[] {
  const [before, {u, v, sigma}] = [states[k - 1].u, states[k]];
  const [back, forth] = [transposeTimes(W, before), times(W, v!)];
  const firstColumn = Float64Array.from({length: W.rows}, (_, i) => W.values[i * W.columns]);
  const firstRow = W.values.subarray(0, W.columns);
  return [
    formula("Wᵀu", `(${sum(firstColumn, before)}${W.columns > 1 ? ", …" : ""})`, `(${list(back)})`),
    formula("v ← Wᵀu / ‖Wᵀu‖", `(${list(back)}) / ${length(back)}`, `(${list(v!)})`),
    formula("Wv", `(${sum(firstRow, v!)}${W.rows > 1 ? ", …" : ""})`, `(${list(forth)})`),
    formula("u ← Wv / ‖Wv‖", `(${list(forth)}) / ${length(forth)}`, `(${list(u)})`),
    formula(
      "σ̂ = uᵀWv",
      sum(u, forth),
      say("‖Wv‖ = {length}, and no v of length 1 gets more than σ₁ = {sigma}", {
        length: digits(sigma!),
        sigma: digits(exact[0])
      })
    )
  ];
}

/** What a vector is divided by: its length, or ε if that is smaller. */
const length = (x: Float64Array) => (norm(x) < 1e-12 ? say("ε, since the length is below ε = 10⁻¹²") : digits(norm(x)));

/** A name, what it is made of, and the result, a line each. */
function formula(name: string, ...lines: readonly string[]): HTMLElement {
  const p = document.createElement("p");
  const term = document.createElement("b");
  term.textContent = name;
  p.append(term);
  for (const text of lines) {
    const span = document.createElement("span");
    span.textContent = `= ${text}`;
    p.append(" ", span);
  }
  return p;
}

/** Three decimals, with a true minus. */
function digits(x: number): string {
  const text = x.toFixed(3);
  return text === "-0.000" ? "0.000" : text.replace("-", "−");
}

const signed = (x: number) => (x < 0 ? `(${digits(x)})` : digits(x));

/** Vectors longer than this are cut, with their number of entries. */
const shown = 8;

function list(x: Float64Array): string {
  const some = Array.from(x.subarray(0, shown), digits).join(", ");
  return x.length > shown ? say("{some}, … {count} numbers", {some, count: x.length}) : some;
}

/** x₁ · y₁ + x₂ · y₂ + …, written out. */
function sum(x: Float64Array, y: Float64Array): string {
  const some = Array.from(x.subarray(0, shown), (value, i) => `${signed(value)} · ${signed(y[i])}`).join(" + ");
  return x.length > shown ? say("{some} + … {count} terms", {some, count: x.length}) : some;
}
