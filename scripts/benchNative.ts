/**
 * npm run -s bench:native [-- --preset small,half,full] [--quick] [--long STEPS] [--torch] [--python FILE] [--bundle FILE.mjs]
 *
 * What a step of the engine costs in Node on Dawn, Chromium's WebGPU, without a browser: at the presets, and with 1 … 32 steps a
 * submission; the multiply-add peak and the empty dispatch; with --long a run of so many steps at the last preset; with --torch the
 * same recipe in PyTorch, eager and as a CUDA graph. Prints tables and one line of JSON. Dawn comes from the package webgpu, which
 * is large, so it isn't among our dependencies: npm i --no-save webgpu@0.6.2. --bundle writes one file that runs in Node beside Dawn's
 * dawn.node, with the same options. Exit 0; 1 if it fails; 2, and one sentence on stderr, if the order is wrong.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {argv} from "node:process";
import {bundleNative, torchScript} from "./benchNative/bundle.js";
import {main} from "./benchNative/main.js";

const at = argv.indexOf("--bundle");
if (at < 0) await main(argv.slice(2), readFileSync(torchScript, "utf8"));
else if (argv[at + 1] === undefined) {
  console.error("bench:native: --bundle needs the name of a file");
  process.exitCode = 2;
} else writeFileSync(argv[at + 1], await bundleNative());
