/** Where tensors can live: fastest first. */
export const backends = ["webgpu", "webgl", "cpu"] as const;
export type Backend = (typeof backends)[number];

/** What can compute a step: our own engine, or TensorFlow.js on one of its backends. Fastest first. */
export const runners = ["engine", ...backends] as const;
export type RunsOn = (typeof runners)[number];
