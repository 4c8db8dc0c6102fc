import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {runners} from "../../src/components/model/backendNames.js";
import {
  opening,
  phases,
  transition,
  type Effect,
  type MachineEvent,
  type MachineState,
  type Phase
} from "../../src/components/train/run/runMachine.js";

const base: MachineState = {...opening(), backend: "engine", step: 12, saved: 10};
const steps = 100;
const events: Record<string, MachineEvent> = {
  open: {type: "open", step: 3},
  train: {type: "train"},
  pause: {type: "pause"},
  step: {type: "step"},
  opened: {type: "opened", backend: "webgpu", step: 10},
  "snapshot, running": {type: "snapshot", step: 13, running: true, steps},
  "snapshot, still": {type: "snapshot", step: 13, running: false, steps},
  "snapshot, last": {type: "snapshot", step: steps, running: false, steps},
  saved: {type: "saved", step: 12},
  lost: {type: "fault", kind: "lost"},
  invalid: {type: "fault", kind: "invalid"},
  crashed: {type: "fault", kind: "crashed"},
  diverged: {type: "fault", kind: "diverged"},
  stopped: {type: "fault", kind: "stopped"}
};
/** What each event does in the phases opening, paused, running, recovering, ended, failed: the phase after it, and the effects. */
const table: Record<string, string> = {
  open: "opening:end+open opening:end+open opening:end+open opening:end+open opening:end+open opening:end+open",
  train: "opening paused:train running:train recovering ended failed",
  pause: "opening paused:pause running:pause recovering ended:pause failed",
  step: "opening:step paused:step running:step recovering:step ended failed",
  opened: "paused paused running paused ended failed",
  "snapshot, running": "opening running running recovering running failed",
  "snapshot, still": "opening paused paused recovering paused failed",
  "snapshot, last": "opening ended ended recovering ended failed",
  saved: "opening paused running recovering ended failed",
  lost: "recovering:end+open recovering:end+open recovering:end+open recovering:end+open recovering:end+open failed",
  invalid: "recovering:end+open recovering:end+open recovering:end+open recovering:end+open recovering:end+open failed",
  crashed: "recovering:end+open recovering:end+open recovering:end+open recovering:end+open recovering:end+open failed",
  diverged: "failed:end failed:end failed:end failed:end failed:end failed",
  stopped: "failed:end failed:end failed:end failed:end failed:end failed"
};

describe("the machine of a run", () => {
  it("has a row for every event", () => expect(Object.keys(table)).toEqual(Object.keys(events)));

  for (const [name, row] of Object.entries(table)) {
    row.split(" ").forEach((cell, i) => {
      it(`${phases[i]}, ${name}: ${cell}`, () => {
        const {state, effects} = transition({...base, phase: phases[i]}, events[name]);
        expect([state.phase, ...(effects.length ? [effects.join("+")] : [])].join(":")).toBe(cell);
      });
    });
  }

  it("goes on by itself after a fault if it ran, and not if the reader has paused meanwhile", () => {
    const running: MachineState = {...base, phase: "running", wants: true};
    const recovering = transition(running, events.lost).state;
    expect(transition(recovering, events.opened).effects).toEqual(["train"]);
    expect(transition(transition(recovering, events.pause).state, events.opened).effects).toEqual([]);
  });

  it("counts the steps that a fault cost", () => {
    const {state} = transition({...base, phase: "running"}, events.lost);
    expect(state).toMatchObject({lost: 2, step: 10, saved: 10});
    expect(transition(state, events.lost).state.lost).toBe(2);
  });

  it("tries two new devices of a kind, then the next kind, and fails where there is none left", () => {
    let state: MachineState = {...base, phase: "running", wants: true};
    const tried: string[] = [];
    while (state.phase !== "failed") {
      state = transition(state, events.lost).state;
      const backend = runners.find((runner) => !state.avoid.includes(runner))!;
      if (state.phase === "recovering") tried.push(backend);
      state = transition(state, {type: "opened", backend, step: 10}).state;
    }
    expect(tried.join()).toBe("engine,engine,webgpu,webgpu,webgpu,webgl,webgl,webgl,cpu,cpu,cpu");
  });

  it("begins to count devices anew when a checkpoint shows progress, and not at one that shows none", () => {
    const twice: MachineState = {...base, devices: 2, phase: "running"};
    expect(transition(twice, {type: "saved", step: 10}).state.devices).toBe(2);
    expect(transition(twice, {type: "saved", step: 11}).state.devices).toBe(0);
  });

  const anEvent = fc.oneof(
    fc.constantFrom(...Object.values(events)),
    fc.record({type: fc.constant("opened" as const), backend: fc.constantFrom(...runners), step: fc.nat(99)}),
    fc.record({type: fc.constant("saved" as const), step: fc.nat(99)})
  );
  const allowed: Record<Phase, readonly Effect[]> = {
    ...{opening: ["end", "open", "step"], recovering: ["end", "open", "step"], failed: ["end"]},
    ...{paused: ["train", "pause", "step"], running: ["train", "pause", "step"], ended: ["pause"]}
  };

  it("is never led out of its table, and never makes more than two new devices without progress before it moves on", () => {
    fc.assert(
      fc.property(fc.array(anEvent, {maxLength: 60}), (sequence) => {
        let state = opening();
        let devices = 0;
        for (const event of sequence) {
          const before = state;
          const next = transition(state, event);
          state = next.state;
          expect(phases).toContain(state.phase);
          for (const effect of next.effects) expect(allowed[state.phase]).toContain(effect);
          const isNewKind = state.avoid.length !== before.avoid.length || event.type === "open";
          const isProgress = event.type === "saved" && event.step > before.saved;
          if (isNewKind || isProgress) devices = 0;
          else if (event.type === "fault" && next.effects.includes("open")) ++devices;
          expect(devices).toBeLessThanOrEqual(2);
          expect(state.lost).toBeGreaterThanOrEqual(event.type === "open" ? 0 : before.lost);
        }
      })
    );
  });
});

it("a checkpoint is due after 20 seconds or 500 steps, and takes no more than a fiftieth of the time", async () => {
  const {isDue} = await import("../../src/components/train/kept/saveRhythm.js");
  expect(isDue({steps: 3, milliseconds: 5000, cost: 100})).toBe(true);
  expect(isDue({steps: 3, milliseconds: 4999, cost: 100})).toBe(false);
  expect(isDue({steps: 500, milliseconds: 4000, cost: 80})).toBe(true);
  expect(isDue({steps: 500, milliseconds: 3999, cost: 80})).toBe(false);
  expect(isDue({steps: 0, milliseconds: 1e9, cost: 0})).toBe(false);
});
