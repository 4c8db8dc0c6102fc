import {carry, orderedPlan, planCost} from "../math/transport.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What moving piles costs: by what passes between places, by a plan, and for each unit of mass. */
export function PilesReadout(p: readonly number[], q: readonly number[]): HTMLElement {
  const places = p.map((_, i) => i);
  const steps = carry(p, q).reduce((total, passing) => total + Math.abs(passing), 0);
  const shovels = p.reduce((a, b) => a + b, 0);
  return Readout([
    {
      name: "shovel-steps",
      value: formatNumber(steps),
      reference: `the plan that keeps the order: ${formatNumber(planCost(orderedPlan(p, q), places, places))}`
    },
    {name: "shovelfuls", value: formatNumber(shovels)},
    {name: "W₁, with total mass 1", value: formatNumber(steps / shovels), reference: "steps for each shovelful"}
  ]);
}
