import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {Slider} from "./controls/Slider.js";
import {element} from "./element.js";
import {PlanTimeline} from "./PlanTimeline.js";
import {blockAt} from "./planTimeline/blockAt.js";
import {CallMarks} from "./planTimeline/CallMarks.js";
import {DispatchTable} from "./planTimeline/DispatchTable.js";
import {dispatchReadings, dispatchSentence} from "./planTimeline/dispatchWords.js";
import {dispatchesOf, type CountedOps, type PlanStage} from "./planTimeline/stages.js";
import {Readout} from "./Readout.js";
import {sizeNames} from "./training/costWords.js";
import type {StepCost} from "./training/stepCosts.js";
import {say} from "../words/say.js";

export type PlanPanelElement = HTMLElement & {
  /** What steps cost in this visit: the count of TensorFlow.js is taken from it. */
  update(costs: readonly StepCost[]): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
};

/** The plan of each size. */
export type Plans = Readonly<Record<StepCost["size"], readonly PlanStage[]>>;

/**
 * A step of the engine as a timeline, with the numbers of one dispatch, and below it how many dispatches there are, here and by
 * TensorFlow.js. Pointing at a dispatch shows it, pressing keeps it; the slider does the same by keyboard, the table shows all.
 */
export function PlanPanel(plans: Plans, {width = 640}: {width?: number} = {}): PlanPanelElement {
  const root = element("div", "plan");
  const drawing = element("div", "plan__drawing");
  const sentence = element("p", "plan__words");
  const numbers = element("div", "plan__numbers");
  const marks = element("div", "plan__marks");
  const note = element("p", "training__note");
  note.textContent = uncounted;
  const details = element("details", "plan__table");
  const size = Choice("plan", sizes, {label: say("size")});
  const by = Choice("widths", widths, {label: say("widths")});
  const stages = () => plans[size.value];
  const count = dispatchesOf(stages()).length; // the same for all sizes
  const summary = document.createElement("summary");
  summary.textContent = say("The {count} dispatches in numbers", {count});
  const chosen = Slider({
    ...{name: "dispatch", label: say("dispatch"), initial: heaviest(plans.full) + 1, low: 1, high: count, step: 1},
    show: (number) => say("{number} of {count}", {number, count})
  });

  let ops: CountedOps | undefined;
  let pointed: number | undefined;
  function draw(): void {
    const selected = pointed ?? chosen.value - 1;
    drawing.replaceChildren(PlanTimeline(stages(), {width, by: by.value, selected}));
    sentence.textContent = dispatchSentence(stages(), selected);
    numbers.replaceChildren(Readout(dispatchReadings(stages(), selected)));
  }
  function drawTable(): void {
    details.replaceChildren(summary, DispatchTable(stages()));
  }
  function drawMarks(): void {
    marks.replaceChildren(CallMarks({dispatches: count, submits: 1}, {width, ops}), ...(ops ? [] : [note]));
  }

  const point = (next: number | undefined) => {
    if (next === pointed) return;
    pointed = next;
    draw();
  };
  const choose = (next: number | undefined) => {
    if (next !== undefined) chosen.value = next + 1;
    pointed = undefined;
    draw();
  };
  drawing.addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(blockAt(drawing, event)));
  drawing.addEventListener("pointerleave", () => point(undefined));
  drawing.addEventListener("click", (event) => choose(blockAt(drawing, event)));
  for (const control of [size, by, chosen]) control.addEventListener("input", () => choose(undefined));
  size.addEventListener("input", drawTable);

  root.append(drawing, Controls(chosen, by, size), sentence, numbers, marks, details);
  draw();
  drawTable();
  drawMarks();
  return Object.assign(root, {
    update(costs: readonly StepCost[]) {
      const counted = costs.flatMap(countedOf).at(-1);
      if (JSON.stringify(counted) === JSON.stringify(ops)) return;
      ops = counted;
      drawMarks();
    },
    resize(next: number) {
      if (next === width) return;
      width = next;
      draw();
      drawMarks();
    }
  });
}

/** What TensorFlow.js asked for, if this is its cost. */
const countedOf = ({way, size, dispatches, submits}: StepCost): CountedOps[] =>
  way === "webgpu" && dispatches !== undefined && submits !== undefined ? [{dispatches, submits, size}] : [];

const uncounted = say(
  "TensorFlow.js has not been counted yet: choose “runs on: WebGPU, TensorFlow.js ops” in the figure at the top and make a step. Its dispatches are then drawn here, below these."
);

/** Number of the dispatch with the most arithmetic. */
function heaviest(stages: readonly PlanStage[]): number {
  const flops = dispatchesOf(stages).map((dispatch) => dispatch.flops);
  return flops.indexOf(Math.max(...flops));
}

const sizes = [
  {value: "full", label: say("full: the article’s")},
  {value: "half", label: sizeNames.half},
  {value: "small", label: sizeNames.small}
] as const;

const widths = [
  {value: "arithmetic", label: say("by arithmetic")},
  {value: "equal", label: say("all equal")}
] as const;
