import {DigitSheet} from "../DigitSheet.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {plotWidthIn} from "../plotWidth.js";
import {atMost} from "../race/atMost.js";
import {Readout, type Reading} from "../Readout.js";
import {trainingReadings} from "../training/trainingReadings.js";
import {TrainingPlots} from "../TrainingPlots.js";
import {whenSeen} from "../whenSeen.js";
import type {Scene} from "./scene.js";
import {say} from "../../words/say.js";

export interface StageOptions {
  /** A run to compare with. */
  readonly kept?: Scene;
  /** Which loss is played for: only cross-entropy has ln 2 as its reference. */
  readonly loss?: string;
  /** The losses of A and B in words, where they differ. */
  readonly unlike?: {readonly a: string; readonly b: string};
  /** Further numbers behind those of the step. */
  readonly more?: readonly Reading[];
}

export type StageElement = HTMLElement & {show(scene: Scene, options?: StageOptions): void};

/** Least time from one drawing of the plots to the next, in milliseconds; sheets and numbers follow each snapshot. */
const plotsEvery = 200;

const nothingYet = new Uint8Array(0);

const whenOf = ({step}: Scene) => say("step {step}", {step: formatCount(step)});

/** Sheets, numbers and plots of one run, or of two side by side. Canvases are made once. */
export function Stage(): StageElement {
  const root = element("div", "training__stage");
  const fakes = DigitSheet(say("Generated, always from the same noise"), {kind: "generated"});
  const other = DigitSheet(say("A, generated"), {kind: "generated"});
  other.className = "sheet sheet--kept";
  const reals = DigitSheet(say("Real, some of what it learns from"), {kind: "real"});
  const pair = element("div", "sheets");
  pair.append(other, fakes, reals);
  const numbers = element("div", "training__numbers");
  const now = element("div", "training__now");
  now.append(pair, numbers);
  const plots = element("div", "training__plots");
  root.append(now, plots);

  let shown: {scene: Scene; options: StageOptions} | undefined;
  let plotWidth = 640;
  let [isSeen, isStale] = [true, false]; // while nobody sees the plots, drawing them would only keep inputs waiting
  const drawPlots = () => {
    isStale = !isSeen;
    if (!shown || isStale) return;
    const {scene, options} = shown;
    plots.replaceChildren(
      TrainingPlots(scene, {plotWidth, kept: options.kept, loss: options.loss, unlike: options.unlike})
    );
  };
  const drawSoon = atMost(plotsEvery, drawPlots);
  whenSeen(plots, (seen) => {
    isSeen = seen;
    if (isSeen && isStale) drawPlots();
  });
  const fit = new ResizeObserver(() => {
    const room = plots.clientWidth;
    if (room === 0 || plotWidthIn(room) === plotWidth) return; // 0: not on the page yet
    plotWidth = plotWidthIn(room);
    drawPlots();
  });
  fit.observe(plots); // gone when the stage is

  return Object.assign(root, {
    show(scene: Scene, options: StageOptions = {}) {
      const isFirst = !shown;
      shown = {scene, options};
      const title = options.kept ? say("B, generated") : undefined;
      fakes.draw(scene.fakes ?? nothingYet, {title, when: whenOf(scene)}); // or another run's would stand for this one's
      reals.hidden = !scene.reals; // MNIST's are in no recording
      if (scene.reals) reals.draw(scene.reals);
      other.hidden = !options.kept?.fakes;
      if (options.kept?.fakes) other.draw(options.kept.fakes, {when: whenOf(options.kept)});
      const readings = scene.last ? trainingReadings(scene.last, scene.exact, options.loss) : [];
      numbers.replaceChildren(...(readings.length ? [Readout([...readings, ...(options.more ?? [])])] : []));
      if (isFirst) drawPlots();
      else drawSoon();
    }
  });
}
