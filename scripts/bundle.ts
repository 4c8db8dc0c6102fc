import {createServer, type Server} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {fileURLToPath} from "node:url";
import {compileFunction} from "node:vm";
import {build} from "esbuild";
import type {Page} from "playwright-core";
import {launchChromium} from "./chromium.js";

/** A file of ours and all it imports as one text; tensors can't be imported file by file in Node. */
async function bundle(entry: URL, format: "cjs" | "esm"): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format,
    platform: format === "cjs" ? "node" : "browser",
    mainFields: format === "cjs" ? ["module", "main"] : ["browser", "module", "main"],
    target: "es2022",
    logLevel: "silent"
  });
  return outputFiles[0].text;
}

/** What `entry` exports, run in this process. */
export async function inNode<Exports>(entry: URL): Promise<Exports> {
  const module = {exports: {}};
  const run = compileFunction(await bundle(entry, "cjs"), ["module", "exports", "require"]);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports as Exports;
}

/**
 * What `use` makes of a page of headless Chromium in which `globalThis.bundle` is what `entry` exports.
 * The page comes from this machine, which browsers trust with WebGPU. Browser and server are gone afterwards, come what may.
 */
export async function inChromium<Result>(entry: URL, use: (page: Page) => Promise<Result>): Promise<Result> {
  const server = await serve(await bundle(entry, "esm"));
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction("globalThis.bundle");
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
  }
}

const html = `<!doctype html><title>bundle</title><link rel="icon" href="data:,">
<script type="module">import * as bundle from "/bundle.js"; globalThis.bundle = bundle;</script>`;

async function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === "/bundle.js";
    response.setHeader("content-type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
    response.end(isScript ? script : html);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
