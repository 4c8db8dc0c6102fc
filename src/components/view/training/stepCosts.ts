import type {Opened, Snapshot} from "../../train/run/messages.js";

/** What a step costs in one way to run, of one size: the last that was seen in this visit. */
export interface StepCost {
  readonly way: Opened["backend"];
  readonly size: Opened["preset"];
  readonly batch: number;
  readonly software: boolean;
  /** What a step asks of WebGPU; unknown elsewhere. */
  readonly dispatches?: number;
  /** Less than one where a submission holds several steps. */
  readonly submits?: number;
  /** Of a step at full speed; unknown before some were made. */
  readonly milliseconds?: number;
}

/** `costs` with what a run shows in the place of what was known of its way and size, or at the end. */
export function withCost(
  costs: readonly StepCost[],
  {backend: way, preset: size, batch, software}: Opened,
  {calls, milliseconds}: Snapshot
): readonly StepCost[] {
  const isSame = (cost: StepCost) => cost.way === way && cost.size === size;
  const before = costs.find(isSame);
  if (!before && !calls && milliseconds === undefined) return costs;
  const known = {...calls, ...(milliseconds === undefined ? {} : {milliseconds})};
  const cost: StepCost = {...before, ...{way, size, batch, software}, ...known};
  return before ? costs.map((one) => (one === before ? cost : one)) : [...costs, cost];
}

/** How many times as long as by the fastest way of its size a step takes; undefined where there is nothing to compare. */
export function timesAsLong(costs: readonly StepCost[], {size, milliseconds}: StepCost): number | undefined {
  const times = costs.flatMap((cost) => (cost.size === size ? (cost.milliseconds ?? []) : []));
  return milliseconds !== undefined && times.length > 1 ? milliseconds / Math.min(...times) : undefined;
}
