import {target as makeTarget} from "../../math/targets.js";
import type {RaceFrame} from "../../train/race/raceHandle.js";
import type {Method, RaceReading, RaceSettings} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {columnTable, withData} from "../drawingData.js";
import {element} from "../element.js";
import {MeterList} from "./MeterList.js";
import {partWords} from "./partWords.js";
import {partNoun} from "./raceEvents.js";
import {raceLooks, raceMethods} from "./raceLooks.js";
import {RacePicture} from "./RacePicture.js";

export type RaceGridElement = HTMLElement & {
  readonly methods: readonly Method[];
  /** Probabilities of the parts of the data. */
  weights(): readonly number[] | undefined;
  /** The data of the pictures; they are made anew where it differs. */
  setTarget(settings: RaceSettings): void;
  /** Draws one method as it was in a frame, and what went wrong with it; an empty picture and dashes where there is no frame. */
  update(method: Method, frame: RaceFrame | undefined, fault: string | undefined): void;
  resize(width: number): void;
};

const gap = 16;

/** Four small panels: a name, a picture, meters, and one sentence if the method has stopped. Four abreast, two where it is narrow. */
export function RaceGrid({width}: {width: number}): RaceGridElement {
  const root = element("div", "race__grid") as unknown as RaceGridElement;
  const panels = raceMethods.map((method) => {
    const panel = element("section", "race__panel");
    const title = element("p", "race__name");
    title.textContent = raceLooks[method].name;
    panel.setAttribute("aria-label", raceLooks[method].name);
    const stage = element("div", "race__stage");
    const meters = MeterList();
    const fault = element("p", "training__fault");
    fault.setAttribute("role", "alert");
    panel.append(title, stage, fault, meters);
    root.append(panel);
    return {method, stage, meters, fault, picture: undefined as ReturnType<typeof RacePicture> | undefined};
  });

  const shown = new Map<Method, RaceReading | undefined>();
  let noun = partNoun("ring");
  withData(root, () => {
    const counts = raceMethods.map((method) => shown.get(method)?.counts ?? []);
    const parts = Math.max(...counts.map(({length}) => length));
    const columns = raceMethods.map((method, i) => [raceLooks[method].name, counts[i]]);
    return [
      columnTable(partWords[noun].samples, {
        [partWords[noun].noun]: Array.from({length: parts}, (_, k) => k + 1),
        ...(Object.fromEntries(columns) as Record<string, ArrayLike<number>>)
      })
    ];
  });

  let made = "";
  let weights: readonly number[] | undefined;
  function setTarget({target: name, points, seed}: RaceSettings): void {
    const columns = width >= 860 ? 4 : 2;
    const size = Math.max(110, Math.min(330, Math.floor((width - gap * (columns - 1)) / columns)));
    root.dataset.columns = String(columns);
    const key = JSON.stringify([name, points, seed, size]);
    if (key === made) return;
    made = key;
    const target = name === "drawn" && !points?.length ? undefined : makeTarget(name, {points});
    weights = target?.weights;
    noun = partNoun(name);
    for (const panel of panels) {
      const {name: called} = raceLooks[panel.method];
      panel.picture = RacePicture({target, seed, name: called, noun, size});
      panel.stage.replaceChildren(panel.picture);
    }
  }

  function update(method: Method, frame: RaceFrame | undefined, reason: string | undefined): void {
    const panel = panels.find((one) => one.method === method)!;
    const words = reason ? say("Stopped: {reason}.", {reason}) : "";
    if (panel.fault.textContent !== words) panel.fault.textContent = words;
    const reading = frame?.readings[method];
    if (frame && !reading) return; // it has stopped: its last picture stays
    shown.set(method, reading);
    panel.picture?.update(reading, frame?.pictures[method]);
    panel.meters.update(reading);
  }

  return Object.assign(root, {
    methods: raceMethods,
    weights: () => weights,
    setTarget,
    update,
    resize: (next: number) => void (width = next)
  });
}
