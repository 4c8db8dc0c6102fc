import type {Opened} from "../../train/run/messages.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {deviceNames} from "./costWords.js";

/** Which backends were tried, with what result, and what the size means: to be opened by those who ask. */
export function BackendReasons(opened: Opened): HTMLElement {
  const root = element("details", "training__why");
  const summary = document.createElement("summary");
  summary.textContent = "Why this backend and size?";
  const list = document.createElement("ul");
  for (const {backend, works, reason} of opened.attempts) {
    const item = document.createElement("li");
    const trial = works && backend === "engine" ? ["three trial steps agreed with known numbers"] : [];
    const choice = works && backend === opened.settings?.backend ? ["you chose it"] : [];
    const why = [reason, ...trial, ...choice].join("; ");
    item.textContent = `${deviceNames[backend]}: ${works ? "used" : "not used"} – ${why}.`;
    list.append(item);
  }
  root.append(summary, list, paragraph(order), paragraph(describeSize(opened)));
  return root;
}

/** What "the best there is" means. */
const order =
  "“The best there is” takes the first that works, in this order: on WebGPU the step in one submission, if three trial steps agree with numbers known beforehand; on WebGPU by TensorFlow.js ops; WebGL; the processor. A graphics card that is only imitated is passed over.";

function paragraph(text: string): HTMLElement {
  const root = document.createElement("p");
  root.textContent = text;
  return root;
}

function describeSize({software, preset, batch, data, images, steps}: Opened): string {
  const digits = {mnist: "MNIST digits", "built-in": "digits drawn by code", own: "pictures of your own"}[data];
  const size = `Size “${preset}”: batches of ${batch} from ${formatCount(images)} ${digits}, ${formatCount(steps)} steps in all (50 epochs).`;
  if (!software) return size;
  return `${size} This graphics card is imitated by the processor, which may be faster by itself: “What a step costs, way by way” compares them.`;
}
