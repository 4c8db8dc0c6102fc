import {sigmoid} from "../math/logistic.js";
import {discriminatorLosses, generatorLosses, type SampleLoss} from "../math/sampleLosses.js";
import {say} from "../words/say.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";
import type {LossSide} from "./SampleLossPlot.js";

const named: Readonly<Record<LossSide, readonly {name: string; of: SampleLoss}[]>> = {
  generator: [
    {name: "log(1 − D)", of: generatorLosses.minimax},
    {name: "−log D", of: generatorLosses.nonSaturating},
    {name: "−t", of: generatorLosses.linear}
  ],
  discriminator: [
    {name: "−log D", of: discriminatorLosses.crossEntropy},
    {name: "max(0, 1 − t)", of: discriminatorLosses.hinge},
    {name: "−t", of: discriminatorLosses.linear}
  ]
};

/** How hard each loss of one side pulls at a sample where D says t. */
export function SampleLossReadout(t: number, {side = "generator"}: {side?: LossSide} = {}): HTMLElement {
  const four = (x: number) => formatNumber(Number(x.toPrecision(4)) + 0); // no −0
  return Readout([
    {name: say("D, if t is its logit"), value: formatNumber(sigmoid(t)), reference: say("½ at t = 0")},
    ...named[side].map(({name, of}) => ({
      name: say("pull of {loss}", {loss: name}),
      value: four(-of.slope(t)),
      reference: say("loss {value}", {value: four(of.loss(t))})
    }))
  ]);
}
