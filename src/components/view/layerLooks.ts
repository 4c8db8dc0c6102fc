import {symbolCircle, symbolSquare, symbolTriangle, type SymbolType} from "d3-shape";
import type {CriticLeash} from "../train/critic/criticMessages.js";
import type {LayerRun} from "../train/critic/criticLayers.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {formatNumber} from "./numbers.js";

interface Look {
  readonly color: string;
  readonly dash: string;
  readonly shape: SymbolType;
}

/** How the curve of a leash looks; dash and mark tell them apart where colour does not. */
export const layerLooks: Readonly<Record<CriticLeash, Look>> = {
  clipped: {color: "currentColor", dash: "7 3", shape: symbolSquare},
  penalty: {color: colors.critic, dash: "2 3", shape: symbolTriangle},
  spectral: {color: colors.bound, dash: "none", shape: symbolCircle},
  none: {color: colors.reference, dash: "1 4", shape: symbolCircle}
};

/** What a run is called. */
export function layerRunName({leash, clip}: Pick<LayerRun, "leash" | "clip">): string {
  if (leash === "clipped") return say("clipping, c = {c}", {c: formatNumber(clip!)});
  return {penalty: say("gradient penalty"), spectral: say("spectral norm"), none: say("no leash")}[leash];
}
