/**
 * npm run -s bench [-- --quick] [--gpu] [--pacing] [--budget SECONDS] [--out FILE.md|none]
 *
 * What a training step costs in one headless tab: the engine against TensorFlow.js's operations, at the sizes small and full, with what
 * both ask of WebGPU; the adapter's multiply-add peak and empty dispatch; cost against batch and width; with --pacing, how the frames
 * of a page come while its worker trains. On SwiftShader unless --gpu is given. Everything takes at most 900 seconds, or --budget:
 * TensorFlow.js at full size makes fewer blocks where it must. Prints the tables and one line of JSON, and writes the tables to
 * docs/results/bench.md or --out. --quick: the small size, one block, nothing written. Progress goes to stderr. Exit 0; 1 if it fails, or
 * if the two don't compute the same; 2, and one sentence on stderr, if the order is wrong.
 */
import {writeFileSync} from "node:fs";
import {loadavg} from "node:os";
import {argv} from "node:process";
import {readBenchOrder, type BenchOrder} from "./bench/arguments.js";
import {measure} from "./bench/measure.js";
import {benchText, type Bench} from "./bench/report.js";
import {commit, machine} from "./origin.js";

async function bench(order: BenchOrder): Promise<void> {
  const measured = await measure(order);
  const result: Bench = {machine: machine(), commit: commit(), load: loadavg()[0], ...measured};
  const text = benchText(result);
  console.log(text);
  console.log(JSON.stringify(result));
  if (order.out) writeFileSync(order.out, text);
}

const fail = (code: number) => (error: unknown) => {
  console.error(`bench: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = code;
};

let order: BenchOrder | undefined;
try {
  order = readBenchOrder(argv.slice(2));
} catch (error) {
  fail(2)(error);
}
if (order) bench(order).catch(fail(1));
