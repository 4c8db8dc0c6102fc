import {costSizes} from "../math/costOfNorms.js";
import type {CostRun} from "../train/cost/costHandle.js";
import {say} from "../words/say.js";
import {formatSeconds} from "./seconds.js";

const sizes: readonly number[] = costSizes;
const size = (n: number) => `${n} × ${n}`;

/** What is measured, how far, and how long the size under way takes, in one line. */
export function costStatus({phase, rows, measuring}: CostRun): string {
  const last = rows.at(-1);
  if (phase !== "running") {
    const measured = last
      ? say("measured on this machine up to {size}", {size: size(last.n)})
      : say("nothing measured");
    return say(phase === "done" ? "{measured} · finished" : "{measured} · stopped", {measured});
  }
  if (!measuring) return say("starting …");
  const seconds = last ? secondsLeft(measuring, last) : 0;
  const now = say("measuring {size}, size {number} of {count}", {
    ...{size: size(measuring), number: sizes.indexOf(measuring) + 1, count: sizes.length}
  });
  return seconds < 1 ? now : say("{now} · about {time}", {now, time: formatSeconds(seconds)});
}

/** What the SVD of the next size will take, to one digit, if it follows n³. */
function secondsLeft(n: number, last: {n: number; svdSeconds: number}): number {
  return Number((last.svdSeconds * (n / last.n) ** 3).toPrecision(1));
}

/** A small size is timed again and again, for about so long, in seconds. */
const least = 0.5;

/** Share of the sizes that are done; the one under way, begun `seconds` ago, counts by the time that it should take. */
export function costProgress({rows, measuring}: Pick<CostRun, "rows" | "measuring">, seconds = 0): number {
  const last = rows.at(-1);
  const whole = measuring && last ? Math.max(least, secondsLeft(measuring, last)) : least;
  return Math.min(1, (rows.length + Math.min(1, seconds / whole)) / sizes.length);
}
