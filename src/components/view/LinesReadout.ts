import {parallelLines, slopesInTheta} from "../math/parallelLines.js";
import type {LinesState} from "./Lines.js";
import {linesDistances, slopeWords} from "./linesDistances.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** The four distances between the two lines, and their slopes in θ: these only after the reader has predicted. */
export function LinesReadout({theta, answer}: LinesState): HTMLElement {
  const values = parallelLines(theta);
  const slopes = slopesInTheta(theta);
  return Readout(
    linesDistances.map(({key, name}) => ({
      name,
      value: withUnit(values[key], key === "kl" || key === "js" ? " nat" : ""),
      reference: answer === "asking" ? "" : slopeWords(slopes[key])
    }))
  );
}

const withUnit = (x: number, unit: string) => (x === Infinity ? "∞" : `${formatNumber(Number(x.toFixed(9)))}${unit}`);
