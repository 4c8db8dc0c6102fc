import {withCoordinate, type Directions} from "../../math/latent/directions.js";
import {lengthOfNoise, withLength, type Noise} from "../../math/latent/noise.js";
import {dot, norm} from "../../math/matrix.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {withData} from "../drawingData.js";
import {element} from "../element.js";
import {formatNumber} from "../numbers.js";
import {Readout} from "../Readout.js";
import {FreeSlider} from "./FreeSlider.js";
import {directionCount, reach} from "./latentKnobs.js";
import {PixelPicture} from "./PixelPicture.js";

export interface Explorer {
  readonly element: HTMLElement;
  /** The big picture, [784] bytes. */
  draw(pixels: Uint8Array | undefined): void;
  /** The noise that is looked at, and its name; sliders and numbers follow. */
  show(z: Noise, words: string, directions: Directions | undefined): void;
}

const print = (x: number) => formatNumber(Math.round(100 * x) / 100);

/**
 * The big picture of one z. Its sliders are z's own coordinates along the first layer's principal directions, and its length:
 * moving one leaves what is perpendicular to it alone. `onMove` hears of each new z, `onRest` when a slider is let go.
 */
export function Explorer({
  onMove,
  onRest,
  onReset
}: {
  onMove: (z: Noise) => void;
  onRest: () => void;
  onReset: () => void;
}): Explorer {
  let z: Noise = new Float32Array(0);
  let directions: Directions | undefined;
  const root = element("div", "latent__explorer");
  const picture = PixelPicture(say("the picture of the present z"));
  picture.classList.add("latent__big");
  const title = element("p", "latent__title");
  const numbers = element("div", "latent__numbers");
  const sliders = Array.from({length: directionCount}, (_, k) => {
    const title = say("z’s coordinate along this direction; noise has 0 ± 1");
    const label = say("direction {n}", {n: k + 1});
    const slider = FreeSlider({label, low: -reach, high: reach, step: 0.1, print, title});
    slider.addEventListener("input", () => {
      const d = directions?.vectors[k];
      if (d) onMove(withCoordinate(z, d, slider.value));
    });
    return slider;
  });
  const length = FreeSlider({
    label: "‖z‖",
    low: 0,
    high: 16,
    step: 0.1,
    print,
    title: say("how far z lies from the origin")
  });
  length.addEventListener("input", () => onMove(withLength(z, Math.max(0.01, length.value)))); // 0 has no direction to come back to
  for (const slider of [...sliders, length]) slider.addEventListener("change", onRest);
  const controls = element("div", "latent__sliders");
  controls.append(...sliders, length, Button(say("Reset z"), onReset));
  const stage = element("div", "latent__stage");
  stage.append(title, picture, numbers);
  root.append(stage, controls);
  withData(root, () => {
    const {vectors = [], sigma = []} = directions ?? {};
    const rows = vectors.slice(0, directionCount).map((d, k) => [k + 1, sigma[k], dot(z, d)]);
    return [{label: say("principal directions"), heads: [say("direction"), "σ", say("coordinate of z")], rows}];
  });
  return {
    element: root,
    draw: picture.draw,
    show(next, words, found) {
      [z, directions] = [next, found];
      title.textContent = words;
      const now = norm(z).toFixed(2);
      picture.name(say("the picture of the present z, {words}: ‖z‖ = {length}", {words, length: now}));
      sliders.forEach((slider, k) => {
        const d = directions?.vectors[k];
        slider.hidden = !d;
        if (!d) return;
        slider.label = say("direction {n}, σ {sigma}", {n: k + 1, sigma: directions!.sigma[k].toFixed(2)});
        slider.value = dot(z, d);
      });
      length.high = 2 * Math.ceil(Math.sqrt(z.length));
      length.value = norm(z);
      const {mean, deviation} = lengthOfNoise(z.length);
      const reference = say("noise of {count} numbers: {mean} ± {deviation}", {
        ...{count: z.length, mean: mean.toFixed(2), deviation: deviation.toFixed(2)}
      });
      numbers.replaceChildren(Readout([{name: "‖z‖", value: now, reference}]));
    }
  };
}
