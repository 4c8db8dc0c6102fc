/** A direction in pixels, its length 1. */
export interface Direction {
  readonly cos: number;
  readonly sin: number;
}

/**
 * The outline of an arrow on the ray from `start` along a direction: from `from` to `to` pixels of it, `aside` pixels beside
 * the ray. Nothing where it would be shorter than a pixel.
 */
export function arrowPath(
  start: readonly [number, number],
  {cos, sin}: Direction,
  {from = 0, to, aside = 0, thick}: {from?: number; to: number; aside?: number; thick: number}
): string {
  if (Math.abs(to - from) < 1) return "";
  const sign = Math.sign(to - from);
  const head = sign * Math.min(4 + 2 * thick, Math.abs(to - from));
  const half = thick / 2;
  const wing = 2 + thick;
  const outline = [
    [from, half],
    [to - head, half],
    [to - head, wing],
    [to, 0],
    [to - head, -wing],
    [to - head, -half],
    [from, -half]
  ];
  const at = ([far, off]: number[]) =>
    `${(start[0] + far * cos - (off + aside) * sin).toFixed(1)},${(start[1] + far * sin + (off + aside) * cos).toFixed(1)}`;
  return `M${outline.map(at).join("L")}Z`;
}
