import type {Dice} from "./dice.js";
import type {Line} from "./ink.js";

/** The usual pen's radius in pixels, and how widely (as a logarithm) pens differ; tuned to look like MNIST's. */
const usual = {radius: 1.25, spread: 0.27};

/**
 * Gives each chain the pen's radius in pixels at each of its places: one pen for the digit, pressed harder and softer
 * in a slow wave along each stroke, with a little roughness.
 */
export function pen(chains: Float64Array[], {near, between}: Dice): Line[] {
  const radius = usual.radius * Math.exp(near(0, usual.spread));
  return chains.map((chain) => {
    const [sway, speed, phase] = [near(0, 0.12), between(0.02, 0.2), between(0, 6)];
    const press = (i: number) => radius * (1 + sway * Math.sin(speed * i + phase) + between(-0.07, 0.07));
    return {chain, radii: new Float64Array(chain.length / 2).map((_, i) => press(i))};
  });
}
