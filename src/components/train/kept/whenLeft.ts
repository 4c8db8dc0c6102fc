/** Calls `listener` whenever the page is hidden or left. Returns the way to stop that. */
export function whenLeft(listener: () => void): () => void {
  const hidden = () => document.visibilityState === "hidden" && listener();
  document.addEventListener("visibilitychange", hidden);
  addEventListener("pagehide", listener);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    removeEventListener("pagehide", listener);
  };
}
