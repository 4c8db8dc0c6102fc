import type {Method} from "../../train/race/raceMessages.js";
import {colors} from "../colors.js";

/** What a method is called and how its curves look; the dash tells them apart where colour does not. */
export interface RaceLook {
  readonly name: string;
  readonly color: string;
  /** SVG dash pattern; null is solid. */
  readonly dash: string | null;
}

/** In the order in which they are shown. Clipping and spectral normalisation look as on page 3. */
export const raceLooks: Readonly<Record<Method, RaceLook>> = {
  gan: {name: "GAN", color: "currentColor", dash: null},
  wgan: {name: "WGAN", color: "var(--theme-foreground-muted)", dash: "7 3"},
  "wgan-gp": {name: "WGAN-GP", color: colors.critic, dash: "2 2.5"},
  "sn-gan": {name: "SN-GAN", color: colors.bound, dash: null}
};

export const raceMethods = Object.keys(raceLooks) as Method[];
