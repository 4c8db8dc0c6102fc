import type {OwnData} from "../../train/pictures/readOwn.js";
import {formatCount} from "../numbers.js";

/** Fewer digits than this are learned by heart before they are learned. */
const many = 1000;

/** What became of the reader’s files, and whether there is enough to train on, in a few sentences. */
export function ownWords(
  {images: {count}, papers, refused}: OwnData,
  {drawn, fewest}: {drawn: number; fewest: number}
): string {
  const kinds = [
    [papers.bright, "on bright paper, turned over"],
    [papers.dark, "on dark paper"],
    [drawn, "drawn by hand"],
    [count - papers.bright - papers.dark - drawn, "from IDX files, as they are"]
  ] as const;
  const parts = kinds.filter(([n]) => n > 0).map(([n, what]) => `${formatCount(n)} ${what}`);
  const digits = `${formatCount(count)} ${count === 1 ? "digit" : "digits"}${parts.length ? `: ${parts.join("; ")}` : ""}.`;
  const first = count > 25 ? " The first 25 are shown." : "";
  const lost = refused.length ? ` ${formatCount(refused.length)} refused${count ? "" : `: ${refused[0]}`}.` : "";
  const enough =
    count < fewest
      ? ` At least ${fewest} are needed.`
      : count < many
        ? " So few will be learned by heart: expect copies."
        : "";
  return `${digits}${first}${lost}${enough}`;
}
