import type {Metering} from "../../train/meters/metersHandle.js";
import {formatCount, formatPercent} from "../numbers.js";

/** What is measured, or whose numbers these are, in one line. */
export function metersStatus({phase, what, measuring, measurement}: Metering): string {
  if (phase === "measuring") return `measuring ${measuring ?? ""}${what ? ` · ${what}` : " …"}`;
  if (!measurement) return phase === "stopped" ? "stopped before anything was measured" : "nothing measured yet";
  const {name, samples, reals, isStandIn} = measurement;
  const beside = isStandIn ? "digits drawn by code, since this copy lacks MNIST, from which it learnt" : "real digits";
  return `${name} · ${formatCount(samples)} samples beside ${formatCount(reals)} ${beside}`;
}

/** How far the judge itself can be trusted. */
export function judgeWords(accuracy: Metering["accuracy"]): string {
  if (!accuracy) return "";
  return `The classifier is right on ${formatPercent(accuracy.mnist)} of MNIST’s test digits and ${formatPercent(accuracy.drawn)} of freshly drawn ones; a share of a class below its errors says nothing.`;
}
