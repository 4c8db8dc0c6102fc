import {element} from "../element.js";
import {formatCount, formatNumber} from "../numbers.js";
import {StopControls, type StopControlsElement} from "./StopControls.js";
import {meters} from "./stopRule.js";

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
  return Object.defineProperty(root, "rule", {get: () => controls.rule}) as HTMLDetailsElement &
    Pick<StopControlsElement, "rule">;
}

/** "Stops at the end", "Stops at step 500, or when the loss of G reaches 3 nats". */
export function stopWords({step, meter}: StopControlsElement["rule"]): string {
  const parts = [
    ...(step === undefined ? [] : [`at step ${formatCount(step)}`]),
    ...(meter && meters[meter.name]
      ? [`when ${meters[meter.name].label} reaches ${formatNumber(meter.atLeast)} ${meters[meter.name].unit}`.trim()]
      : [])
  ];
  return `Stop early: ${parts.length ? parts.join(", or ") : "no, at the end"}`;
}
