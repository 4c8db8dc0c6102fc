import {afterAll, vi} from "vitest";

/** The files of a worker share its globals and its document, so none leaves behind what the next could trip over. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (!globalThis.document) return;
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
});
