import {noiseVectors, vectorAt, walk, type Noise} from "../math/latent.js";
import {random} from "../math/random.js";
import type {LatentHandle, LatentRun} from "../train/latent/latentHandle.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {NewSeed} from "./controls/NewSeed.js";
import {WholeNumber} from "./controls/WholeNumber.js";
import {element} from "./element.js";
import {BetweenTool} from "./latent/BetweenTool.js";
import {DirectionsTool} from "./latent/DirectionsTool.js";
import {Explorer} from "./latent/Explorer.js";
import {InvertTool, type InvertActions} from "./latent/InvertTool.js";
import {sheetCount, sheetSide, toolChoices, walkFrames, walkPoints, type Tool} from "./latent/latentKnobs.js";
import {latentStatus} from "./latent/latentStatus.js";
import {PictureGrid} from "./latent/PictureGrid.js";
import type {LatentTool, Picked} from "./latent/tool.js";
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

/** Random streams of a seed: the samples of the sheet, and the places of the walk. */
const streams = {sheet: 0, walk: 1};

/**
 * A generator's latent space: a sheet of samples to pick A and B from, one picture with sliders for its z, and a tool: the
 * ways from A to B, what each direction does, a walk, or the search for the noise of a digit. Made once; the focus stays.
 */
export function LatentPanel({actions, width = 640}: LatentOptions): LatentElement {
  const root = element("div", "latent") as unknown as LatentElement;
  const status = StatusLine();
  const seed = NewSeed("zseed", {label: say("seed of the samples")});
  const cells = {
    A: WholeNumber("za", {label: say("A: sample"), initial: 1, low: 1, high: sheetCount}),
    B: WholeNumber("zb", {label: say("B: sample"), initial: 2, low: 1, high: sheetCount})
  };
  const tool = Choice<Tool>("ztool", toolChoices, {label: say("tool")});

  let run: LatentRun | undefined;
  let samples: readonly Noise[] = [];
  let frames: readonly Noise[] = [];
  let [z, words]: [Noise, string] = [new Float32Array(0), ""];
  /** What a click on the sheet picks. */
  let picks: keyof Picked = "A";

  const numberOf = (name: keyof Picked) => cells[name].value - 1;
  const picked = (): Picked | undefined =>
    samples.length ? {A: samples[numberOf("A")], B: samples[numberOf("B")]} : undefined;
  const show = (next: Noise, called: string) => {
    [z, words] = [next, called];
    explorer.show(z, words, run?.directions);
    actions.draw("picture", z as Float32Array);
  };
  const showPicked = (name: keyof Picked) => {
    const ends = picked();
    if (ends) show(ends[name], say("sample {n} ({name})", {n: cells[name].value, name}));
  };
  const context = {draw: actions.draw, show};

  const sheet = PictureGrid({
    label: say("25 samples"),
    ...{columns: sheetSide, count: sheetCount, kind: "generated", name: (i) => say("sample {n}", {n: i + 1})},
    onPick: (i) => pick(picks, i),
    onKey: (key, i) => /^[ab]$/i.test(key) && pick(key.toUpperCase() as keyof Picked, i)
  });
  const explorer = Explorer({
    onMove: (next) => show(next, say("moved from a sample")),
    onRest: () => tool.value === "directions" && tools.directions.refresh(), // 35 pictures: not while dragging
    onReset: () => {
      showPicked(picks);
      if (tool.value === "directions") tools.directions.refresh();
    }
  });
  const walking = WalkTool(() => frames, context);
  const inverting = InvertTool(actions, context, {width});
  const tools: Record<Tool, LatentTool> = {
    between: BetweenTool(picked, context),
    directions: DirectionsTool(() => (run?.directions ? {z, directions: run.directions} : undefined), context),
    walk: walking,
    invert: inverting
  };
  const present = () => tools[tool.value];

  function pick(name: keyof Picked, i: number): void {
    cells[name].value = i + 1;
    choose(name);
  }

  /** A cell was picked, here or in its field. */
  function choose(name: keyof Picked): void {
    sheet.mark({A: numberOf("A"), B: numberOf("B")});
    showPicked(name);
    if (tool.value === "between" || tool.value === "directions") present().refresh();
  }

  const names = ["A", "B"] as const;
  const pickers = names.map((name) =>
    Button(say("Pick {name}", {name}), () => {
      picks = name;
      showPickers();
    })
  );
  const showPickers = () =>
    pickers.forEach((button, i) => button.setAttribute("aria-pressed", String(names[i] === picks)));
  for (const name of names) cells[name].addEventListener("input", () => choose(name));

  /** Another seed, or another generator, under which the reader's own z stays: everything is drawn anew. */
  function drawNoise({keepsZ = false} = {}): void {
    if (!run?.z) return;
    const n = run.z;
    const vectors = (count: number, stream: number) => {
      const all = noiseVectors(count, n, random(seed.value, stream));
      return {all, each: Array.from({length: count}, (_, i) => vectorAt(all, i, n))};
    };
    const {all, each} = vectors(sheetCount, streams.sheet);
    samples = each;
    frames = walk(vectors(walkPoints, streams.walk).each, walkFrames);
    actions.draw("sheet", all);
    sheet.mark({A: numberOf("A"), B: numberOf("B")});
    if (keepsZ && z.length === n) show(z, words);
    else showPicked("A");
    present().refresh();
  }
  seed.addEventListener("input", () => drawNoise());

  function showTool(): void {
    if (tool.value !== "walk") walking.stop();
    for (const [name, {element: part}] of Object.entries(tools)) part.hidden = name !== tool.value;
    present().refresh();
  }
  tool.addEventListener("input", showTool);

  const body = element("div", "latent__body");
  const left = element("div", "latent__sheet");
  left.append(sheet, Controls(...pickers, cells.A, cells.B));
  const top = element("div", "latent__top");
  top.append(left, explorer.element);
  body.append(Controls(seed), top, Controls(tool), ...Object.values(tools).map(({element: part}) => part));
  const newer = Button("", actions.take);
  newer.hidden = true;
  root.append(...status.elements, newer, body);

  function update(next: LatentRun): void {
    const before = run;
    run = next;
    const isNew = next.phase === "ready" && before?.phase !== "ready";
    body.hidden = next.phase === "none" || next.phase === "failed";
    status.say(latentStatus(next), {urgent: before?.phase !== next.phase});
    status.complain(
      next.phase === "failed"
        ? say("The pictures stopped: {reason}; reload the page.", {reason: next.fault ?? say("unknown")})
        : ""
    );
    root.dataset.phase = next.phase;
    if (isNew) drawNoise({keepsZ: true});
    if (next.pictures.sheet !== before?.pictures.sheet) sheet.draw(next.pictures.sheet?.pixels);
    if (next.pictures.picture !== before?.pictures.picture) explorer.draw(next.pictures.picture?.pixels);
    for (const part of Object.values(tools)) part.update(next);
  }

  showPickers();
  showTool();
  return Object.assign(root, {
    update,
    offer(name: string) {
      newer.hidden = name === "";
      newer.textContent = say("Look into the newer one: {name}", {name});
    },
    invert(image: Uint8Array) {
      tool.value = "invert";
      showTool();
      inverting.invert(image);
    },
    resize(next: number) {
      width = next;
      inverting.resize(next);
    },
    stop: walking.stop
  });
}
