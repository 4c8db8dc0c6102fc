import type {SavedEntry} from "../../train/kept/savedRun.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {StatusLine} from "../StatusLine.js";
import {badgeOf, describeFailure, describeRecording, describeRun} from "./runWords.js";
import type {Recording} from "../../train/recorded/recording.js";
import {say} from "../../words/say.js";

/** Head of the panel: the line in words, how far it is, and what went wrong. */
export interface RunStatus {
  readonly elements: readonly HTMLElement[];
  showRecording(recording: Recording): void;
  /** `limit`: steps a second at most. `looked`: the checkpoint that is on the screen instead of the present. */
  showRun(run: Run, now: {limit: number; looked?: SavedEntry}): void;
  /** Something that happened and stopped nothing; "" is nothing. */
  notice(words: string): void;
}

export function RunStatus(): RunStatus {
  const line = StatusLine();
  const progress = element("progress", "training__progress");
  progress.setAttribute("aria-label", say("progress of the run"));
  const notice = element("p", "training__notice");
  notice.setAttribute("role", "status");
  let phase = "";
  return {
    elements: [...line.elements, progress, notice],
    showRecording(recording) {
      progress.hidden = true;
      line.say(describeRecording(recording), {badge: say("a recording"), urgent: true});
      line.complain("");
    },
    showRun(run, {limit, looked}) {
      const {opened, snapshot} = run;
      progress.hidden = false;
      if (opened && run.phase !== "recovering") progress.max = opened.steps;
      if (opened && snapshot && run.phase !== "opening") progress.value = snapshot.step;
      else progress.removeAttribute("value");
      const status = describeRun(run, limit);
      const words =
        looked && opened
          ? say("looking at step {step}, as saved; the run: {status}", {step: formatCount(looked.step), status})
          : status;
      line.say(words, {
        ...{badge: opened && badgeOf(opened), urgent: run.phase !== "running" || phase !== "running"}
      });
      line.complain(describeFailure(run));
      phase = run.phase;
    },
    notice(words) {
      if (notice.textContent !== words) notice.textContent = words;
    }
  };
}
