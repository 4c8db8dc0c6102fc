import {clippingBound} from "../math/lipschitz.js";
import {countAbove, stableRank} from "../math/stableRank.js";
import type {Leashed, LeashRecording} from "../train/toy/leashRecording.js";
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
    const count = `${countAbove(sigma)} of ${sigma.length} σᵢ are at least σ₁/10`;
    return {
      name: `${leashLooks[critic].name}: stable rank`,
      value: stableRank(sigma).toFixed(1),
      reference: `${count}; σ₁ = ${formatNumber(sigma[0])}, ${boundOf(critic, settings)}`
    };
  });
  return Readout(readings);
}

/** What the leash on a square middle layer promises of σ₁. */
function boundOf(critic: Leashed, {width, clip}: LeashRecording["settings"]): string {
  if (critic === "spectral") return "1 if σ̂ is exact";
  if (critic === "clipped") return `at most c√(nm) = ${formatNumber(clippingBound(width, width, clip!))}`;
  return `at most √${width} = ${formatNumber(Math.sqrt(width))}`;
}
