import {quantile} from "d3-array";
import type {Preset} from "../../src/components/model/presets.js";
import {openTraining, type Run, type TrainingHandle} from "../../src/components/train/run/trainingHandle.js";

/** How a page's frames came. */
export interface Frames {
  readonly count: number;
  /** Milliseconds between two frames: the middle one, the 95th percentile, the longest. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Tasks of more than 50 ms on the page's thread. */
  readonly longTasks: number;
}

export interface Pacing {
  readonly preset: Preset;
  readonly seconds: number;
  readonly idle: Frames;
  readonly training: Frames;
  /** Steps a second while the page was watched. */
  readonly stepsPerSecond: number;
}

/** The frames of a page that animates, alone and while the worker at `address` trains with the engine, `seconds` each. */
export async function pacing(address: string, preset: Preset, seconds: number): Promise<Pacing> {
  const animation = animate();
  await frames(animation, 1);
  const idle = await frames(animation, seconds);
  const training = await startTraining(address, preset);
  const before = training.run().snapshot!.step;
  const busy = await frames(animation, seconds);
  const made = training.run().snapshot!.step - before;
  training.handle.dispose();
  animation.stop();
  return {preset, seconds, idle, training: busy, stepsPerSecond: made / seconds};
}

/** Trains, past the step that compiles. Rejects with the worker's sentence where it fails. */
function startTraining(address: string, preset: Preset): Promise<{handle: TrainingHandle; run(): Run}> {
  return new Promise((resolve, reject) => {
    const settings = {seed: 1, preset, data: "built-in", backend: "engine", recipe: {}, stop: {}} as const;
    let latest: Run;
    let started = false;
    const handle = openTraining(address, settings, {manifest: "", shards: {}}, (run) => {
      latest = run;
      if (run.phase === "failed") reject(new Error(run.sentence));
      else if (run.phase === "paused" && run.snapshot && !started) {
        started = true;
        handle.send({type: "train"});
      } else if (run.snapshot && run.snapshot.step >= 2) resolve({handle, run: () => latest});
    });
  });
}

interface Animation {
  /** Called with the time of every frame. */
  listener: (time: number) => void;
  stop(): void;
}

/** A square that goes round, a frame at a time. */
function animate(): Animation {
  const square = document.body.appendChild(document.createElement("div"));
  square.style.cssText = "position: absolute; width: 40px; height: 40px; background: steelblue";
  let next = 0;
  const animation: Animation = {
    listener: () => {},
    stop() {
      cancelAnimationFrame(next);
      square.remove();
    }
  };
  const frame = (time: number) => {
    const angle = time / 300;
    square.style.transform = `translate(${200 + 100 * Math.cos(angle)}px, ${200 + 100 * Math.sin(angle)}px)`;
    animation.listener(time);
    next = requestAnimationFrame(frame);
  };
  next = requestAnimationFrame(frame);
  return animation;
}

async function frames(animation: Animation, seconds: number): Promise<Frames> {
  const times: number[] = [];
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => void (longTasks += list.getEntries().length));
  observer.observe({type: "longtask"});
  animation.listener = (time) => void times.push(time);
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  longTasks += observer.takeRecords().length;
  observer.disconnect();
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  const at = (share: number) => quantile(gaps, share) ?? Infinity;
  return {count: gaps.length, median: at(0.5), p95: at(0.95), longest: at(1), longTasks};
}
