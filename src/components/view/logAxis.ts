import {scaleLog, type ScaleLogarithmic} from "d3-scale";
import {superscript} from "./superscript.js";

/** A logarithmic scale around `values` (those above 0), at least a factor of ten high, and the places of its ticks. */
export function logScale(
  values: readonly number[],
  range: readonly [number, number]
): {scale: ScaleLogarithmic<number, number>; ticks: number[]} {
  const good = values.filter((value) => value > 0 && Number.isFinite(value));
  const [low, high] = good.length ? [Math.min(...good), Math.max(...good)] : [1, 1];
  const room = Math.max(1.6, Math.sqrt((10 * low) / high));
  const scale = scaleLog([low / room, high * room], range);
  return {scale, ticks: logTicks(...(scale.domain() as [number, number]))};
}

/** Powers of ten, about seven at most; 1, 2 and 5 times them where that is less than two decades. */
export function logTicks(low: number, high: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const every = Math.ceil((to - from) / 7);
  const powers = Array.from({length: to - from + 1}, (_, k) => from + k);
  const wanted = Math.log10(high / low) < 2 ? [1, 2, 5] : [1];
  return powers
    .filter((power) => power % every === 0)
    .flatMap((power) => wanted.map((digit) => Number(`${digit}e${power}`)))
    .filter((tick) => tick >= low && tick <= high);
}

/** 0.01, 500, 10⁻¹². */
export function formatPower(value: number): string {
  const power = Math.floor(Math.log10(value) + 1e-9);
  if (power >= -3 && power <= 4) return String(value);
  const digit = Math.round(value / 10 ** power);
  return `${digit === 1 ? "" : `${digit}·`}10${superscript(power)}`;
}
