import type {Noise} from "../math/latent/noise.js";
import type {LatentHandle, LatentRun} from "../train/latent/latentHandle.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {NewSeed} from "./controls/NewSeed.js";
import {element} from "./element.js";
import {BetweenTool} from "./latent/BetweenTool.js";
import {DirectionsTool} from "./latent/DirectionsTool.js";
import {Explorer} from "./latent/Explorer.js";
import {InvertTool, type InvertActions} from "./latent/InvertTool.js";
import {latentStatus} from "./latent/latentStatus.js";
import {SampleSheet} from "./latent/SampleSheet.js";
import {seededNoise} from "./latent/seededNoise.js";
import type {Picked} from "./latent/tool.js";
import {ToolBox} from "./latent/ToolBox.js";
import {WalkTool} from "./latent/WalkTool.js";
import {StatusLine} from "./StatusLine.js";

export interface LatentOptions {
  /** What the panel asks for; the page connects it to a worker. */
  readonly actions: Pick<LatentHandle, "draw"> &
    InvertActions & {
      /** Opens the generator that `offer` has named. */
      take(): void;
    };
  readonly width?: number;
}

export type LatentElement = HTMLElement & {
  update(run: LatentRun): void;
  /** There is a newer generator, called `name`: a button says so. "": there is none. */
  offer(name: string): void;
  /** Searches for the noise of bytes [784], as if the reader had picked that digit. */
  invert(image: Uint8Array): void;
  resize(width: number): void;
  /** Ends what moves by itself. */
  stop(): void;
};

/**
 * A generator's latent space: a sheet of samples to pick A and B from, one picture with sliders for its z, and a tool: the
 * ways from A to B, what each direction does, a walk, or the search for the noise of a digit. Made once; the focus stays.
 */
export function LatentPanel({actions, width = 640}: LatentOptions): LatentElement {
  const root = element("div", "latent") as unknown as LatentElement;
  const status = StatusLine();
  const seed = NewSeed("zseed", {label: say("seed of the samples")});
  let run: LatentRun | undefined;
  let frames: readonly Noise[] = [];
  /** What the big picture is of, and what it is called. */
  let [z, words]: [Noise, string] = [new Float32Array(0), ""];

  function show(next: Noise, called: string): void {
    [z, words] = [next, called];
    explorer.show(z, words, run?.directions);
    actions.draw("picture", z as Float32Array);
  }
  function showPicked(name: keyof Picked): void {
    const ends = sheet.picked();
    if (ends) show(ends[name], sheet.words(name));
  }

  const sheet = SampleSheet((name) => {
    showPicked(name);
    tools.refresh("between", "directions");
  });
  const explorer = Explorer({
    onMove: (next) => show(next, say("moved from a sample")),
    onRest: () => tools.refresh("directions"), // 35 pictures: not while dragging
    onReset: () => {
      showPicked(sheet.active);
      tools.refresh("directions");
    }
  });
  const context = {draw: actions.draw, show};
  const walking = WalkTool(() => frames, context);
  const inverting = InvertTool(actions, context, {width});
  const tools = ToolBox(
    {
      between: BetweenTool(sheet.picked, context),
      directions: DirectionsTool(() => (run?.directions ? {z, directions: run.directions} : undefined), context),
      walk: walking,
      invert: inverting
    },
    (left) => left === "walk" && walking.stop()
  );

  /** Another seed, or another generator, under which the reader's own z stays: everything is drawn anew. */
  function drawNoise({keepsZ = false} = {}): void {
    if (!run?.z) return;
    const noise = seededNoise(seed.value, run.z);
    frames = noise.frames;
    sheet.hold(noise.samples);
    actions.draw("sheet", noise.sheet);
    if (keepsZ && z.length === run.z) show(z, words);
    else showPicked("A");
    tools.refresh();
  }
  seed.addEventListener("input", () => drawNoise());

  const top = element("div", "latent__top");
  top.append(sheet.element, explorer.element);
  const body = element("div", "latent__body");
  body.append(Controls(seed), top, ...tools.elements);
  const newer = Button("", actions.take);
  newer.hidden = true;
  root.append(...status.elements, newer, body);

  function update(next: LatentRun): void {
    const before = run;
    run = next;
    const {phase, pictures} = next;
    body.hidden = phase === "none" || phase === "failed";
    status.say(latentStatus(next), {urgent: before?.phase !== phase});
    const reason = next.fault ?? say("unknown");
    status.complain(phase === "failed" ? say("The pictures stopped: {reason}; reload the page.", {reason}) : "");
    root.dataset.phase = phase;
    if (phase === "ready" && before?.phase !== "ready") drawNoise({keepsZ: true});
    if (pictures.sheet !== before?.pictures.sheet) sheet.draw(pictures.sheet?.pixels);
    if (pictures.picture !== before?.pictures.picture) explorer.draw(pictures.picture?.pixels);
    tools.update(next);
  }

  return Object.assign(root, {
    update,
    offer(name: string) {
      newer.hidden = name === "";
      newer.textContent = say("Look into the newer one: {name}", {name});
    },
    invert(image: Uint8Array) {
      tools.take("invert");
      inverting.invert(image);
    },
    resize(next: number) {
      width = next;
      inverting.resize(next);
    },
    stop: walking.stop
  });
}
