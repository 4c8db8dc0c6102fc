import {describe, expect, it} from "vitest";
import {
  certificate,
  discriminators,
  partBound,
  withBatchNorm,
  type Part
} from "../../src/components/math/certificate.js";
import {norm} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";

describe("certificate", () => {
  it("is 4 for this notebook's discriminator, 648 for the paper's, and none with BatchNorm", () => {
    expect(certificate(discriminators.ours)).toBe(4);
    expect(certificate(discriminators.cifar)).toBe(3 ** 4 * 2 ** 3);
    for (const parts of Object.values(discriminators)) expect(certificate(withBatchNorm(parts))).toBe(Infinity);
  });

  it("is 2 to the number of residual blocks whose inside is 1-Lipschitz, and 10 to it for two 3 × 3 convolutions", () => {
    expect(certificate(discriminators.residualDense)).toBe(2 ** 4);
    expect(certificate(discriminators.residual)).toBe(10 ** 4 * 8);
  });

  it("has √(H·W) for a sum over pixels, which an image of equal pixels reaches and none passes", () => {
    const side = 7;
    const bound = partBound({kind: "sumPooling", side});
    const ratio = (image: Float64Array) => Math.abs(image.reduce((sum, x) => sum + x, 0)) / norm(image);
    expect(ratio(new Float64Array(side * side).fill(0.3))).toBeCloseTo(bound, 12);
    for (let seed = 1; seed <= 50; ++seed) expect(ratio(random(seed).normals(side * side))).toBeLessThan(bound);
  });

  it("puts BatchNorm after every part but the last and sums", () => {
    const dense: Part = {kind: "dense"};
    expect(withBatchNorm([dense, dense]).map(({kind}) => kind)).toEqual(["dense", "batchNorm", "dense"]);
    const kinds = withBatchNorm([dense, {kind: "sumPooling", side: 2}, dense]).map(({kind}) => kind);
    expect(kinds).toEqual(["dense", "batchNorm", "sumPooling", "dense"]);
  });
});
