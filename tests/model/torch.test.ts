import {expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {article} from "../../src/components/model/config.js";
import {discriminatorShapes, sizeOf} from "../../src/components/model/shapes.js";
import {fromTorch, toTorch} from "../../src/components/model/torch.js";

const {weights, memory} = discriminatorShapes(article);

it.each(Object.entries({...weights, ...memory}))("toTorch undoes fromTorch: %s", (name, shape) => {
  const data = Float32Array.from(random(1).normals(sizeOf(shape)));
  expect(Array.from(toTorch(name, fromTorch(name, shape, data)).data)).toEqual(Array.from(data));
});

it("toTorch puts a kernel's output channel first and its columns last", () => {
  const W = {shape: [4, 4, 3, 2], data: Float32Array.from({length: 96}, (_, i) => i)}; // [kh, kw, in, out]
  const {shape, data} = toTorch("W2", W);
  expect(shape).toEqual([2, 3, 4, 4]);
  expect(data[((1 * 3 + 2) * 4 + 3) * 4 + 0]).toBe(((3 * 4 + 0) * 3 + 2) * 2 + 1);
});
