import {pictureLattice, racePicture} from "../../math/racePicture.js";
import {score, type Gan} from "../../toy/gan.js";
import {readMeters} from "../../toy/meters.js";
import type {RacePicture, RaceReading} from "./raceMessages.js";

const places = pictureLattice();

/** The meters of a GAN and its picture. `milliseconds` is the mean time of its last steps. */
export function readRace(gan: Gan, milliseconds: number): {reading: RaceReading; picture: RacePicture} {
  const {samples, ...meters} = readMeters(gan);
  const surface = score(gan, {rows: places.length / 2, columns: 2, values: places});
  return {
    reading: {...meters, milliseconds},
    picture: {
      samples: Float32Array.from(samples.subarray(0, 2 * racePicture.shown)),
      surface: Float32Array.from(surface)
    }
  };
}

/** Whether all meters are numbers (the bound may be ∞): a learning rate that is too high can lose them. */
export function isReadable({w1, estimate, steepest, bound}: RaceReading): boolean {
  return [w1, estimate, steepest].every(Number.isFinite) && !Number.isNaN(bound);
}
