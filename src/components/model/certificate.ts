import {certificate, discriminators} from "../math/certificate.js";
import type {Config} from "./config.js";

/**
 * What no Lipschitz constant of the discriminator exceeds (logit over image, both in Euclidean length), once u and v have converged:
 * Π⌈k/s⌉ over its layers, 2 · 2 · 1 = 4. Where σ̂ is below σ, times the product of the layers' σ/σ̂. Undefined where nothing is
 * certified: with batch normalisation, whose gain nothing bounds, or without spectral normalisation. Miyato et al. 2018, eq. 7.
 */
export function certificateOf({leash, normD, leak}: Pick<Config, "leash" | "normD" | "leak">): number | undefined {
  if (leash !== "spectral" || normD) return undefined;
  return certificate(discriminators.ours) * Math.max(1, leak) ** 2;
}
