import type {Bumps} from "../../math/twoModes.js";
import {readUrlText, writeUrl} from "../urlState.js";
import type {Knob} from "../controls/Slider.js";
import {twoModesKnobs} from "./twoModesKnobs.js";

const name = "two-seen";

/** The generator that a waiting D has seen, as text: "-2_0.4" or "-2_2_0.5_0.4", places, share, width. */
export const textOfSeen = ({places, share, width}: Bumps) =>
  [...places, ...(places.length === 1 ? [] : [share]), width].join("_");

/** A generator from its text, or undefined if that is none that the controls can make. */
export function seenOfText(text: string): Bumps | undefined {
  const {first, second, share, width} = twoModesKnobs;
  const numbers = text.split("_").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const knobs: readonly Knob[] = numbers.length === 2 ? [first, width] : [first, second, share, width];
  if (numbers.length !== knobs.length || !numbers.every((value, i) => isOn(knobs[i], value))) return undefined;
  if (numbers.length === 2) return {places: [numbers[0]], share: share.initial, width: numbers[1]};
  return {places: [numbers[0], numbers[1]], share: numbers[2], width: numbers[3]};
}

/** Whether a slider can stand there. */
const isOn = ({low, high, step}: Knob, value: number) =>
  value >= low && value <= high && Math.abs(value / step - Math.round(value / step)) < 1e-6;

export const readSeen = () => seenOfText(readUrlText(name, ""));

/** Keeps what a waiting D has seen in the address; nothing for a D that answers at once. */
export const writeSeen = (seen: Bumps | undefined) => writeUrl(name, seen ? textOfSeen(seen) : "", "");
