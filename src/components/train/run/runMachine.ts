import {runners, type RunsOn} from "../../model/backendNames.js";
import type {FaultKind} from "./faults.js";

/**
 * Where a run is. opening: a worker is being made ready for it. recovering: the same after a fault. ended: all steps are made.
 * failed: nothing goes on, and what is saved is kept.
 */
export type Phase = "opening" | "paused" | "running" | "recovering" | "ended" | "failed";
export const phases = ["opening", "paused", "running", "recovering", "ended", "failed"] as const;

/** Devices of one kind that are tried anew before the next kind is. */
export const mostDevices = 2;

export interface MachineState {
  readonly phase: Phase;
  /** Whether the reader wants it to run. */
  readonly wants: boolean;
  /** New devices, or workers, since a checkpoint last showed progress. */
  readonly devices: number;
  /** What it runs on, or ran on last. */
  readonly backend?: RunsOn;
  /** What it shall not run on any more. */
  readonly avoid: readonly RunsOn[];
  /** Steps made; steps made when it was last saved, 0 for the seed, from which a run can always be made again. */
  readonly step: number;
  readonly saved: number;
  /** Steps that faults cost, in all. */
  readonly lost: number;
}

export type MachineEvent =
  /** The reader asks for another run, or for this one from a checkpoint of `step`. */
  | {readonly type: "open"; readonly step: number}
  | {readonly type: "train" | "pause" | "step"}
  | {readonly type: "opened"; readonly backend: RunsOn; readonly step: number}
  /** `steps`: of the whole run. */
  | {readonly type: "snapshot"; readonly step: number; readonly running: boolean; readonly steps: number}
  | {readonly type: "saved"; readonly step: number}
  | {readonly type: "fault"; readonly kind: FaultKind};

/** What the handle does about it: ends the worker (and opens another from what was saved last), or passes a command on. */
export type Effect = "end" | "open" | "train" | "pause" | "step";

export interface Transition {
  readonly state: MachineState;
  readonly effects: readonly Effect[];
}

/** A run that has been asked for and is not there yet. */
export const opening = (step = 0): MachineState => ({
  ...{phase: "opening", wants: false, devices: 0, avoid: []},
  ...{step, saved: step, lost: 0}
});

/**
 * What an event makes of a run, and what is to be done about it. docs/design.md draws it. An event that makes no sense in a phase
 * changes nothing.
 */
export function transition(state: MachineState, event: MachineEvent): Transition {
  if (event.type === "open") return {state: opening(event.step), effects: ["end", "open"]};
  if (state.phase === "failed") return {state, effects: []};
  if (event.type === "fault") return fault(state, event.kind);
  if (event.type === "saved") return {state: saved(state, event.step), effects: []};
  return isPreparing(state) ? prepare(state, event) : go(state, event);
}

export const isPreparing = ({phase}: Pick<MachineState, "phase">): boolean =>
  phase === "opening" || phase === "recovering";

type Others = Exclude<MachineEvent, {type: "open" | "fault" | "saved"}>;

/** While nothing can run yet, wishes are kept. A single step waits in the worker's own queue. */
function prepare(state: MachineState, event: Others): Transition {
  if (event.type === "train" || event.type === "pause")
    return {state: {...state, wants: event.type === "train"}, effects: []};
  if (event.type === "step") return {state, effects: ["step"]};
  if (event.type !== "opened") return {state, effects: []};
  const {backend, step} = event;
  return {
    state: {...state, phase: "paused", backend, step, saved: step},
    effects: state.wants ? ["train"] : []
  };
}

function go(state: MachineState, event: Others): Transition {
  if (event.type === "opened") return {state, effects: []};
  if (event.type === "snapshot") return {state: told(state, event), effects: []};
  const isOver = state.phase === "ended" && event.type !== "pause";
  if (isOver) return {state, effects: []};
  const wants = event.type === "step" ? state.wants : event.type === "train";
  return {state: {...state, wants}, effects: [event.type]};
}

/** A run that has just stopped, at its end, at the reader's rule or on a pause, doesn't want to go on. */
function told(state: MachineState, {step, running, steps}: {step: number; running: boolean; steps: number}) {
  const phase: Phase = running ? "running" : step >= steps ? "ended" : "paused";
  return {...state, phase, step, wants: state.wants && (running || state.phase !== "running")};
}

const saved = (state: MachineState, step: number): MachineState => ({
  ...{...state, saved: step, step: Math.max(step, state.step)},
  devices: step > state.saved ? 0 : state.devices
});

/** From the last checkpoint on a new device, at most twice; then on the next backend; and where there is none, it is over. */
function fault(state: MachineState, kind: FaultKind): Transition {
  const over: Transition = {state: {...state, phase: "failed", wants: false}, effects: ["end"]};
  if (kind === "diverged" || kind === "stopped") return over;
  const {backend, devices, avoid} = state;
  const lost = state.lost + Math.max(0, state.step - state.saved);
  const again: MachineState = {...state, phase: "recovering", step: state.saved, lost};
  const retry = {state: {...again, devices: devices + 1}, effects: ["end", "open"]} satisfies Transition;
  if (devices < mostDevices) return retry;
  const rest = backend ? [...avoid, backend] : runners;
  if (rest.length >= runners.length) return over;
  return {state: {...again, devices: 0, avoid: rest}, effects: ["end", "open"]};
}
