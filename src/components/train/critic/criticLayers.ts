import type {CriticOptions} from "../../toy/criticOptions.js";

/** What `npm run record:critic` writes into src/data/critic.json: how strongly each layer of a deep critic hears the loss. */
export interface CriticLayers {
  /** The same for all runs. */
  readonly settings: Pick<CriticOptions, "depth" | "width" | "points" | "learningRate" | "lambda">;
  readonly steps: number;
  readonly runs: readonly LayerRun[];
}

export interface LayerRun extends Pick<CriticOptions, "leash" | "seed"> {
  /** c, where weights are clipped. */
  readonly clip?: number;
  /** Root mean square of ‖∂f/∂h_l‖ over the points: at the input first, then after each hidden layer; four digits. */
  readonly gradients: readonly number[];
  /** Π σ(W_l), four digits. */
  readonly bound: number;
}
