import {formatNumber} from "../numbers.js";

/** "0.62 for D and 0.92 for G". */
export const lossWords = ({lossD, lossG}: {lossD: number; lossG: number}): string =>
  `${lossD.toFixed(2)} for D and ${lossG.toFixed(2)} for G`;

/** "8 to 10", or "10" where both are the same. */
export const spanWords = ([least, most]: readonly [number, number]): string =>
  least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`;
