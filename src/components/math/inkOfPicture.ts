/** Whether ink is darker than its paper ("bright" paper) or brighter ("dark" paper). */
export type Paper = "bright" | "dark";

export interface Ink {
  /** 0 … 1 for each pixel: 0 is paper, 1 the strongest ink of the picture. [height · width] */
  ink: Float32Array;
  paper: Paper;
}

/**
 * A picture has ink where it differs from its paper by this share of the full range; then all below this share of its strongest
 * ink is paper: noise, shadows, the marks of compression.
 */
const faintest = 0.1;

/**
 * Ink in a picture of `width` × `height` pixels, four bytes each (red, green, blue, opacity). The paper's brightness is the mean along
 * the border; "auto": bright above one half. What is brighter than bright paper, or darker than dark, is paper too. Where most of the border is
 * transparent, opacity is the ink. Brightness is luma, .299 R + .587 G + .114 B (ITU-R BT.601), over white where translucent.
 * Undefined where there is no ink: nothing differs from the paper by a tenth of the range.
 */
export function inkOfPicture(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  paper: Paper | "auto" = "auto"
): Ink | undefined {
  const border = borderOf(width, height);
  const mean = (f: (pixel: number) => number) => border.reduce((sum, pixel) => sum + f(pixel), 0) / border.length;
  const opacity = (pixel: number) => rgba[4 * pixel + 3] / 255;
  const luma = (pixel: number) =>
    (0.299 * rgba[4 * pixel] + 0.587 * rgba[4 * pixel + 1] + 0.114 * rgba[4 * pixel + 2]) / 255;
  const isCutOut = mean(opacity) < 0.5;
  const brightness = isCutOut ? opacity : (pixel: number) => 1 + (luma(pixel) - 1) * opacity(pixel);
  const level = mean(brightness);
  const kind = paper !== "auto" ? paper : level > 0.5 ? "bright" : "dark";
  const sign = kind === "bright" && !isCutOut ? -1 : 1;
  const ink = Float32Array.from({length: width * height}, (_, pixel) => sign * (brightness(pixel) - level));
  const strongest = ink.reduce((most, x) => Math.max(most, x), 0);
  if (strongest < faintest) return undefined;
  return {ink: ink.map((x) => (x < faintest * strongest ? 0 : x / strongest)), paper: kind};
}

/** The pixels along the border, each once. */
function borderOf(width: number, height: number): number[] {
  const pixels = Array.from({length: width * height}, (_, pixel) => pixel);
  const isBorder = (pixel: number) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  };
  return pixels.filter(isBorder);
}
