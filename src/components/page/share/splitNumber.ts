const number = /^([−-]?(?:\d[\d,\u2009]*)?(?:\.\d+)?(?:e[+−-]?\d+)?)\s*(.*)$/u;
const unitPattern = /^(?:|of [\d,]+|(?!(?:to|and|or|at|by|in)\b)[\p{L}%°][\p{L}%°²³⁻¹/·\s]{0,15})$/u;

/**
 * A number as the notebook prints it ("23,450 steps", "−0.5 nat", "98.9 %", "6 of 8", "∞") as a program reads it, and apart its unit.
 * What is more than a number and its unit ("6.3 ± 0.5") stays as it is.
 */
export function splitNumber(printed: string): {value: string; unit: string} {
  const text = printed.trim();
  if (/^[−-]?∞$/.test(text)) return {value: text.length > 1 ? "-inf" : "inf", unit: ""};
  const [, digits, unit] = number.exec(text) ?? ["", "", ""];
  if (!/\d/.test(digits) || !unitPattern.test(unit)) return {value: text, unit: ""};
  return {value: digits.replaceAll("−", "-").replace(/[,\u2009]/g, ""), unit};
}
