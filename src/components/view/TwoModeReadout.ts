import {bumpsDensity, oneOfTwoModes} from "../math/twoModes.js";
import {typicalPull} from "../math/twoModesSamples.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";
import type {TwoModeValue} from "./TwoModeGame.js";
import {nats, ofLn2, sidesInWords} from "./twoModes/twoModesWords.js";

/** The scores of the two-mode game, each with what it would be elsewhere. */
export function TwoModeReadout({a, played, seen, score}: TwoModeValue): HTMLElement {
  const {value, js, loss, lossAnswered} = score;
  const slope = typicalPull(a, played, seen);
  return Readout([
    {
      name: "score V(D, G), this D",
      value: `${nats(value)} nats`,
      reference: `best D: 2 JSD − 2 ln 2 = ${nats(2 * js - 2 * Math.LN2)}`
    },
    {
      name: "JSD(P, Q)",
      value: `${nats(js)} nats`,
      reference: `${ofLn2(js)}; one of two modes, far apart: ¾ ln(4/3) = ${nats(oneOfTwoModes)}`
    },
    {
      name: "G’s loss −E log D, this D",
      value: `${nats(loss)} nats`,
      reference: `when D has answered: ${nats(lossAnswered)}; solved: ln 2 = ${nats(Math.LN2)}`
    },
    {
      name: "slope of log D on G’s samples",
      value: slope < 0.005 ? "0.00" : formatNumber(Number(slope.toPrecision(3))),
      reference: "root mean square, per unit of x; 0: at rest"
    },
    {
      name: "Q’s mass left · right of 0",
      value: sidesInWords(bumpsDensity(played).cdf),
      reference: "data: 50.0 % · 50.0 %"
    }
  ]);
}
