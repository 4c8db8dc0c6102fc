import type {common} from "./common.js";
import type {critics} from "./critics.js";
import type {distances} from "./distances.js";
import type {engine} from "./engine.js";
import type {everywhere} from "./everywhere.js";
import type {figures1} from "./figures1.js";
import type {laboratory} from "./laboratory.js";
import type {latent} from "./latent.js";
import type {race} from "./race.js";
import type {spectral} from "./spectral.js";
import type {train} from "./train.js";

/** All tables as one. */
export type Tables = typeof common &
  typeof critics &
  typeof distances &
  typeof engine &
  typeof figures1 &
  typeof laboratory &
  typeof latent &
  typeof race &
  typeof everywhere &
  typeof spectral &
  typeof train;
