import type {KernelName} from "./kernels.js";
import type {BufferName} from "./buffers.js";

/** One dispatch of the plan: plain data that can be printed. */
export interface Dispatch {
  /** What it does, in words: "G2 forward". */
  readonly name: string;
  readonly kernel: KernelName;
  /** The kernel's struct of shapes and places. */
  readonly uniforms: Uint32Array<ArrayBuffer>;
  /** Its storage buffers, in the order of the kernel's bindings. */
  readonly buffers: readonly BufferName[];
  readonly workgroups: readonly [x: number, y: number];
  /** What it computes, for people: "256 × 6² × 128 ← 3² × 256, 4×4". */
  readonly shape: string;
  /** Floating-point operations, a multiply-add counting two; only products are counted, as is customary. */
  readonly flops: number;
  /** Numbers read and written, each once, times four. */
  readonly bytes: number;
}
