import type {ScaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";

/** A group to draw into, and where things are in it. */
export interface Plane {
  readonly g: Selection<SVGGElement, undefined, null, undefined>;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Both coordinates run from −extent to extent. */
  readonly extent: number;
}

/** One decimal of a pixel is enough. */
export const tenth = (v: number): string => v.toFixed(1).replace(/^-0\.0$/, "0.0");

/** Whether a point is in the frame. */
export const isInside = (x: number, y: number, extent: number): boolean => Math.abs(x) < extent && Math.abs(y) < extent;
