/** What changes from step to step, a slice of a uniform buffer each; the only thing that the processor writes, beside the numbers of the images. */
export interface Now {
  /** Adam's: learning rates, decay rates, ε, and 1 − βᵗ for both, computed in double precision. */
  readonly lrG: number;
  readonly lrD: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly adamEps: number;
  readonly correction1: number;
  readonly correction2: number;
  /** Steps made before this one. */
  readonly step: number;
  /** Where the step's image numbers and its report are in their buffers. */
  readonly slot: number;
  readonly seed: number;
}

/** Bytes between two slices: what every adapter can address. */
export const nowStride = 256;

export const nowText = `struct Now {
  lrG: f32,
  lrD: f32,
  beta1: f32,
  beta2: f32,
  eps: f32,
  correction1: f32,
  correction2: f32,
  step: u32,
  slot: u32,
  seed: u32,
}
@group(1) @binding(0) var<uniform> now: Now;
`;

/** The slice as bytes. */
export function packNow(now: Now): Uint8Array<ArrayBuffer> {
  const bytes = new ArrayBuffer(nowStride);
  const {lrG, lrD, beta1, beta2, adamEps, correction1, correction2} = now;
  new Float32Array(bytes).set([lrG, lrD, beta1, beta2, adamEps, correction1, correction2]);
  new Uint32Array(bytes).set([now.step, now.slot, now.seed], 7);
  return new Uint8Array(bytes);
}

/** Adam of one network for the number, or the four, at place i, as in PyTorch. Kingma and Ba 2015, Algorithm 1. */
export const adamText = (type: "f32" | "vec4f", rate: "lrG" | "lrD"): string => `
fn adam(i: u32, g: ${type}) {
  let m = now.beta1 * first[i] + (1 - now.beta1) * g;
  let v = now.beta2 * second[i] + (1 - now.beta2) * g * g;
  first[i] = m;
  second[i] = v;
  weights[i] -= now.${rate} * (m / now.correction1) / (sqrt(v / now.correction2) + now.eps);
}
`;
