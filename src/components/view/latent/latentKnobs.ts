import type {Path} from "../../math/latent/paths.js";
import {say} from "../../words/say.js";

/** Samples on the sheet, and along a side of it. */
export const sheetSide = 5;
export const sheetCount = sheetSide ** 2;
/** Places of a strip from A to B, both ends included. */
export const stripCount = 9;
/** Directions with a slider, and how far along each: a coordinate of noise is N(0, 1). */
export const directionCount = 5;
export const reach = 4;
/** Pictures along a direction in the table of directions: coordinates −3 … 3. */
export const directionPlaces = [-3, -2, -1, 0, 1, 2, 3] as const;
/** A walk: so many points, and frames from one to the next. Ten frames a second: ten seconds. */
export const walkPoints = 5;
export const walkFrames = 25;
export const frameMilliseconds = 100;

export const toolChoices = [
  {value: "between", label: say("the way from A to B")},
  {value: "directions", label: say("five directions")},
  {value: "walk", label: say("a walk")},
  {value: "invert", label: say("find the noise of a digit")}
] as const;
export type Tool = (typeof toolChoices)[number]["value"];

export const pathChoices: readonly {value: Path; label: string}[] = [
  {value: "spherical", label: say("along the sphere")},
  {value: "straight", label: say("straight")}
];
