import {symbolCircle, symbolSquare, symbolTriangle, type SymbolType} from "d3-shape";
import type {Leashed} from "../train/toy/leashRecording.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";

/** What a leash is called and how its curve looks; dash and mark tell them apart where colour does not. */
export interface LeashLook {
  readonly name: string;
  readonly color: string;
  /** SVG dash pattern; null is solid. */
  readonly dash: string | null;
  readonly shape: SymbolType;
}

export const leashLooks: Readonly<Record<Leashed, LeashLook>> = {
  clipped: {name: say("weight clipping"), color: "currentColor", dash: "7 3", shape: symbolSquare},
  "weight-normalised": {
    ...{name: say("weight normalisation"), color: colors.reference},
    ...{dash: "2 3", shape: symbolTriangle}
  },
  spectral: {name: say("spectral normalisation"), color: colors.bound, dash: null, shape: symbolCircle}
};
