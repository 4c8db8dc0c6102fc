/**
 * npm run -s bench:toy [-- --quick]
 *
 * What a step of each toy GAN costs, here and written in TensorFlow.js on the processor; how that grows with the batch and the width;
 * what stays in memory over 20,000 steps. Prints tables and writes docs/results/bench-toy.md (five minutes or so); with --quick fewer
 * blocks, and it only prints.
 */
import {writeFileSync} from "node:fs";
import {loadavg} from "node:os";
import {parseArgs} from "node:util";
import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {againstTf, costTable, memoryTable} from "./benchToy/measure.js";
import type * as InTf from "./benchToy/inTf.js";
import {benchTables} from "./benchToy/report.js";
import {inNode} from "./bundle.js";
import {commit, machine} from "./origin.js";

const {values} = parseArgs({options: {quick: {type: "boolean", default: false}}});
const blocks = values.quick ? 1 : 5;

setFlagsFromString("--expose-gc");
(globalThis as {gc?: () => void}).gc = runInNewContext("gc") as () => void;

async function bench(): Promise<void> {
  const memory = memoryTable("wgan-gp", values.quick ? 2000 : 20_000, values.quick ? 1000 : 5000); // first, before tensors fill the heap
  const batches = costTable(
    [32, 64, 128, 256].map((batch) => ({batch, width: 64})),
    {blocks}
  );
  const widths = costTable(
    [16, 32, 64, 128].map((width) => ({width, batch: 64})),
    {blocks}
  );
  const inTf = await inNode<typeof InTf>(new URL("./benchToy/inTf.ts", import.meta.url));
  await inTf.start();
  const stock = againstTf(inTf, {blocks});
  inTf.useFastKernels(); // for good
  const fast = againstTf(inTf, {blocks});
  const text = `# What a step of the toy GANs costs

\`npm run -s bench:toy\` on ${machine()}; commit ${commit()}; load average ${loadavg()[0].toFixed(1)} at the end.

Times are processor time of the process, not of the wall, so what else runs on the machine counts little; each is the median of
${blocks} blocks. Against TensorFlow.js the blocks run in the order ours, theirs, theirs, ours; "tfjs-cpu" is its backend as stock, in 32
bits, on the same step written with its own operations and its own Adam; "our kernels" are those of model/cpu, made for images.
Our step is in 64 bits and gives the same weights as TensorFlow.js's to its rounding (tests/toy/ganGradients.test.ts).

${benchTables({stock, fast, batches, widths, memory})}`;
  console.log(text);
  if (!values.quick) writeFileSync("docs/results/bench-toy.md", text);
}

bench().catch((error: unknown) => {
  console.error(`bench:toy: ${(error as Error).message}`);
  process.exitCode = 1;
});
