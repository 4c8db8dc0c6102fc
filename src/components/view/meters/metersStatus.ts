import type {Metering} from "../../train/meters/metersHandle.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {formatCount, formatPercent} from "../numbers.js";

/** What is measured, or whose numbers these are, in one line. */
export function metersStatus({phase, what, measuring, measurement, history}: Metering): string {
  if (phase === "measuring") {
    const name = measuring ?? "";
    return what ? say("measuring {name} · {what}", {name, what}) : say("measuring {name} …", {name});
  }
  if (!measurement) {
    if (phase === "stopped") return say("stopped before anything was measured");
    return say(history.length ? "nothing measured in this tab yet" : "nothing measured yet");
  }
  const {name, samples, reals, isStandIn} = measurement;
  return say(
    isStandIn
      ? "{name} · {samples} samples beside {reals} digits drawn by code, since this copy lacks MNIST, from which it learnt"
      : "{name} · {samples} samples beside {reals} real digits",
    {name, samples: formatCount(samples), reals: formatCount(reals)}
  );
}

/** Whose curves the history shows, where they came with the page, and what the button does, where nothing is measured. */
export function historyWords({phase, measurement, history}: Metering): string {
  const recorded = history.filter(({isRecorded}) => isRecorded).length;
  if (measurement)
    return recorded
      ? say("The curves are the recording’s, read when it was made; only their last point is measured here.")
      : "";
  const whose = say("The curves are the recording’s: its meters were read at {count} steps when it was made.", {
    count: recorded
  });
  const button = recorded
    ? say("The button measures the newest generator in full: the recording’s, or your run’s last checkpoint.")
    : say(
        "No generator has been measured yet. The button measures the newest one: the recording’s, or your run’s last checkpoint."
      );
  return inTurn([recorded ? whose : "", phase === "measuring" ? "" : button]);
}

/** How far the judge itself can be trusted. */
export function judgeWords(accuracy: Metering["accuracy"]): string {
  if (!accuracy) return "";
  return say(
    "The classifier is right on {mnist} of MNIST’s test digits and {drawn} of freshly drawn ones; a share of a class below its errors says nothing.",
    {mnist: formatPercent(accuracy.mnist), drawn: formatPercent(accuracy.drawn)}
  );
}
