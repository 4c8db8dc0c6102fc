import {formatNumber} from "../numbers.js";

/** A gap as it is printed: to a thousandth, and never −0. */
export const printed = (gap: number): string => formatNumber(Math.round(1000 * gap) / 1000 + 0);
