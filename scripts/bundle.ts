import {createServer, type Server} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {delimiter} from "node:path";
import {env} from "node:process";
import {fileURLToPath} from "node:url";
import {compileFunction} from "node:vm";
import {build} from "esbuild";
import type {Page} from "playwright-core";

/** A file of ours and all it imports as one text; tensors can't be imported file by file in Node. */
export async function bundle(entry: URL, format: "cjs" | "esm"): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format,
    platform: format === "cjs" ? "node" : "browser",
    mainFields: format === "cjs" ? ["module", "main"] : ["browser", "module", "main"],
    target: "es2022",
    nodePaths: env.NODE_PATH?.split(delimiter) ?? [], // as esbuild's own command does
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
 * What `use` makes of a page of headless Chromium in which `globalThis.bundle` is what `entry` exports, and which can
 * fetch `files` by their names; with `gpu` on the machine's own graphics card. The page comes from this machine, which browsers trust with WebGPU. Browser and server are gone afterwards, come what may.
 */
export async function inChromium<Result>(
  entry: URL,
  use: (page: Page) => Promise<Result>,
  files: Record<string, string | Uint8Array> = {},
  {gpu = false} = {}
): Promise<Result> {
  const {launchChromium} = await import("./chromium.js"); // a second of loading, which whoever stays in Node is spared
  const server = await serve({...files, "bundle.js": await bundle(entry, "esm")});
  try {
    const browser = await launchChromium({gpu});
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

async function serve(files: Record<string, string | Uint8Array>): Promise<Server> {
  const server = createServer(({url = "/"}, response) => {
    const name = url.slice(1);
    const type = name === "" ? "text/html" : name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    const body = name === "" ? html : Object.hasOwn(files, name) ? files[name] : undefined;
    response.writeHead(body === undefined ? 404 : 200, {"content-type": `${type}; charset=utf-8`}).end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
