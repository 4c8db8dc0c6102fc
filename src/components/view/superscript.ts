/** A whole number as it stands above the line: −12 is ⁻¹². */
export function superscript(power: number): string {
  return Array.from(String(power), (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)])).join("");
}
