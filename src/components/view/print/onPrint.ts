import {openFigures} from "./openFigures.js";
import {printer} from "./printer.js";
import type {toPaper} from "./toPaper.js";
import {whenAtRest} from "./whenAtRest.js";

// Every page loads this (observablehq.config.ts): it makes the page ready for paper. A browser doesn't wait, when it prints, for
// what is still to be loaded, so the rest of this code is fetched as soon as the page is at rest, and the key and the button for
// printing open all figures first. Printed from the browser's menu, a page has the figures that the reader has come near; where
// the rest couldn't be fetched, its answers are open in their places and addresses stand beside its links (print.css).

let makeReady: typeof toPaper | undefined;
let back: (() => void) | undefined;

const load = async (): Promise<void> => {
  makeReady ??= (await import("./toPaper.js")).toPaper;
};

addEventListener("beforeprint", () => {
  const main = document.querySelector("main");
  if (main && !back) back = makeReady?.(main, {base: location.href, nameOf: pageName});
});

addEventListener("afterprint", () => {
  back?.();
  back = undefined;
});

// a figure alone in a frame has neither questions nor links of its own
if (!document.documentElement.classList.contains("embed")) whenAtRest(() => void load().catch(() => undefined)); // the key and the button try again

const button = document.querySelector<HTMLButtonElement>("#print-page");
const printPage = printer({button, open: () => [load(), openFigures()], print: () => print()});

addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void printPage();
});

if (button) {
  button.hidden = false; // without scripts it would do nothing
  button.addEventListener("click", () => void printPage());
}

/** The name that the site map gives to a page. */
function pageName(address: string): string | undefined {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>("#observablehq-sidebar a[href]"));
  return links.find(({href}) => href === address)?.textContent;
}
