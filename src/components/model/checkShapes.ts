import type {Numbers} from "./plainState.js";
import type {NetworkShapes} from "./shapes.js";

/**
 * That `weights`, named as in a plain state without prefix, hold all that a network's shapes name, in those shapes; they may
 * hold more. Throws `invalid W2: missing, not 4×4×16×32` and the like.
 */
export function checkShapes(weights: Readonly<Record<string, Numbers>>, shapes: NetworkShapes): void {
  for (const [name, shape] of Object.entries({...shapes.weights, ...shapes.memory})) {
    const found = Object.hasOwn(weights, name) ? weights[name].shape : ["missing"];
    if (found.join() !== shape.join())
      throw new RangeError(`invalid ${name}: ${found.join("×")}, not ${shape.join("×")}`);
  }
}
