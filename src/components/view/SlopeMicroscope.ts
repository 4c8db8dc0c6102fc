import {cloudDistance, criticClouds} from "../math/criticClouds.js";
import type {CriticHandle, CriticRun} from "../train/critic/criticHandle.js";
import type {CriticCommand, CriticOptions, CriticSnapshot} from "../train/critic/criticMessages.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {showWhere} from "./controls/showWhere.js";
import {Slider} from "./controls/Slider.js";
import {toNextSeed} from "./controls/toNextSeed.js";
import {WholeNumber} from "./controls/WholeNumber.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";
import {batchNormChoices, fixedOptions, leashChoices, microscopeKnobs, warmUp} from "./microscope/knobs.js";
import {withData} from "./drawingData.js";
import {MicroscopeReadout, secantSlope} from "./microscope/MicroscopeReadout.js";
import {microscopeStatus} from "./microscope/microscopeStatus.js";
import {endNames, readEnds, snapPlace, writeEnds, type EndName, type Place} from "./microscope/points.js";
import {SlopeHistoryPlot} from "./microscope/SlopeHistoryPlot.js";
import {SurfacePlot} from "./microscope/SurfacePlot.js";
import {onceAFrame} from "./onceAFrame.js";
import {StatusLine} from "./StatusLine.js";

export interface MicroscopeOptions {
  /** What the panel asks for; the page connects it to a worker. */
  readonly actions: Pick<CriticHandle, "open" | "send">;
  /** f at a place, from a snapshot's weights. */
  readonly score: (snapshot: CriticSnapshot, place: Place) => number;
  /** A run ends here by itself. */
  readonly lastStep: number;
  readonly width?: number;
}

export type MicroscopeElement = HTMLElement & {
  /** Trains the critic that the controls ask for; to be called once the worker is connected. */
  open(): void;
  update(run: CriticRun): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
};

/**
 * A critic under the microscope: its surface with two points to drag, the steepest slope found and the certified bound over
 * the steps, and four numbers. Every change of a setting trains a new critic from the same seed, to the step that was shown
 * first. Made once, so the focus stays where it was.
 */
export function SlopeMicroscope({actions, score, lastStep, width = 640}: MicroscopeOptions): MicroscopeElement {
  const clouds = criticClouds(fixedOptions.points);
  const w1 = cloudDistance(clouds);
  const root = element("div", "microscope") as unknown as MicroscopeElement;
  const status = StatusLine();
  const stage = element("div", "microscope__stage");
  const curves = element("div", "microscope__curves");
  const numbers = element("div", "microscope__numbers");
  const drawings = element("div", "toy__drawings");
  drawings.append(stage, curves);

  const leash = Choice("leash", leashChoices, {label: say("leash")});
  const clip = Slider(microscopeKnobs.clip);
  const lambda = Slider(microscopeKnobs.lambda);
  const batchNorm = Choice("bn", batchNormChoices, {label: say("BatchNorm")});
  const depth = Slider(microscopeKnobs.depth);
  const seed = WholeNumber("cseed", {label: say("seed"), initial: 1});
  const options = (): CriticOptions => ({
    ...fixedOptions,
    ...{seed: seed.value, leash: leash.value, clip: clip.value, lambda: lambda.value},
    ...{batchNorm: batchNorm.value === "with", depth: depth.value}
  });

  let run: CriticRun | undefined;
  let ends = readEnds();
  const open = (steps = warmUp) => actions.open(options(), steps);
  const begin = (command: CriticCommand) => {
    if (!run || run.phase === "failed") open(0); // the worker reads its messages in order
    actions.send(command);
  };
  /** A new setting starts a new run, which goes on by itself if the old one did. */
  const change = () => {
    const wasRunning = run?.phase === "running";
    open();
    if (wasRunning) actions.send({type: "train"});
  };
  const train = Button(say("Train"), () => begin({type: run?.phase === "running" ? "pause" : "train"}));
  train.classList.add("control--primary");
  const step = Button(say("One step"), () => begin({type: "step"}));
  const reset = Button(say("Reset (same seed)"), () => open(0));
  const newSeed = Button(say("New seed"), () => {
    toNextSeed(seed);
    change();
  });
  for (const control of [leash, clip, lambda, batchNorm, depth, seed]) control.addEventListener("change", change);
  showWhere(leash, {clipped: clip, penalty: lambda}, (value) => value);

  const move = (name: EndName, to: Place) => {
    ends = {...ends, [name]: to};
    writeEnds(ends);
    showEnds();
  };
  /** Two drawings side by side, as in styles/drawings.css, or one below the other. */
  const room = () => {
    const isNarrow = width < 576;
    return {isNarrow, size: Math.min(400, isNarrow ? width : (width - 16) / 2)};
  };
  const makeSurface = () => SurfacePlot({view: run?.snapshot, ends}, {clouds, size: room().size, onKey: move});
  let surface = makeSurface();
  dragPoints(stage, {
    points: () =>
      endNames.map((name) => {
        const [x, y] = surface.pixels(ends[name]);
        return {name, x, y};
      }),
    onMove: (name, x, y) => move(name, snapPlace(...surface.place([x, y])))
  });

  function showEnds(): void {
    const snapshot = run?.snapshot;
    surface.update({view: snapshot, ends});
    if (!snapshot) return;
    const secant = secantSlope((place) => score(snapshot, place), ends);
    numbers.replaceChildren(MicroscopeReadout(snapshot, {secant, w1}));
  }

  withData(numbers, () => {
    const snapshot = run?.snapshot;
    const row = (name: EndName) => [name, ...ends[name], snapshot ? score(snapshot, ends[name]) : NaN];
    const heads = [say("point"), "x₁", "x₂", "f"];
    return snapshot ? [{label: say("your two points"), heads, rows: endNames.map(row)}] : [];
  });

  function showCurves(): void {
    const {size, isNarrow} = room();
    curves.replaceChildren(SlopeHistoryPlot(run?.history ?? [], {width: size, height: isNarrow ? 220 : size}));
  }

  function show(): void {
    const {phase = "opening", snapshot, fault} = run ?? {};
    const urgent = phase !== "running" || root.dataset.phase !== "running";
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.setAttribute("aria-busy", String(phase === "opening"));
    train.textContent = say(phase === "running" ? "Pause" : "Train");
    disable(train, (snapshot?.step ?? 0) >= lastStep);
    disable(step, phase === "running" || (snapshot?.step ?? 0) >= lastStep);
    status.complain(fault ? say("The run ended: {fault}. Train starts it again from its seed.", {fault}) : "");
    status.say(microscopeStatus(options(), {phase, snapshot, lastStep}), {urgent});
    showEnds();
    if (phase !== "opening") showCurves(); // until then the old curves stay, so that nothing jumps
  }

  const showSoon = onceAFrame(show);
  const update = (next: CriticRun) => {
    // The last picture stays until the next critic is ready.
    run = next.phase === "opening" && run?.snapshot ? {...next, snapshot: run.snapshot, history: run.history} : next;
    showSoon();
  };

  stage.append(surface);
  root.append(
    ...status.elements,
    drawings,
    Controls(train, step, reset, newSeed, seed),
    Controls(leash, clip, lambda, batchNorm, depth),
    numbers
  );
  show();
  showCurves();
  return Object.assign(root, {
    open: () => open(),
    update,
    resize(next: number) {
      if (next === width) return;
      width = next;
      surface = makeSurface();
      stage.replaceChildren(surface);
      showCurves();
    }
  });
}
