import {format} from "d3-format";
import {superscript} from "../superscript.js";

const three = format(".3~r");
const exponent = format(".2~e");

/** A number as a sentence of slow motion has it: three significant digits, a true minus. */
export function brief(x: number): string {
  const size = Math.abs(x);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return three(x);
  const [digits, power] = exponent(x).split("e");
  return `${digits} · 10${superscript(Number(power.replace("−", "-")))}`;
}

/** The same inside a formula, in brackets where it is more than a number. */
export const briefFactor = (x: number): string => (brief(x).includes("·") ? `(${brief(x)})` : brief(x));

/** A point or vector: (0.42, −0.91); with dots behind the last number where there are more than `most`. */
export function briefVector(values: ArrayLike<number>, most = 3): string {
  const first = Array.from(values).slice(0, most).map(brief);
  return `(${[...first, ...(values.length > most ? ["…"] : [])].join(", ")})`;
}
