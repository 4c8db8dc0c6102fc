/** Where tensors can live: fastest first. */
export const backends = ["webgpu", "webgl", "cpu"] as const;
export type Backend = (typeof backends)[number];
