import {element} from "../../view/element.js";
import {contents} from "./contents.js";
import {renew} from "./renew.js";

/** Not oftener than this is written again what a figure shows, in milliseconds. */
const pause = 500;

const followed = new WeakSet<Element>();

/** Fills the opened `details` with its figure in words and numbers, and keeps them true until it is closed. Nothing is read out. */
export function fillData(details: HTMLDetailsElement): void {
  const figure = details.closest("figure");
  if (!figure || !details.open || followed.has(details)) return; // it may be closed again while this is loaded
  followed.add(details);
  const body = bodyOf(details);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fill = () => {
    waiting = undefined;
    renew(body, contents(figure));
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(({target}) => !details.contains(target))) waiting ??= setTimeout(fill, pause);
  });
  const rest = () => {
    if (details.open) return;
    observer.disconnect();
    clearTimeout(waiting);
    details.removeEventListener("toggle", rest);
    followed.delete(details);
  };
  observer.observe(figure, {subtree: true, childList: true, attributeFilter: ["aria-label", "hidden", "open"]});
  details.addEventListener("toggle", rest);
  fill();
}

function bodyOf(details: HTMLElement): Element {
  const found = details.querySelector(":scope > .figure__data-body");
  if (found) return found;
  const made = element("div", "figure__data-body");
  details.append(made);
  return made;
}
