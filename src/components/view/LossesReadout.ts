import {lossesAtBest, lossesByDistance, lossOfDeadD} from "../math/bestLosses.js";
import {nonSaturatingLoss} from "../math/discriminatorLosses.js";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** Each loss at the best D of its own, by its definition, and beside it what it equals; last a D that says ½ to everything. */
export function LossesReadout(pair: Pair): HTMLElement {
  const [p, q] = [shapeDensity(pair.p), shapeDensity(pair.q)];
  const [loss, known] = [lossesAtBest(p, q), lossesByDistance(p, q)];
  const ln2 = formatNumber(Math.LN2);
  return Readout([
    {
      name: say("value of the game at D*"),
      value: nats(loss.value),
      reference: `2 JSD − 2 ln 2 = ${number(known.value)}`
    },
    {
      name: say("cross-entropy of D*, mean of its halves"),
      value: nats(loss.crossEntropy),
      reference: `ln 2 − JSD = ${number(known.crossEntropy)}`
    },
    {
      name: say("the generator’s −log D* meanwhile"),
      value: nats(loss.nonSaturating),
      reference: say("at least ln 2 = {ln2}", {ln2})
    },
    {
      name: say("hinge loss at its best D"),
      value: number(loss.hinge),
      reference: `2 (1 − TV) = ${number(known.hinge)}`
    },
    {
      name: say("Wasserstein loss at its best f"),
      value: number(loss.wasserstein),
      reference: `−W₁ = ${number(known.wasserstein)}`
    },
    {
      name: say("cross-entropy of a dead D, ½ everywhere"),
      value: nats(lossOfDeadD(p, q)),
      reference: say("its −log D: {loss}; ln 2 for every pair", {loss: number(nonSaturatingLoss(() => 0, p, q))})
    }
  ]);
}

/** Quadrature is good to 1e-8: print no digit beyond it. */
const number = (x: number) =>
  formatNumber(Number.isFinite(x) ? (Math.abs(x) < 1e-7 ? 0 : Math.round(x * 1e7) / 1e7) : x);
const nats = (x: number) => (x === Infinity ? "∞" : `${number(x)} nat`);
