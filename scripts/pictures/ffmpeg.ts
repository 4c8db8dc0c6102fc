import {spawnSync} from "node:child_process";

/** Runs ffmpeg, which writes over what is there. Throws what it complains of, or that it isn't installed. */
export function ffmpeg(...options: string[]): void {
  const {error, status, stderr} = spawnSync("ffmpeg", ["-loglevel", "error", "-y", ...options], {encoding: "utf8"});
  if (error) throw new Error("this needs ffmpeg: apt-get install ffmpeg", {cause: error});
  if (status !== 0) throw new Error(`ffmpeg: ${stderr.trim()}`);
}

/** A filter that leaves `colours` of them, those that the pictures need. */
export const fewColours = (colours: number, {dither = "none"} = {}): string =>
  `split[a][b];[a]palettegen=max_colors=${colours}:stats_mode=full:reserve_transparent=0[p];[b][p]paletteuse=dither=${dither}:diff_mode=rectangle`;
