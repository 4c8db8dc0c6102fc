// The service worker of the built site, `offline.js` at its root: all that the four pages need is kept at the first visit, what is
// large and seldom asked for on its first use. A new version waits until the reader asks for it.
import {cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry} from "workbox-precaching";
import {registerRoute} from "workbox-routing";
import {CacheFirst} from "workbox-strategies";

interface Scope {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {claim(): Promise<void>};
  skipWaiting(): Promise<void>;
  addEventListener(type: "activate", listen: (event: {waitUntil(work: Promise<unknown>): void}) => void): void;
  addEventListener(type: "message", listen: (event: MessageEvent<unknown>) => void): void;
}
declare const self: Scope;
/** Paths of the files that are kept on use; the build says them. */
declare const onUse: readonly string[];

const {scope} = self.registration;
const used = `used-${scope}`;
const addresses = new Set(onUse.map((path) => new URL(path, scope).href));

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST, {ignoreURLParametersMatching: [/.*/]}); // the query is the reader's choices
registerRoute(({url}) => addresses.has(url.href), new CacheFirst({cacheName: used}));
// a folder without its slash, which a server would add
registerRoute(
  ({request, url}) => request.mode === "navigate" && /\/zh$/.test(url.pathname),
  ({url}) => Promise.resolve(Response.redirect(`${url.origin}${url.pathname}/${url.search}`))
);

async function dropOld(): Promise<void> {
  const cache = await caches.open(used);
  for (const request of await cache.keys()) if (!addresses.has(request.url)) await cache.delete(request);
}

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), dropOld()])));
self.addEventListener("message", ({data}) => void (data === "take over" && self.skipWaiting()));
