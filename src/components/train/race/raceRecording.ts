import {racePicture} from "../../math/racePicture.js";
import type {RaceFrame, RaceRun} from "./raceHandle.js";
import {
  methodNames,
  type Method,
  type RacePicture,
  type RaceReading,
  type RaceReferences,
  type RaceSettings
} from "./raceMessages.js";

/** What `npm run record:race` writes into src/data/race.json. */
export interface RaceRecording {
  readonly settings: RaceSettings;
  readonly references: RaceReferences;
  readonly rounds: readonly RecordedRound[];
}

interface RecordedRound {
  readonly step: number;
  /** Method by method, in the order of `methodNames`. */
  readonly readings: readonly RecordedReading[];
  /** Of the same order; left out where only the meters were kept. */
  readonly pictures?: readonly {samples: string; surface: string}[];
}

interface RecordedReading extends Omit<RaceReading, "step" | "counts" | "bound" | "milliseconds"> {
  readonly counts: readonly number[];
  /** null: ∞. */
  readonly bound: number | null;
}

/** One round as it is kept: four digits a number; no times, so that a second recording is the same. */
export function recordRound({step, readings, pictures}: RaceFrame, keepPictures: boolean): RecordedRound {
  const kept = methodNames.map((method): RecordedReading => {
    const {covered, highQuality, counts, w1, estimate, steepest, bound} = readings[method]!;
    const rounded = {w1: digits(w1), estimate: digits(estimate), steepest: digits(steepest)};
    return {
      covered,
      highQuality,
      counts: [...counts],
      ...rounded,
      bound: Number.isFinite(bound) ? digits(bound) : null
    };
  });
  if (!keepPictures) return {step, readings: kept};
  return {step, readings: kept, pictures: methodNames.map((method) => encodePicture(pictures[method]!))};
}

/** The race as the handle would have told it; its times are NaN. */
export function readRaceRecording({settings, references, rounds}: RaceRecording): RaceRun {
  const read = rounds.map(({step, readings, pictures}): RaceFrame => {
    const whole = ({counts, bound, ...numbers}: RecordedReading): RaceReading => ({
      ...{step, ...numbers, counts: Uint32Array.from(counts), bound: bound ?? Infinity, milliseconds: NaN}
    });
    return {
      step,
      readings: byMethod(readings.map(whole)),
      pictures: pictures ? byMethod(pictures.map(decodePicture)) : {}
    };
  });
  return {
    ...{settings, references, phase: "finished", faults: {}, stepsPerSecond: 0},
    rounds: read.map(({step, readings}) => ({step, readings})),
    frames: read.filter((_, i) => rounds[i].pictures)
  };
}

/** Places to 1/79 of a unit, and the surface as 64 levels of its own range: enough for a drawing. */
export function encodePicture({samples, surface}: RacePicture): {samples: string; surface: string} {
  const {reach, side} = racePicture;
  const places = Array.from(samples, (v) =>
    Math.abs(v) > reach ? 255 : Math.round(((v + reach) / (2 * reach)) * 254)
  );
  const low = surface.reduce((a, b) => Math.min(a, b), Infinity);
  const high = surface.reduce((a, b) => Math.max(a, b), -Infinity);
  const levels = Array.from(surface, (v) => (high > low ? Math.round(((v - low) / (high - low)) * 63) : 0));
  const steps = levels.map((level, i) => level - guess(levels, i, side));
  return {
    samples: btoa(String.fromCharCode(...places)),
    surface: `${digits(low)},${digits(high)},${steps.map(letter).join("")}`
  };
}

/** What `encodePicture` kept; a sample outside the picture is NaN. */
export function decodePicture({samples, surface}: {samples: string; surface: string}): RacePicture {
  const {reach, side} = racePicture;
  const bytes = Uint8Array.from(atob(samples), (byte) => byte.charCodeAt(0));
  const [low, high, ...rest] = surface.split(",");
  const steps = Array.from(rest.join(","), (text) => text.charCodeAt(0) - middle);
  const levels: number[] = [];
  steps.forEach((step, i) => levels.push(step + guess(levels, i, side)));
  const value = (level: number) => Number(low) + (level / 63) * (Number(high) - Number(low));
  return {
    samples: Float32Array.from(bytes, (byte) => (byte === 255 ? NaN : (byte / 254) * 2 * reach - reach)),
    surface: Float32Array.from(levels, value)
  };
}

/** The plane through three neighbours that are known already: most differences from it are 0, so they compress well. */
function guess(levels: readonly number[], i: number, side: number): number {
  const at = (k: number) => levels[k] ?? 0;
  if (i === 0) return 0;
  if (i % side === 0) return at(i - side);
  if (i < side) return at(i - 1);
  return Math.min(63, Math.max(0, at(i - 1) + at(i - side) - at(i - side - 1)));
}

/** A difference, from −63 to 63, as a letter; most are near "d". */
const middle = 100;
const letter = (step: number) => String.fromCharCode(middle + step);
const digits = (v: number) => Number(v.toPrecision(4));
const byMethod = <T>(values: readonly T[]) =>
  Object.fromEntries(values.map((v, i) => [methodNames[i], v])) as Record<Method, T>;
