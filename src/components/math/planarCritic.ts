export type Point = readonly [number, number];

/** One hidden unit: its weight in the sum, its direction, its offset. */
interface Unit {
  readonly a: number;
  readonly w: Point;
  readonly b: number;
}

/** A ramp towards the data, a steep step in its upper half, and a slope across: small enough to differentiate by hand. */
const units: readonly Unit[] = [
  {a: 1.1, w: [-0.55, 0.1], b: 0.1},
  {a: 0.8, w: [-1.6, 0.9], b: -0.2},
  {a: 0.5, w: [0.6, -1.1], b: -0.9}
];

/** A critic on the plane, f(x) = scale · Σ a tanh(w·x + b): a network with one hidden layer of three units. */
export function planarCritic([x, y]: Point, {scale = 1} = {}): number {
  return scale * units.reduce((sum, {a, w, b}) => sum + a * Math.tanh(w[0] * x + w[1] * y + b), 0);
}

/** Its gradient by x, exactly: scale · Σ a (1 − tanh²(w·x + b)) w. */
export function planarGradient([x, y]: Point, {scale = 1} = {}): [number, number] {
  const gradient: [number, number] = [0, 0];
  for (const {a, w, b} of units) {
    const steepness = scale * a * (1 - Math.tanh(w[0] * x + w[1] * y + b) ** 2);
    gradient[0] += steepness * w[0];
    gradient[1] += steepness * w[1];
  }
  return gradient;
}
