import {PNG} from "pngjs";

type Colour = readonly [number, number, number];
const [paper, ink, arrow]: Colour[] = [
  [255, 255, 255],
  [11, 47, 74],
  [213, 94, 0]
];
const [cos, sin] = [Math.cos((38 * Math.PI) / 180), Math.sin((38 * Math.PI) / 180)];

/**
 * The site's icon as a PNG of `side` × `side` pixels: a circle, the ellipse that a matrix makes of it and the longest arrow, as
 * in favicon.svg, on paper and within the middle that no mask cuts off.
 */
export function iconPng(side: number): Buffer {
  const png = new PNG({width: side, height: side});
  const grid = 4;
  for (let p = 0; p < side * side; ++p) {
    const sum = [0, 0, 0];
    for (let s = 0; s < grid * grid; ++s) {
      const x = ((p % side) + ((s % grid) + 0.5) / grid) / side;
      const y = (Math.floor(p / side) + (Math.floor(s / grid) + 0.5) / grid) / side;
      colourAt((x - 0.5) * 42, (y - 0.5) * 42).forEach((value, i) => (sum[i] += value)); // 42 for 32: a margin
    }
    sum.forEach((value, i) => (png.data[4 * p + i] = Math.round(value / (grid * grid))));
    png.data[4 * p + 3] = 255;
  }
  return PNG.sync.write(png);
}

/** In favicon.svg's units, from its middle. */
function colourAt(x: number, y: number): Colour {
  const [u, v] = [x * cos - y * sin, x * sin + y * cos];
  const shaft = u > 0 && u < 7 && Math.abs(v) < 1.4;
  const head = u >= 7 && u < 14.6 && Math.abs(v) < (4.4 * (14.6 - u)) / 7.6;
  if (shaft || head || Math.hypot(u, v) < 2.3) return arrow;
  const f = Math.hypot(u / 14.6, v / 5.6);
  const slope = Math.hypot(u / 14.6 ** 2, v / 5.6 ** 2) / f;
  if (Math.abs(f - 1) / slope < 1) return ink;
  if (Math.abs(Math.hypot(x, y) - 9.2) < 0.8) return ink.map((value, i) => (value + paper[i]) / 2) as unknown as Colour;
  return paper;
}
