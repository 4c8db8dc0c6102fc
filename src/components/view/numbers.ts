import {format} from "d3-format";
import {say} from "../words/say.js";

export {formatCount} from "../words/formatCount.js";

const significant = format(".4~r");
const exponent = format(".2~e");

/** A number as the notebook prints it: four significant digits, a true minus, ∞ as ∞; powers of ten outside 1e-4 … 1e5. */
export function formatNumber(x: number): string {
  if (Number.isNaN(x)) return say("undefined");
  if (!Number.isFinite(x)) return x < 0 ? "−∞" : "∞";
  const size = Math.abs(x);
  if (size !== 0 && (size < 1e-4 || size >= 1e5)) return exponent(x);
  return significant(x);
}

/** A share in per cent with one decimal: 98.9 %; in Chinese the sign stands close. */
export function formatPercent(share: number): string {
  return say("{number} %", {number: format(".1f")(100 * share)});
}
