import type {StepCost} from "../training/stepCosts.js";

/** One dispatch of a plan, as plain data. */
export interface PlanDispatch {
  readonly name: string;
  readonly kernel: string;
  /** What it computes, for people. */
  readonly shape: string;
  /** Floating-point operations of products, a multiply-add counting two. */
  readonly flops: number;
  /** Bytes read and written, each once. */
  readonly bytes: number;
}

/** Dispatches in a row that belong together. */
export interface PlanStage {
  readonly name: string;
  readonly half: Half;
  readonly dispatches: readonly PlanDispatch[];
}

/** Whose training a dispatch serves. */
export type Half = "both" | "discriminator" | "generator";

/** What a step asks of the graphics card. */
export interface CountedCalls {
  readonly dispatches: number;
  readonly submits: number;
}

/** The same of TensorFlow.js, counted in a run of the reader's of this size. */
export interface CountedOps extends CountedCalls {
  readonly size: StepCost["size"];
}

export const dispatchesOf = (stages: readonly PlanStage[]): PlanDispatch[] =>
  stages.flatMap(({dispatches}) => dispatches);

/** Floating-point operations of all these dispatches. */
export const flopsOf = (dispatches: readonly PlanDispatch[]): number =>
  dispatches.reduce((sum, {flops}) => sum + flops, 0);
