/**
 * npm run -s parity -- FILE.json [--backend cpu|webgl|webgpu|engine]
 *
 * Replays PyTorch's training steps with our model, on a backend of TensorFlow.js or on our own engine, and prints one line of JSON: the largest deviations (compare.ts says
 * from what) and whether all are within tolerance. Exit 0 if so, 1 if not; 2, and one sentence on stderr, if the question
 * itself is wrong. The processor's backend runs here, the others in headless Chromium.
 */
import {readFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {runners, type RunsOn} from "../src/components/model/backendNames.js";
import {inChromium, inNode} from "./bundle.js";
import {parseFixture} from "./parity/fixture.js";
import type * as Run from "./parity/run.js";

const entry = new URL("./parity/run.ts", import.meta.url);
const usage = "usage: npm run -s parity -- FILE.json [--backend cpu|webgl|webgpu|engine]";

async function main(): Promise<number> {
  const {file, backend} = readArguments();
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(`can't read ${file}`);
  });
  parseFixture(text);
  const parity = backend === "cpu" ? await runHere(text, backend) : await runInPage(text, backend);
  console.log(JSON.stringify(parity));
  return parity.pass ? 0 : 1;
}

function readArguments(): {file: string; backend: RunsOn} {
  const {values, positionals} = parseArgs({
    options: {backend: {type: "string", default: "cpu"}},
    allowPositionals: true
  });
  if (positionals.length !== 1) throw new Error(usage);
  const backend = runners.find((name) => name === values.backend);
  if (!backend) throw new Error(`unknown backend: ${values.backend}; there are ${runners.join(", ")}`);
  return {file: positionals[0], backend};
}

async function runHere(text: string, backend: RunsOn): Promise<Run.Parity> {
  const {run} = await inNode<typeof Run>(entry);
  return run(text, backend);
}

async function runInPage(text: string, backend: RunsOn): Promise<Run.Parity> {
  return inChromium(entry, (page) =>
    page.evaluate(([text, backend]) => (globalThis as unknown as {bundle: typeof Run}).bundle.run(text, backend), [
      text,
      backend
    ] as const)
  );
}

process.exitCode = await main().catch((error: Error) => {
  console.error(`parity: ${error.message.split("\n")[0]}`);
  return 2;
});
