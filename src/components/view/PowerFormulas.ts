import {norm, times, transposeTimes} from "../math/matrix.js";
import type {PowerRun} from "../math/powerRun.js";

/**
 * The formulas of iteration `k` with the numbers plugged in: what was divided by which length, and what came out. Three
 * digits after the point; the page computes with all of them.
 */
export function PowerFormulas({W, states}: PowerRun, {k = 0} = {}): HTMLElement {
  const root = document.createElement("div");
  root.className = "numbers-in";
  root.append(...(k === 0 ? startLines(states[0].u) : roundLines(W, states[k - 1].u, states[k])));
  return root;
}

function startLines(u: Float64Array): HTMLElement[] {
  return [formula("u, at the start", `(${list(u)})`)];
}

function roundLines(W: PowerRun["W"], before: Float64Array, {u, v, sigma}: PowerRun["states"][number]): HTMLElement[] {
  const [back, forth] = [transposeTimes(W, before), times(W, v!)];
  const products = Array.from(u, (x, i) => `${signed(x)} · ${signed(forth[i])}`).join(" + ");
  return [
    formula("v ← Wᵀu / ‖Wᵀu‖", `(${list(back)}) / ${length(back)}`, `(${list(v!)})`),
    formula("u ← Wv / ‖Wv‖", `(${list(forth)}) / ${length(forth)}`, `(${list(u)})`),
    formula("σ̂ = uᵀWv", products, digits(sigma!))
  ];
}

/** What a vector is divided by: its length, or ε if that is smaller. */
const length = (x: Float64Array) => (norm(x) < 1e-12 ? "ε, since the length is below ε = 10⁻¹²" : digits(norm(x)));

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
const list = (x: Float64Array) => Array.from(x, digits).join(", ");
