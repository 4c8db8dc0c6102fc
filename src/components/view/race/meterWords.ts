import type {RaceRound} from "../../train/race/raceHandle.js";
import type {Method} from "../../train/race/raceMessages.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {columnTable} from "../drawingData.js";
import {formatCount} from "../numbers.js";
import type {Level, Meter} from "./meters.js";
import {raceLooks, raceMethods} from "./raceLooks.js";

/** All rounds, also those that the curves leave out. */
export function meterTable({title, value}: Meter, rounds: readonly RaceRound[]) {
  const column = (method: Method) => rounds.map(({readings: {[method]: one}}) => (one ? value(one) : NaN));
  return columnTable(title, {
    [say("step")]: rounds.map(({step}) => step),
    ...Object.fromEntries(raceMethods.map((method) => [raceLooks[method].name, column(method)]))
  });
}

/** The drawing in clauses. */
export function describe(
  {title, print}: Meter,
  curves: readonly {name: string; points: readonly [number, number][]}[],
  level?: Level
): string[] {
  const last = curves
    .filter(({points}) => points.length)
    .map(({name, points}) => `${name} ${print(points.at(-1)![1])}`);
  if (!last.length) return [say("{title}: nothing measured here", {title})];
  return [
    say("{what} over the steps", {what: title}),
    say("in the end {readings}", {readings: enumerated(last)}),
    ...(level ? [say("a perfect generator {reading}", {reading: print(level.value)})] : [])
  ];
}

/** What the meter reads where the reader looks, in a clause; none if that is the end. */
export function lookedAt({value, print}: Meter, rounds: readonly RaceRound[], step: number | undefined): string[] {
  const round = rounds.filter((one) => step !== undefined && one.step <= step).at(-1);
  if (!round || round === rounds.at(-1)) return [];
  const readings = raceMethods.flatMap((method) => {
    const reading = round.readings[method];
    return reading && Number.isFinite(value(reading)) ? [`${raceLooks[method].name} ${print(value(reading))}`] : [];
  });
  return readings.length
    ? [
        say("at step {step}, where you look, {readings}", {
          step: formatCount(round.step),
          readings: enumerated(readings)
        })
      ]
    : [];
}
