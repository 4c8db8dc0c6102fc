import {say} from "../words/say.js";

/** One for each file: what starts it in a frame that may not. */
const starters = new Map<string, string>();

/**
 * A worker from a module of this site. It never throws: where the browser refuses, the worker only has an error, soon.
 *
 * A page in a sandboxed frame has an origin of its own, to which no file belongs, and may not start one from there. What it made
 * itself it may start: a few lines that import the module, which the site's server has to allow (`docs/hosting.md`).
 */
export function startWorker(address: string): Worker {
  const name = typeof document === "undefined" ? "" : document.documentElement.lang; // its sentences are in the page's language: words/inWorker.ts
  try {
    if (globalThis.origin !== "null") return new Worker(address, {type: "module", name});
    return new Worker(starterOf(new URL(address, document.baseURI).href), {name}); // Chromium starts no module from a blob there
  } catch (error) {
    return refusedWorker(say("this browser lets the page start none: {reason}", {reason: (error as Error).message}));
  }
}

function starterOf(file: string): string {
  const known = starters.get(file);
  if (known) return known;
  const made = URL.createObjectURL(new Blob([starterText(file)], {type: "text/javascript"}));
  starters.set(file, made);
  return made;
}

/** Imports the module, and gives it the messages that came before it listened. */
const starterText = (file: string) => `const early = [];
onmessage = ({data}) => early.push(data);
import(${JSON.stringify(file)}).then(
  () => early.forEach((data) => dispatchEvent(new MessageEvent("message", {data}))),
  (error) => setTimeout(() => { throw error; })
);`;

function refusedWorker(message: string): Worker {
  const worker = {postMessage: () => undefined, terminate: () => clearTimeout(soon)} as unknown as Worker;
  const soon = setTimeout(() => worker.onerror?.(new ErrorEvent("error", {message})));
  return worker;
}
