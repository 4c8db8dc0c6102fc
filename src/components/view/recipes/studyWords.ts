import {formatNumber} from "../numbers.js";
import {say} from "../../words/say.js";

/** "0.62 for D and 0.92 for G". */
export const lossWords = ({lossD, lossG}: {lossD: number; lossG: number}): string =>
  say("{lossD} for D and {lossG} for G", {lossD: lossD.toFixed(2), lossG: lossG.toFixed(2)});

/** "8 to 10", or "10" where both are the same. */
export function spanWords([least, most]: readonly [number, number]): string {
  const [low, high] = [formatNumber(least), formatNumber(most)];
  return least === most ? low : say("{low} to {high}", {low, high});
}
