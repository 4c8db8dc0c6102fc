/** A place that the pen passes; `sharp` where it turns a corner. x runs right, y down; a digit is about 1 tall. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly sharp: boolean;
}

/** What the pen draws before it is lifted. */
export type Stroke = readonly Point[];

/** A point that the pen passes smoothly. */
export function p(x: number, y: number): Point {
  return {x, y, sharp: false};
}

/** A point where the pen turns a corner. */
export function corner(x: number, y: number): Point {
  return {x, y, sharp: true};
}

/**
 * Points on the ellipse about (x, y) with radii `rx` and `ry`, about 40° apart, from angle `from` to angle `to`
 * in degrees: 0 is right, 90 is down, so growing angles run clockwise. The last radii are `drift` times the first.
 */
export function arc(x: number, y: number, rx: number, ry: number, from: number, to: number, drift = 1): Point[] {
  const n = Math.max(2, Math.ceil(Math.abs(to - from) / 40));
  return Array.from({length: n + 1}, (_, i) => {
    const angle = ((from + ((to - from) * i) / n) * Math.PI) / 180;
    const grow = 1 + ((drift - 1) * i) / n;
    return p(x + grow * rx * Math.cos(angle), y + grow * ry * Math.sin(angle));
  });
}
