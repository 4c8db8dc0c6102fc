import {create} from "d3-selection";
import {racePicture} from "../../math/racePicture.js";
import {random} from "../../math/random.js";
import type {Target} from "../../math/targets.js";
import type {RacePicture as Picture, RaceReading} from "../../train/race/raceMessages.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {element} from "../element.js";
import {formatPercent} from "../numbers.js";
import {rim} from "../rim.js";
import {heatPixels} from "./heat.js";
import {partLabels} from "./partLabels.js";
import {partWords, type PartNoun} from "./partWords.js";

export interface RacePictureOptions {
  /** The data; none if left out: the picture stays empty. */
  readonly target?: Target;
  readonly seed: number;
  /** The method's name. */
  readonly name: string;
  /** Its parts are called so; "mode". */
  readonly noun?: PartNoun;
  readonly size?: number;
}

export type RacePictureElement = HTMLElement & {update(reading?: RaceReading, picture?: Picture): void};

const {reach, side} = racePicture;
const realShown = 240;
const ring = "m-2,0a2,2 0 1,0 4,0a2,2 0 1,0-4,0";

/**
 * One method's picture: the critic's surface (purple high, orange low) under real points (blue dots) and generated ones (orange
 * rings), with the numbers of the parts; those that got no sample are bold, with a cross. Made once for a target; `update` redraws, and
 * empties the picture where there is no reading.
 */
export function RacePicture({target, seed, name, noun = "mode", size = 240}: RacePictureOptions): RacePictureElement {
  const root = element("div", "race__picture");
  const canvas = element("canvas", "race__heat");
  canvas.width = canvas.height = side;
  canvas.setAttribute("aria-hidden", "true");
  const brush = canvas.getContext("2d");
  const place = (v: number) => ((v + reach) / (2 * reach)) * size;
  const points = (values: ArrayLike<number>, mark: string) => {
    let d = "";
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x, y] = [values[i], -values[i + 1]];
      if (Math.abs(x) < reach && Math.abs(y) < reach) d += `M${place(x).toFixed(1)},${place(y).toFixed(1)}${mark}`;
    }
    return d;
  };

  const svg = create("svg").attr("viewBox", `0 0 ${size} ${size}`).attr("width", size).attr("height", size);
  svg.attr("role", "img").attr("aria-label", say("{name}: nothing yet", {name}));
  const real = target ? points(target.draw(realShown, random(seed, 4)), "h0") : "";
  addShape(svg, "path", {d: real, stroke: colors.real, "stroke-width": 2.6, "stroke-linecap": "round"});
  const light = {fill: "var(--theme-background)", "fill-opacity": 0.55}; // or the rings are lost in an orange surface
  const generated = addShape(svg, "path", {...light, stroke: colors.generated, "stroke-width": 1.3});
  const places = target ? partLabels(target, size / (2 * reach)) : [];
  const labels = places.flatMap((at, part) => {
    if (!at) return [];
    const looks = {...rim, x: place(at[0]), y: place(-at[1]) + 4, "text-anchor": "middle", "font-size": 11};
    return [{part, label: addShape(svg, "text", {...looks, "stroke-width": 3}).text(String(part + 1))}];
  });
  const far = addShape(svg, "text", {...rim, x: 4, y: size - 5, "font-size": 11, fill: "currentColor"});
  root.append(canvas, svg.node()!);

  function update(reading?: RaceReading, picture?: Picture): void {
    if (!reading) {
      brush?.clearRect(0, 0, side, side);
      generated.attr("d", null);
      far.text("");
    } else if (picture) {
      const pixels = heatPixels(picture.surface, side);
      brush?.putImageData(new ImageData(pixels, side, side), 0, 0);
      generated.attr("d", points(picture.samples, ring));
      const gone = countOutside(picture.samples);
      far.text(gone ? say("{gone} of {all} outside", {gone, all: picture.samples.length / 2}) : "");
    }
    labels.forEach(({label, part}) => {
      const isMissed = reading !== undefined && !(reading.counts[part] > 0);
      label.attr("fill", isMissed ? colors.wrong : colors.reference).attr("font-weight", isMissed ? "bold" : null);
      label.attr("display", isMissed || places.length <= 10 ? null : "none"); // in a grid only what is missed
      label.text(isMissed ? `×${part + 1}` : String(part + 1));
    });
    svg.attr("aria-label", reading ? describe(reading, name, noun) : say("{name}: nothing yet", {name}));
  }
  return Object.assign(root, {update});
}

function countOutside(samples: ArrayLike<number>): number {
  let gone = 0;
  for (let i = 0; i + 1 < samples.length; i += 2) {
    if (!(Math.abs(samples[i]) < reach && Math.abs(samples[i + 1]) < reach)) ++gone;
  }
  return gone;
}

function describe({step, covered, counts, highQuality}: RaceReading, name: string, noun: PartNoun): string {
  const missed = Array.from(counts, (count, part) => (count ? 0 : part + 1)).filter((part) => part > 0);
  const areFew = missed.length > 0 && missed.length < 9;
  return [
    say("{name} at step {step}: {covered} of {all} covered, {good} of the samples good", {
      ...{name, step, covered, all: counts.length},
      good: formatPercent(highQuality)
    }),
    ...(areFew ? [partWords[noun].missing(enumerated(missed.map(String)))] : [])
  ].join(say("; "));
}
