import {expect, it} from "vitest";
import {singularValues} from "../../src/components/math/svd.js";
import {random} from "../../src/components/math/random.js";
import {spectraOf} from "../../src/components/train/recorded/spectra.js";

/** A kernel [kh, kw, in, out] of seeded normals, and the same as a matrix [out, kh·kw·in], rows the output channels. */
function made([height, width, inputs, outputs]: readonly [number, number, number, number]) {
  const shape = [height, width, inputs, outputs];
  const columns = height * width * inputs;
  const data = Float32Array.from(random(3).normals(columns * outputs));
  const values = Float64Array.from(
    {length: data.length},
    (_, i) => data[(i % columns) * outputs + Math.floor(i / columns)]
  );
  return {kernel: {shape, data}, matrix: {rows: outputs, columns, values}};
}

it.each([
  ["more channels than columns", [4, 4, 1, 64], 16],
  ["more columns than channels", [3, 3, 8, 40], 40],
  ["few channels", [4, 4, 2, 8], 8]
] as const)("a whole spectrum has as many values as the smaller side, those of the SVD: %s", (_, shape, count) => {
  const {kernel, matrix} = made(shape);
  const [found] = spectraOf([kernel], {whole: true});
  const exact = singularValues(matrix);
  expect(found).toHaveLength(count);
  found.forEach((sigma, i) => expect(Math.abs(sigma - exact[i])).toBeLessThan(1e-7 * exact[0]));
});
