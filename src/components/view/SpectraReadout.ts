import {clippingBound} from "../math/lipschitz.js";
import {countAbove, stableRank} from "../math/stableRank.js";
import type {Leashed, LeashRecording} from "../train/toy/leashRecording.js";
import {say} from "../words/say.js";
import {leashLooks} from "./leashLooks.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** For each leash at frame `frame` (the last, if left out): the stable rank, σ₁ and its bound, and how many σᵢ ≥ σ₁/10. */
export function SpectraReadout(
  {film, steps, settings}: Pick<LeashRecording, "film" | "steps" | "settings">,
  {frame = steps.length - 1}: {frame?: number} = {}
): HTMLElement {
  const readings = film.map(({critic, spectra}) => {
    const sigma = spectra[frame];
    return {
      name: say("{leash}: stable rank", {leash: leashLooks[critic].name}),
      value: stableRank(sigma).toFixed(1),
      reference: say("{count} of {all} σᵢ are at least σ₁/10; σ₁ = {sigma}, {bound}", {
        ...{count: countAbove(sigma), all: sigma.length},
        ...{sigma: formatNumber(sigma[0]), bound: boundOf(critic, settings)}
      })
    };
  });
  return Readout(readings);
}

/** What the leash on a square middle layer promises of σ₁. */
function boundOf(critic: Leashed, {width, clip}: LeashRecording["settings"]): string {
  if (critic === "spectral") return say("1 if σ̂ is exact");
  const [formula, bound] =
    critic === "clipped" ? ["c√(nm)", clippingBound(width, width, clip!)] : [`√${width}`, Math.sqrt(width)];
  return say("at most {formula} = {bound}", {formula, bound: formatNumber(bound)});
}
