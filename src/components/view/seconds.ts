import {format} from "d3-format";

const significant = format(".3~r");
const units = [
  {size: 1, name: "s"},
  {size: 1e-3, name: "ms"},
  {size: 1e-6, name: "µs"}
];

/** A duration in the unit that fits, three significant digits: 1.37 ms. */
export function formatSeconds(seconds: number): string {
  const {size, name} = units.find(({size}) => seconds >= 0.9995 * size) ?? units[2]; // 999.9 µs would print as 1000
  return `${significant(seconds / size)} ${name}`;
}
