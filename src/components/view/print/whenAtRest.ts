/** Not later than this after the page has loaded, in milliseconds: one that trains or measures may never be idle. */
const timeout = 5000;

/** Does `work` when the page has loaded and its browser has nothing else to do. */
export function whenAtRest(work: () => void): void {
  const wait = () => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(work, {timeout});
    else setTimeout(work, timeout / 5); // Safari has none
  };
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, {once: true});
}
