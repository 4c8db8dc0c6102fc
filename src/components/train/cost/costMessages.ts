import type {CostRow} from "../../math/costOfNorms.js";

export type {CostRow} from "../../math/costOfNorms.js";

/** From the page to the worker: measure all `costSizes`. To stop it, the page ends the worker: an SVD doesn't read messages. */
export interface CostCommand {
  type: "measure";
}

/** From the worker to the page; a size is announced before it is measured. */
export type CostMessage = {type: "measuring"; n: number} | {type: "row"; row: CostRow} | {type: "done"};

/** A measurement, kept with the machine it was made on: src/data/cost.json. */
export interface CostRecording {
  /** For example "AMD EPYC, Node 20"; one core of it measured. */
  readonly machine: string;
  readonly rows: readonly CostRow[];
}
