// Every page's module for reading without a network: it starts the service worker, and adds a control to the footer.
import {offlineControl} from "./control.js";

/** The site's own folder; this file is one below it. */
const folder = new URL("../", import.meta.url).href;
const choice = "sngan offline";

/** Frames of other sites, files and sandboxes keep nothing. */
const mayKeep = () =>
  globalThis.origin !== "null" && window === window.top && isSecureContext && "serviceWorker" in navigator;

async function start(): Promise<void> {
  await loaded();
  const control = offlineControl({keep, remove, size});
  document.querySelector("#observablehq-footer")?.append(control.element);

  async function keep(): Promise<void> {
    localStorage.removeItem(choice);
    control.say("storing");
    const registration = await navigator.serviceWorker.register(`${folder}offline.js`, {scope: folder});
    watch(registration);
    await Promise.race([navigator.serviceWorker.ready, failed(registration.installing)]);
    control.say("kept");
  }

  async function remove(): Promise<void> {
    localStorage.setItem(choice, "no");
    await (await navigator.serviceWorker.getRegistration(folder))?.unregister();
    await dropCaches();
    control.say("none");
  }

  /** A new version that has been stored waits; the first one has nothing to wait for. */
  function watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting);
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  }

  /** Never while a run trains. */
  function announce(waiting: ServiceWorker): void {
    if (document.querySelector('[data-phase="running"]')) return void setTimeout(() => announce(waiting), 5000);
    control.announce(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {once: true});
      waiting.postMessage("take over");
    });
  }

  try {
    const isRefused = localStorage.getItem(choice) === "no";
    if (isRefused)
      await dropCaches(); // what the old worker put back before its last page closed
    else if (!savesData()) await keep();
  } catch {
    control.say("none"); // a browser may refuse to keep anything
  }
}

/** The page itself comes first. */
const loaded = () =>
  new Promise<unknown>((resolve) => {
    if (document.readyState === "complete") resolve(undefined);
    else addEventListener("load", resolve);
  });

/** The reader has asked for few bytes: then it is their choice. */
const savesData = () => (navigator as {connection?: {saveData?: boolean}}).connection?.saveData ?? false;

/** Rejects where a worker gives up, because a file could not be stored. */
const failed = (worker: ServiceWorker | null) =>
  new Promise<never>((_, reject) =>
    worker?.addEventListener("statechange", () => worker.state === "redundant" && reject(new Error("not stored")))
  );

const ourCaches = async () => (await caches.keys()).filter((name) => name.endsWith(`-${folder}`));

async function dropCaches(): Promise<void> {
  for (const name of await ourCaches()) await caches.delete(name);
}

/** Bytes of all that is kept. */
async function size(): Promise<number> {
  let bytes = 0;
  for (const name of await ourCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request))!.blob()).size;
  }
  return bytes;
}

if (mayKeep()) void start();
