import {expect, it} from "vitest";
import {toBytes, toPixels} from "../../src/components/math/pixels.js";

it("bytes become pixels from −1 to 1, and the same bytes again", () => {
  const bytes = Uint8Array.from({length: 256}, (_, i) => i);
  const pixels = toPixels(bytes);
  expect([pixels[0], pixels[255]]).toEqual([-1, 1]);
  expect(toBytes(pixels)).toEqual(bytes);
});
