import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {StopControls, type StopControlsElement} from "./StopControls.js";
import {levelWords, meters, waitsFor} from "./stopRule.js";
import {say} from "../../words/say.js";

/** The rule for stopping early, to be opened; its head says what the rule is. */
export function StopDetails(): HTMLDetailsElement & Pick<StopControlsElement, "rule"> {
  const root = element("details", "training__stop");
  const summary = document.createElement("summary");
  const controls = StopControls();
  root.append(summary, controls);
  const show = () => {
    summary.textContent = stopWords(controls.rule);
  };
  root.addEventListener("input", show);
  root.addEventListener("change", show);
  show();
  root.open = controls.hasComplaint;
  return Object.defineProperty(root, "rule", {get: () => controls.rule}) as HTMLDetailsElement &
    Pick<StopControlsElement, "rule">;
}

/** "Stops at the end", "Stops at step 500, or when the loss of G is at least 3 nats". */
export function stopWords({step, meter}: StopControlsElement["rule"]): string {
  const at = step === undefined ? undefined : {step: formatCount(step)};
  const known = meter && meters[meter.name];
  const when = known && {condition: waitsFor(known), level: levelWords(known, meter.atLeast)};
  if (at && when) return say("Stop early: at step {step}, or when {condition} {level}", {...at, ...when});
  if (at) return say("Stop early: at step {step}", at);
  return when ? say("Stop early: when {condition} {level}", when) : say("Stop early: no, at the end");
}
