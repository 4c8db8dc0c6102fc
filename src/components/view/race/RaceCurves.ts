import type {RaceRound} from "../../train/race/raceHandle.js";
import type {RaceReferences} from "../../train/race/raceMessages.js";
import {element} from "../element.js";
import {MeterPlot} from "./MeterPlot.js";
import {raceMeters} from "./meters.js";

export type RaceCurvesElement = HTMLElement & {
  update(rounds: readonly RaceRound[], options: {references?: RaceReferences; step?: number}): void;
  resize(width: number): void;
};

/** The meters as curves, a small drawing each; `draw` is given each of them under a name, to be done when there is time. */
export function RaceCurves({
  width,
  draw = (_, job) => job()
}: {
  width: number;
  draw?: (name: string, job: () => void) => void;
}): RaceCurvesElement {
  const root = element("div", "race__curves");
  const cells = raceMeters.map(() => element("div", "race__curve"));
  root.append(...cells);
  const update: RaceCurvesElement["update"] = (rounds, {references, step}) => {
    const columns = width >= 860 ? (hasTimes(rounds) ? 4 : 3) : width >= 520 ? 2 : 1;
    root.dataset.columns = String(columns);
    const size = {width: Math.floor((width - 16 * (columns - 1)) / columns), height: columns === 1 ? 130 : 150};
    raceMeters.forEach((meter, i) =>
      draw(`curve ${meter.key}`, () => {
        cells[i].replaceChildren(MeterPlot(meter, rounds, {references, step, ...size}));
        cells[i].hidden = meter.key === "time" && !hasTimes(rounds);
      })
    );
  };
  return Object.assign(root, {update, resize: (next: number) => void (width = next)});
}

/** A recording has no times. */
const hasTimes = (rounds: readonly RaceRound[]) =>
  rounds.some(({readings}) => Object.values(readings).some(({milliseconds}) => Number.isFinite(milliseconds)));
