import type {SavedEntry} from "../../train/kept/savedRun.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {say} from "../../words/say.js";

export interface TimelineActions {
  /** The reader looks at a checkpoint, or, undefined, at the present. */
  look(entry: SavedEntry | undefined): void;
  /** Goes on from a checkpoint under a new name. */
  branch(entry: SavedEntry): void;
}

export type TimelineElement = HTMLElement & {
  /** The checkpoints of a run that is at `step`. A checkpoint that is looked at stays looked at, if it is still there. */
  show(entries: readonly SavedEntry[], step: number): void;
  /** The present again, without telling: whoever goes on looks at nothing else. */
  toNow(): void;
};

/**
 * A slider through the checkpoints of a run, the present at its right end, with the step under it in words, and what can be done
 * there: go on from it, or go back to now.
 */
export function Timeline({look, branch}: TimelineActions): TimelineElement {
  const root = element("div", "timeline");
  const label = element("label", "control control--slider timeline__slider");
  const words = document.createElement("span");
  words.textContent = say("checkpoints");
  const range = document.createElement("input");
  Object.assign(range, {type: "range", min: "0", max: "0", step: "1", name: "checkpoint", value: "0"});
  const output = document.createElement("output");
  label.append(words, range, output);
  const sentence = element("p", "timeline__words");
  const goOn = Button(say("Go on from here"), () => at() && branch(at()!));
  const back = Button(say("Back to now"), () => move(entries.length));
  root.append(Controls(label, goOn, back), sentence);
  root.hidden = true;

  let entries: readonly SavedEntry[] = [];
  let now = 0;
  const at = (): SavedEntry | undefined => entries[range.valueAsNumber];
  const move = (index: number) => {
    range.value = String(index);
    describe();
    look(at());
  };
  range.addEventListener("input", () => move(range.valueAsNumber));

  function describe(): void {
    const entry = at();
    output.value = entry ? say("step {step}", {step: formatCount(entry.step)}) : say("now");
    range.setAttribute("aria-valuetext", output.value);
    goOn.hidden = back.hidden = !entry;
    sentence.textContent = entry ? looking(entry, now) : waiting(entries);
    root.toggleAttribute("data-looking", Boolean(entry));
  }
  return Object.assign(root, {
    show(next: readonly SavedEntry[], step: number) {
      const looked = at();
      root.hidden = false;
      [entries, now] = [next, step];
      range.max = String(entries.length);
      const index = looked ? entries.findIndex(({run, step}) => run === looked.run && step === looked.step) : -1;
      range.value = String(index < 0 ? entries.length : index);
      label.hidden = entries.length === 0;
      describe();
      if (looked && index < 0) look(undefined);
    },
    toNow() {
      range.value = String(entries.length);
      describe();
    }
  });
}

const looking = ({step, saved}: SavedEntry, now: number): string =>
  say(
    "This is step {step} of your run, as saved at {time}; the run itself is at {now}. “Go on from here” starts a second run at this step; the first stays stored.",
    {step: formatCount(step), time: clock(saved), now: formatCount(now)}
  );

function waiting(entries: readonly SavedEntry[]): string {
  if (!entries.length) return say("No checkpoint yet: one is saved every few seconds and when you pause.");
  return say(
    entries.length === 1
      ? "One checkpoint from step {step} on. Move the slider, and sheets, spectra and curves are those of then."
      : "{count} checkpoints from step {step} on. Move the slider, and sheets, spectra and curves are those of then.",
    {count: formatCount(entries.length), step: formatCount(entries[0].step)}
  );
}

/** "14:05" of an ISO time, where the reader is. */
export function clock(iso: string): string {
  const time = new Date(iso);
  const two = (x: number) => String(x).padStart(2, "0");
  return Number.isNaN(time.getTime()) ? say("an unknown time") : `${two(time.getHours())}:${two(time.getMinutes())}`;
}
