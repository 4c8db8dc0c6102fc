import {openFigures} from "./openFigures.js";
import type {toPaper} from "./toPaper.js";

// Every page loads this (observablehq.config.ts): the page is made ready for paper when the browser prints. It can't wait
// then for what is still to be loaded, so the key and the button for printing open all figures first, and the code that
// makes the page ready is fetched at the reader's first touch of the page.

let makeReady: typeof toPaper | undefined;
let back: (() => void) | undefined;

const load = async (): Promise<void> => {
  makeReady ??= (await import("./toPaper.js")).toPaper;
};

for (const touch of ["pointermove", "pointerdown", "keydown", "scroll"])
  addEventListener(touch, () => void load(), {once: true, passive: true});

addEventListener("beforeprint", () => {
  const main = document.querySelector("main");
  if (main && !back) back = makeReady?.(main, {base: location.href, nameOf: pageName});
});

addEventListener("afterprint", () => {
  back?.();
  back = undefined;
});

addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void printPage();
});

const button = document.querySelector<HTMLButtonElement>("#print-page");
if (button) {
  button.hidden = false; // without scripts it would do nothing
  button.addEventListener("click", () => void printPage());
}

async function printPage(): Promise<void> {
  const words = button?.textContent;
  if (button) button.textContent = "Opening every figure …";
  await Promise.all([load(), openFigures()]);
  if (button) button.textContent = words!;
  print();
}

/** The name that the site map gives to a page. */
function pageName(address: string): string | undefined {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>("#observablehq-sidebar a[href]"));
  return links.find(({href}) => href === address)?.textContent;
}
