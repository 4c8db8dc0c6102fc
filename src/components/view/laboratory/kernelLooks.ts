import {symbolCircle, symbolSquare, symbolTriangle, type SymbolType} from "d3-shape";
import {colors} from "../colors.js";

interface KernelLook {
  readonly color: string;
  /** SVG dash pattern; "" is solid. */
  readonly dash: string;
  readonly shape: SymbolType;
}

/**
 * How the curves of the discriminator's three kernels look: σ's colour, the discriminator's, and ink; dash and mark tell them
 * apart where colour doesn't. No orange and no blue, which mean generated and real.
 */
export const kernelLooks: readonly KernelLook[] = [
  {color: colors.bound, dash: "", shape: symbolCircle},
  {color: colors.critic, dash: "6 2", shape: symbolSquare},
  {color: "currentColor", dash: "2 2", shape: symbolTriangle}
];
