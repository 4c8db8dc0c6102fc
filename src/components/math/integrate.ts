/** An integral and a bound on its error that is usually far too large. */
export interface Integral {
  readonly value: number;
  readonly error: number;
}

/** Nodes of the 15-point Kronrod rule on [0, 1) and their weights; `gauss` where the 7-point Gauss rule has a node. QUADPACK, qk15. */
const rule = [
  {node: 0, kronrod: 0.20948214108472782, gauss: 0.4179591836734694},
  {node: 0.20778495500789848, kronrod: 0.20443294007529889, gauss: 0},
  {node: 0.4058451513773972, kronrod: 0.19035057806478542, gauss: 0.3818300505051189},
  {node: 0.5860872354676911, kronrod: 0.1690047266392679, gauss: 0},
  {node: 0.7415311855993945, kronrod: 0.14065325971552592, gauss: 0.27970539148927664},
  {node: 0.8648644233597691, kronrod: 0.10479001032225019, gauss: 0},
  {node: 0.9491079123427585, kronrod: 0.06309209262997856, gauss: 0.1294849661688697},
  {node: 0.9914553711208126, kronrod: 0.022935322010529224, gauss: 0}
] as const;

/**
 * ∫ f from the first to the last of `breaks` (increasing): Gauss–Kronrod on each piece, halved until the two rules
 * agree to `tolerance`, at most `depth` times. Put a break wherever f jumps. ∞ if f is ∞ somewhere that the rule looks.
 */
export function integrate(
  f: (x: number) => number,
  breaks: readonly number[],
  {tolerance = 1e-10, depth = 20}: {tolerance?: number; depth?: number} = {}
): Integral {
  let value = 0;
  let error = 0;
  for (let i = 1; i < breaks.length; ++i) {
    const piece = adapt(f, breaks[i - 1], breaks[i], tolerance / breaks.length, depth);
    value += piece.value;
    error += piece.error;
  }
  return {value, error};
}

function adapt(f: (x: number) => number, low: number, high: number, tolerance: number, depth: number): Integral {
  if (!(low < high)) return {value: 0, error: 0};
  const whole = gaussKronrod(f, low, high);
  if (whole.error <= tolerance || depth === 0 || !Number.isFinite(whole.value)) return whole;
  const middle = (low + high) / 2;
  const left = adapt(f, low, middle, tolerance / 2, depth - 1);
  const right = adapt(f, middle, high, tolerance / 2, depth - 1);
  return {value: left.value + right.value, error: left.error + right.error};
}

function gaussKronrod(f: (x: number) => number, low: number, high: number): Integral {
  const centre = (low + high) / 2;
  const radius = (high - low) / 2;
  let fine = 0;
  let coarse = 0;
  for (const {node, kronrod, gauss} of rule) {
    const y = node === 0 ? f(centre) : f(centre - radius * node) + f(centre + radius * node);
    fine += kronrod * y;
    if (gauss) coarse += gauss * y;
  }
  const value = radius * fine;
  return {value, error: Number.isFinite(value) ? Math.abs(value - radius * coarse) : 0};
}
