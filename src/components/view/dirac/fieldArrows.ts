import type {ScaleLinear} from "d3-scale";
import {diracField, type DiracOptions} from "../../math/dirac.js";

/**
 * The field from −extent to extent on a grid, as one path of arrows with a head of two strokes each; their lengths grow with
 * the speed, up to 80 % of the grid.
 */
export function fieldArrows(
  options: DiracOptions,
  {x, y, extent}: {x: ScaleLinear<number, number>; y: ScaleLinear<number, number>; extent: number}
): string {
  const count = 11;
  const gap = (2 * extent) / count;
  const middles = Array.from({length: count}, (_, i) => -extent + (i + 0.5) * gap);
  const unit = x(1) - x(0);
  return middles
    .flatMap((psi) =>
      middles.map((theta) => {
        const move = diracField({theta, psi}, options);
        const speed = Math.hypot(move.theta, move.psi);
        const length = 0.8 * gap * unit * Math.min(1, 0.25 + speed / 1.5);
        if (speed < 1e-9) return "";
        const [dx, dy] = [(length * move.theta) / speed, (-length * move.psi) / speed];
        const [endX, endY] = [x(theta) + dx / 2, y(psi) + dy / 2];
        const wing = (side: number) => {
          const [ux, uy] = [dx / length, dy / length];
          return `${(endX - 4 * ux - side * 2.5 * uy).toFixed(1)},${(endY - 4 * uy + side * 2.5 * ux).toFixed(1)}`;
        };
        const [tip, tail] = [
          `${endX.toFixed(1)},${endY.toFixed(1)}`,
          `${(endX - dx).toFixed(1)},${(endY - dy).toFixed(1)}`
        ];
        return `M${tail}L${tip}M${wing(1)}L${tip}L${wing(-1)}`;
      })
    )
    .join("");
}
