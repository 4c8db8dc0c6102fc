import type {Opened} from "../../train/run/messages.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {deviceNames, sizeNames} from "./costWords.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";

/** Which backends were tried, with what result, and what the size means: to be opened by those who ask. */
export function BackendReasons(opened: Opened): HTMLElement {
  const root = element("details", "training__why");
  const summary = document.createElement("summary");
  summary.textContent = say("Why this backend and size?");
  const list = document.createElement("ul");
  for (const {backend, works, reason} of opened.attempts) {
    const item = document.createElement("li");
    const trial = works && backend === "engine" ? [say("three trial steps agreed with known numbers")] : [];
    const choice = works && backend === opened.settings?.backend ? [say("you chose it")] : [];
    item.textContent = say(works ? "{device}: used – {why}." : "{device}: not used – {why}.", {
      device: deviceNames[backend],
      why: [reason, ...trial, ...choice].join(say("; "))
    });
    list.append(item);
  }
  root.append(summary, list, paragraph(order), paragraph(describeSize(opened)));
  return root;
}

/** What "the best there is" means. */
const order = say(
  "“The best there is” takes the first that works, in this order: on WebGPU the step in one submission, if three trial steps agree with numbers known beforehand; on WebGPU by TensorFlow.js ops; WebGL; the processor. A graphics card that is only imitated is passed over."
);

function paragraph(text: string): HTMLElement {
  const root = document.createElement("p");
  root.textContent = text;
  return root;
}

function describeSize({software, preset, batch, data, images, steps}: Opened): string {
  const size = say("Size “{size}”: batches of {batch} from {images} {digits}, {steps} steps in all (50 epochs).", {
    ...{size: sizeNames[preset], batch, images: formatCount(images), steps: formatCount(steps)},
    digits: {mnist: say("MNIST digits"), "built-in": say("digits drawn by code"), own: say("pictures of your own")}[
      data
    ]
  });
  if (!software) return size;
  const imitated = say(
    "This graphics card is imitated by the processor, which may be faster by itself: “What a step costs, way by way” compares them."
  );
  return inTurn([size, imitated]);
}
