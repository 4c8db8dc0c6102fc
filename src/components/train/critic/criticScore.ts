import {forward, type Network} from "../../toy/network.js";

/** f at the point (x, y), from the weights that a snapshot carries: so a point can be dragged while nothing trains. */
export function criticScore({network}: {readonly network: Network}, [x, y]: readonly [number, number]): number {
  return forward(network, {rows: 1, columns: 2, values: Float64Array.of(x, y)}).at(-1)!.values[0];
}
