import {bisectCenter} from "d3-array";

/** Of values along rising `xs` the one whose place is nearest to `x`. */
export function valueNear(xs: readonly number[], values: readonly number[], x: number): number {
  return values[bisectCenter(xs as number[], x)];
}
