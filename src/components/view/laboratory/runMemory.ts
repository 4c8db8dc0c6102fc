import type {Settings} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {formatCount} from "../numbers.js";
import {noRatios, withPast, withRatio, type Ratios} from "./ratios.js";
import {levelWords, meters, stopWatch} from "./stopRule.js";
import {say} from "../../words/say.js";

/** What is gathered of a run from one message to the next. */
export interface RunMemory {
  /** σ̂/σ so far. */
  ratios(): Ratios;
  /** Takes the run as it is now, and as it was. Says in a sentence why it stops, or has stopped, by the reader's rule; "" if it doesn't. */
  take(run: Run, before: Run | undefined, rule: Settings["stop"]): string;
}

export function runMemory(): RunMemory {
  let ratios = noRatios;
  const watch = stopWatch();
  return {
    ratios: () => ratios,
    take(run, before, rule) {
      const {snapshot, last, phase, entries} = run;
      if (!snapshot || !last) return "";
      const exact = snapshot.spectra.map(([sigma]) => sigma);
      ratios = withPast(withRatio(ratios, last, exact), entries);
      const step = formatCount(snapshot.step);
      if (phase === "running" && watch.fires(rule.meter, run.history)) {
        const meter = meters[rule.meter!.name];
        return say("Stopped near step {step}: {meter} has reached {level}, as you asked. Train goes on from here.", {
          ...{step, meter: meter.label},
          level: levelWords(meter, rule.meter!.atLeast)
        });
      }
      const hasStopped = phase === "paused" && before?.phase === "running" && snapshot.step === rule.step;
      return hasStopped ? say("Stopped at step {step}, as you asked. Train goes on from here.", {step}) : "";
    }
  };
}

/** Which loss a run plays for; cross-entropy where nothing is known. */
export const lossOf = (run: Run | undefined): string => run?.opened?.config.loss ?? "bce";
