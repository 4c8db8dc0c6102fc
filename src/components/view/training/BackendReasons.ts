import type {Opened} from "../../train/messages.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";

export const deviceNames = {
  engine: "WebGPU, one submission",
  webgpu: "WebGPU, TensorFlow.js ops",
  webgl: "WebGL",
  cpu: "processor"
} as const;

/** Which backends were tried, with what result, and what the size means: to be opened by those who ask. */
export function BackendReasons(opened: Opened): HTMLElement {
  const root = element("details", "training__why");
  const summary = document.createElement("summary");
  summary.textContent = "Why this backend and size?";
  const list = document.createElement("ul");
  for (const {backend, works, reason} of opened.attempts) {
    const item = document.createElement("li");
    item.textContent = `${deviceNames[backend]}: ${works ? "used" : "not used"} – ${reason}.`;
    list.append(item);
  }
  const size = document.createElement("p");
  size.textContent = describeSize(opened);
  root.append(summary, list, size);
  return root;
}

function describeSize({software, preset, batch, data, images, steps}: Opened): string {
  const digits = data === "mnist" ? "MNIST digits" : "digits drawn by code";
  const size = `Size “${preset}”: batches of ${batch} from ${formatCount(images)} ${digits}, ${formatCount(steps)} steps in all (50 epochs).`;
  if (!software) return size;
  return `${size} A graphics card imitated by the processor is slow: “runs on: processor” may well be faster here.`;
}
