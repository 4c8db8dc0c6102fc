import {bumpsDensity, oneOfTwoModes} from "../math/twoModes.js";
import {typicalPull} from "../math/twoModesSamples.js";
import {say} from "../words/say.js";
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
      name: say("score V(D, G), this D"),
      value: say("{value} nats", {value: nats(value)}),
      reference: say("best D: 2 JSD − 2 ln 2 = {value}", {value: nats(2 * js - 2 * Math.LN2)})
    },
    {
      name: "JSD(P, Q)",
      value: say("{value} nats", {value: nats(js)}),
      reference: say("{js}; one of two modes, far apart: ¾ ln(4/3) = {one}", {js: ofLn2(js), one: nats(oneOfTwoModes)})
    },
    {
      name: say("G’s loss −E log D, this D"),
      value: say("{value} nats", {value: nats(loss)}),
      reference: say("when D has answered: {answered}; solved: ln 2 = {solved}", {
        answered: nats(lossAnswered),
        solved: nats(Math.LN2)
      })
    },
    {
      name: say("slope of log D on G’s samples"),
      value: slope < 0.005 ? "0.00" : formatNumber(Number(slope.toPrecision(3))),
      reference: say("root mean square, per unit of x; 0: at rest")
    },
    {
      name: say("Q’s mass left · right of 0"),
      value: sidesInWords(bumpsDensity(played).cdf),
      reference: say("data: 50.0 % · 50.0 %")
    }
  ]);
}
