import {SlopeMicroscope, type MicroscopeElement} from "../../view/SlopeMicroscope.js";
import {openCritic} from "../critic/criticHandle.js";
import {lastCriticStep} from "../critic/criticMessages.js";
import {criticScore} from "../critic/criticScore.js";

/** The slope microscope of page 2: the panel, joined to a worker that trains its critic. `dispose` ends it. */
export function openMicroscope({width}: {width: number}): {element: MicroscopeElement; dispose(): void} {
  const critic = openCritic((run) => microscope.update(run));
  const microscope = SlopeMicroscope({actions: critic, score: criticScore, lastStep: lastCriticStep, width});
  microscope.open();
  return {element: microscope, dispose: critic.dispose};
}
