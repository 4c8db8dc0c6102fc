/** What a figure hears that opens by itself only when the reader comes near (`whenNear`). */
export const openEvent = "openfigures";

/** Opens every figure of the page, and waits until none loads or measures any more, or `seconds` have passed. */
export async function openFigures({seconds = 15} = {}): Promise<void> {
  dispatchEvent(new Event(openEvent));
  const end = performance.now() + 1000 * seconds;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (isBusy() && performance.now() < end);
}

const isBusy = (): boolean =>
  document.querySelector("main :is(observablehq-loading, [aria-busy=true], progress:not([hidden]))") !== null;
