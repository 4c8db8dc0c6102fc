import {toPixels} from "../../src/components/math/pixels.js";
import {random} from "../../src/components/math/random.js";

/** Sets of samples about which the meters must disagree, n images [n · 784] each, −1 … 1. */
export interface Subject {
  readonly name: string;
  readonly samples: Float32Array;
}

/**
 * Made of `images`, real digits with their `labels` that the reference does not hold: themselves; one of them n times; n of them
 * that show a 1 or a 7; themselves blurred; and noise.
 */
export function subjectsOf({images, labels}: {images: Uint8Array; labels: Uint8Array}, n: number): Subject[] {
  const real = toPixels(images.subarray(0, 784 * n));
  const few = Array.from(labels.keys())
    .filter((i) => labels[i] === 1 || labels[i] === 7)
    .slice(0, n);
  const chance = random(7);
  return [
    {name: "real digits, held out", samples: real},
    {name: "real digits, blurred", samples: blurred(real)},
    {
      name: "only 1 and 7",
      samples: Float32Array.from({length: 784 * n}, (_, at) =>
        pixel(images, few[Math.floor(at / 784) % few.length], at % 784)
      )
    },
    {name: "one image, collapsed", samples: Float32Array.from(real, (_, at) => real[at % 784])},
    {name: "noise", samples: Float32Array.from(real, () => 2 * chance.uniform() - 1)}
  ];
}

const pixel = (images: Uint8Array, i: number, p: number) => images[784 * i + p] / 127.5 - 1;

/** The mean of each pixel and its eight neighbours; outside is paper. */
function blurred(pixels: Float32Array): Float32Array {
  return pixels.map((_, at) => {
    const [start, p] = [at - (at % 784), at % 784];
    const [row, column] = [Math.floor(p / 28), p % 28];
    let sum = 0;
    for (let y = row - 1; y <= row + 1; ++y)
      for (let x = column - 1; x <= column + 1; ++x)
        sum += y >= 0 && y < 28 && x >= 0 && x < 28 ? pixels[start + 28 * y + x] : -1;
    return sum / 9;
  });
}
