import type {RaceReading} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {element} from "../element.js";
import {raceMeters} from "./meters.js";

export type MeterListElement = HTMLElement & {update(reading: RaceReading | undefined): void};

/** The meters of one method as numbers, under its picture. Made once; `update` changes the numbers only: dashes where there is no reading. */
export function MeterList(): MeterListElement {
  const root = element("dl", "race__meters");
  const details = raceMeters.map(({name, what}) => {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const detail = document.createElement("dd");
    term.textContent = name;
    row.title = what;
    row.append(term, detail);
    root.append(row);
    return {row, detail};
  });
  const update = (reading: RaceReading | undefined) =>
    raceMeters.forEach(({value, print, key}, i) => {
      const printed = reading ? print(value(reading)) : "–";
      const isCounted = key === "covered" && reading;
      details[i].detail.textContent = isCounted
        ? say("{some} of {all}", {some: printed, all: reading.counts.length})
        : printed;
      details[i].row.hidden = key === "time" && !(reading && Number.isFinite(value(reading))); // a recording has no times
    });
  return Object.assign(root, {update});
}
