import {diracPath, type DiracOptions, type DiracState} from "../math/dirac.js";
import {diracEigenvalues} from "../math/diracEigenvalues.js";
import {diracFate, diracFates} from "../math/diracFate.js";
import type {Complex} from "../math/eigenvalues2.js";
import {say} from "../words/say.js";
import type {DiracPlaneState} from "./dirac/DiracPlaneDrawing.js";
import {formatComplex} from "./formatComplex.js";
import {formatCount, formatNumber} from "./numbers.js";
import {Readout, type Reading} from "./Readout.js";

/** What becomes of the path, how far it got, and the eigenvalues at the equilibrium beside their closed forms. */
export function DiracReadout({start, steps, options}: DiracPlaneState): HTMLElement {
  const end = diracPath(start, steps, options).at(-1)!;
  return Readout([
    {
      name: say("this game, from this start"),
      value: diracFates[diracFate(start, options)].words,
      reference: say("read off 4,000 steps")
    },
    {
      name: say("distance from the equilibrium"),
      value: `${distance(start)} → ${distance(end)}`,
      reference: say("after {steps} steps", {steps: formatCount(steps)})
    },
    ...eigenvalues(options)
  ]);
}

function distance({theta, psi}: DiracState): string {
  const size = Math.hypot(theta, psi);
  return size === 0 || size >= 1e-4 ? formatNumber(size) : say("below 0.0001");
}

function eigenvalues(options: DiracPlaneState["options"]): Reading[] {
  const names = [say("eigenvalues of the field at (0, 0)"), say("growth of the distance, a step")];
  const found = diracEigenvalues(options);
  if (!found) {
    const why = say("the field jumps where ψ = 0");
    return names.map((name) => ({name, value: say("none"), reference: why}));
  }
  const closed = closedForms(options);
  const modulus = Math.max(...found.step.map(({re, im}) => Math.hypot(re, im)));
  return [
    {name: names[0], value: printPair(found.field), reference: closed.field},
    {name: names[1], value: (Math.round(1e5 * modulus) / 1e5).toFixed(5), reference: closed.step}
  ];
}

/** A conjugate pair with ±, else both. */
function printPair([first, second]: readonly [Complex, Complex]): string {
  if (first.im === 0) return say("{first} and {second}", {first: formatComplex(first), second: formatComplex(second)});
  return formatComplex(first)
    .replace(/^(?=[\d.]*i$)/, "±")
    .replace(" + ", " ± ");
}

/** What theory says of each game that has eigenvalues. */
function closedForms({method = "simultaneous", h = 0.1, gamma = 0.3}: DiracOptions): {field: string; step: string} {
  const growth = (size: number) => Math.hypot(1, h * size).toFixed(5);
  if (method === "alternating")
    return {field: say("±i/2: a rotation"), step: say("exactly 1 for h < 4: a ring, to first order")};
  if (method === "clipping")
    return {field: say("±i: a rotation"), step: say("|1 + ih| = {growth}, until c stops it", {growth: growth(1)})};
  if (method !== "R1")
    return {
      field: say("±i/2: a rotation"),
      step: say("{formula} = {growth}; more than 1: away", {formula: "|1 + ih/2|", growth: growth(0.5)})
    };
  // roots of λ² + γλ + ¼, and the larger |1 + hλ|
  const square = gamma ** 2 - 1;
  const step = square < 0 ? Math.sqrt(1 - h * gamma + h ** 2 / 4) : 1 - (h * (gamma - Math.sqrt(square))) / 2;
  return {
    field: say("roots of λ² + γλ + ¼"),
    step: say(step < 1 ? "{formula} = {growth}; less than 1: inwards" : "{formula} = {growth}; more than 1: away", {
      formula: "|1 + hλ|",
      growth: step.toFixed(5)
    })
  };
}
