import type {Dice} from "./dice.js";
import type {Stroke} from "./stroke.js";

/** How strongly single points stray and how far the page is bent, in heights of a digit. */
const tremor = 0.016;
const bend = 0.045;

/**
 * Writes `strokes` the way one hand does: each point strays a little on its own, the page is bent by two slow waves
 * (neighbours move together, so loops stay loops), then stretched, slanted and turned.
 */
export function byHand(strokes: Stroke[], {near, between}: Dice): Stroke[] {
  const wave = () => ({size: near(0, bend), fx: between(-4, 4), fy: between(-4, 4), phase: between(0, 2 * Math.PI)});
  const [across, along] = [wave(), wave()];
  const swing = (w: typeof across, x: number, y: number) => w.size * Math.sin(w.fx * x + w.fy * y + w.phase);
  const stretch = Math.exp(near(-0.06, 0.16));
  const slant = near(0.12, 0.22);
  const turn = near(0, 0.08);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return strokes.map((stroke) =>
    stroke.map(({x, y, sharp}) => {
      const v = y + swing(along, x, y) + near(0, tremor);
      const u = stretch * (x + swing(across, x, y) + near(0, tremor)) - slant * v;
      return {x: cos * u - sin * v, y: sin * u + cos * v, sharp};
    })
  );
}
