import {say} from "../words/say.js";
import {CloudsPlot} from "./clouds/CloudsPlot.js";
import {besideOptions, cloudArrows, cloudKnobs, cloudOptions, cloudsAt, type CloudState} from "./clouds/cloudState.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {NewSeed} from "./controls/NewSeed.js";
import {Slider, type ValueElement} from "./controls/Slider.js";

/**
 * The figure of two clouds and the best arrows between them, with its controls. Its value is all that it shows; the choices
 * stay in the address as `clouds`, `points`, `cloudseed`, `beside` and `t`.
 */
export function CloudTransport({width = 640}: {width?: number} = {}): ValueElement<CloudState> {
  const root = document.createElement("div") as unknown as ValueElement<CloudState>;
  const kind = Choice("clouds", cloudOptions, {label: say("clouds")});
  const beside = Choice("beside", besideOptions, {label: say("dashed beside it")});
  const n = Slider(cloudKnobs.n);
  const t = Slider(cloudKnobs.t);
  const seed = NewSeed("cloudseed", {label: say("seed")});
  const arrows = () => cloudArrows({kind: kind.value, beside: beside.value, n: n.value, seed: seed.value});
  const stage = document.createElement("div");
  let state = cloudsAt(arrows(), t.value);
  const draw = () => stage.replaceChildren(CloudsPlot(state, {width}));
  root.addEventListener("input", (event) => {
    const onlyOn = t.contains(event.target as Node); // the arrows stay
    state = cloudsAt(onlyOn ? state : arrows(), t.value);
    draw();
  });
  root.append(stage, Controls(seed, t, kind, beside, n));
  Object.defineProperty(root, "value", {get: () => state});
  draw();
  return root;
}
