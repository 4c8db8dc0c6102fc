import type {StepStages, ToyOptions, ToySnapshot} from "../../train/toy/toyMessages.js";
import {CoveragePlots} from "../CoveragePlots.js";
import {CoverageReadout} from "../CoverageReadout.js";
import {element} from "../element.js";
import {LayeredPlot} from "./LayeredPlot.js";
import type {Layers} from "./layers.js";
import {measureOf, type Measure} from "./measureOf.js";
import {historyUntil} from "./recorded.js";
import {sceneOf, stageScene, type Scene} from "./scene.js";
import type {SlowMotionElement} from "./SlowMotion.js";

interface Shown {
  readonly options: ToyOptions;
  readonly history: readonly number[];
  /** The curves end here; at the last measurement if left out. */
  readonly until?: number;
  /** The step to show in slow motion, instead of what the run has come to. */
  readonly stages?: StepStages;
  readonly isSlow?: boolean;
}

export interface CloseUpPicture {
  /** The plane, and beside or below it the curves or the slow motion. */
  readonly element: HTMLElement;
  readonly numbers: HTMLElement;
  show(now: ToySnapshot, shown: Shown): void;
  /** Another stage of the same step. */
  showStage(stage: number): void;
  resize(width: number): void;
}

/** The drawings of the close-up and its numbers. `layers` says which layers are on. */
export function CloseUpPicture({
  recorded,
  slow,
  width,
  layers
}: {
  recorded: ToyOptions;
  slow: SlowMotionElement;
  width: number;
  layers: () => Layers;
}): CloseUpPicture {
  const root = element("div", "toy__drawings");
  const stage = element("div", "toy__stage");
  const beside = element("div", "toy__curves");
  const curves = document.createElement("div");
  const numbers = element("div", "toy__numbers");
  beside.append(curves, slow);
  root.append(stage, beside);
  let measured: ToyOptions = recorded;
  let measure: Measure = measureOf(recorded);
  let stages: StepStages | undefined;
  let plotted = "";

  /** Two drawings side by side, as in styles/drawings.css, or one below the other. */
  const room = () => (width < 576 ? Math.min(400, width) : Math.min(400, (width - 16) / 2));
  const draw = (scene: Scene) =>
    stage.replaceChildren(LayeredPlot(scene, {...measure, layers: layers(), size: room()}));
  const showStage = (number: number) => {
    if (stages && number) draw(stageScene(stages, number));
  };
  /** Only if there is something new: a measurement comes less often than a snapshot. */
  const plot = (rows: readonly number[]) => {
    const now = [measured.target, measured.seed, rows.length, rows.at(-1), rows.at(-2), room()].join();
    if (now === plotted) return;
    plotted = now;
    curves.replaceChildren(CoveragePlots(rows, {...measure, width: room()}));
  };
  slow.resize(room());

  return {
    element: root,
    numbers,
    showStage,
    show(now, {options, history, until = Infinity, stages: made, isSlow = false}) {
      if (!isSameData(options, measured)) measure = measureOf((measured = options));
      stages = made;
      slow.hidden = !isSlow;
      curves.hidden = isSlow;
      if (stages) showStage(slow.stage);
      else draw(sceneOf(now, options));
      numbers.replaceChildren(CoverageReadout(now, {...measure, loss: options.loss}));
      if (!isSlow) plot(historyUntil(history, until));
    },
    resize(next) {
      width = next;
      slow.resize(room());
    }
  };
}

const isSameData = (a: ToyOptions, b: ToyOptions) =>
  a.target === b.target && a.seed === b.seed && a.modes === b.modes && a.sd === b.sd;
