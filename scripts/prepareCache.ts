import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";

/**
 * While Framework bundles its own client it asks a registry for the newest version of these libraries and writes it
 * into client.js, so a build would need the network and change from day to day. An empty folder of that name in its
 * cache answers the question instead; nothing is downloaded, because no page uses any of them.
 */
const libraries = [
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "apache-arrow@21.2.0",
  "arquero@8.0.3",
  "d3-dsv@3.0.2",
  "d3@7.9.2",
  "echarts@6.1.0",
  "htl@1.0.0",
  "leaflet@1.9.4",
  "lodash@4.18.1",
  "mapbox-gl@3.32.0",
  "parquet-wasm@0.8.0",
  "react-dom@19.3.1",
  "react@19.3.1",
  "topojson-client@3.1.0"
];

/** Empties Framework's cache (it never re-runs a cached loader, even an edited one), unless told to keep it, and seeds it as said above. */
export function prepareCache({keep = false} = {}): void {
  const cache = join("src", ".observablehq", "cache");
  if (!keep) rmSync(cache, {recursive: true, force: true});
  for (const library of libraries) mkdirSync(join(cache, "_npm", library), {recursive: true});
}
