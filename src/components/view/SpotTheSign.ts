import {klIntegrand, type Integrand} from "../math/densityDivergences.js";
import {pairDistance} from "../math/separation.js";
import type {Pair} from "../math/shapes.js";
import {inTurn} from "../words/join.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {withData, type DataTable} from "./drawingData.js";
import {element} from "./element.js";
import {formatNumber} from "./numbers.js";
import {readUrlChoice, writeUrl} from "./urlState.js";

/** p log(q/p) at x, as it is printed in places: minus the integrand of KL. */
const printedIntegrand: Integrand = (p, q, x) => -klIntegrand(p, q, x);

const formulas = {
  right: {words: "Σ p log(p/q)", integrand: klIntegrand},
  wrong: {words: "Σ p log(q/p)", integrand: printedIntegrand}
} as const;

/**
 * Two printed formulas, one of which is a divergence: the reader says which, and sees what both give for this pair. The answer
 * stays in the address.
 */
export function SpotTheSign(pair: Pair): HTMLElement {
  const root = element("div", "spot");
  const question = element("p", "training__note");
  question.textContent = say("Both are in print. Which of them is a divergence, never below 0?");
  const verdict = element("p", "training__note");
  verdict.setAttribute("role", "status");
  let answer = readUrlChoice("sign", ["none", "right", "wrong"], "none");
  const show = () => (verdict.textContent = answer === "none" ? "" : verdictOn(answer, pair));
  const choose = (next: "right" | "wrong") => {
    answer = next;
    writeUrl("sign", answer, "none");
    show();
  };
  const button = (which: "right" | "wrong") => Button(formulas[which].words, () => choose(which));
  root.append(question, ButtonRow(button("wrong"), button("right")), verdict);
  show();
  return withData(root, () => (answer === "none" ? [] : [table(pair)]));
}

const value = (which: keyof typeof formulas, pair: Pair): number => tidy(pairDistance(formulas[which].integrand, pair));

function table(pair: Pair): DataTable {
  const rows = (["right", "wrong"] as const).map((which) => [formulas[which].words, value(which, pair)]);
  return {label: say("both formulas for your P and Q"), heads: [say("formula"), "nat"], rows};
}

/** "✗ No: for your P and Q, Σ p log(q/p) is −0.5 nat and Σ p log(p/q) 0.5 nat. …" */
function verdictOn(answer: "right" | "wrong", pair: Pair): string {
  const told = (which: "right" | "wrong") =>
    say("{formula} is {value}", {formula: formulas[which].words, value: nats(value(which, pair))});
  const both = {first: told("right"), second: told("wrong")};
  return inTurn([
    answer === "right"
      ? say("✓ Right: for your P and Q, {first}, and {second}.", both)
      : say("✗ No: for your P and Q, {first}, and {second}.", both),
    value("right", pair) === 0
      ? say("They are equal; move one of them to see which number falls below 0.")
      : say("Whoever makes the second smaller drives Q away from P, without limit.")
  ]);
}

const nats = (x: number) => (Number.isFinite(x) ? `${formatNumber(x)} nat` : formatNumber(x));
const tidy = (x: number) => (Math.abs(x) < 1e-8 ? 0 : Math.round(x * 1e8) / 1e8);
