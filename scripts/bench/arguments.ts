import {parseArgs} from "node:util";
import {whole} from "../plan/arguments.js";

export const usage = "usage: npm run -s bench -- [--quick] [--gpu] [--pacing] [--budget SECONDS] [--out FILE.md|none]";

/** What the command line asks for. */
export interface BenchOrder {
  /** The small size alone, one block, nothing written. */
  readonly quick: boolean;
  /** On the machine's graphics card instead of SwiftShader. */
  readonly gpu: boolean;
  /** Also how a page's frames come while it trains. */
  readonly pacing: boolean;
  /** Seconds for everything; the slow side of the large size gets what is left. */
  readonly budget: number;
  /** Where the tables go; nowhere if undefined. */
  readonly out?: string;
}

/** Reads the command line. Throws one sentence. */
export function readBenchOrder(args: string[]): BenchOrder {
  const flag = {type: "boolean", default: false} as const;
  const {values} = parseArgs({
    args,
    options: {quick: flag, gpu: flag, pacing: flag, budget: {type: "string"}, out: {type: "string"}}
  });
  const {quick, gpu, pacing, budget = "900", out = quick ? "none" : "docs/results/bench.md"} = values;
  return {quick, gpu, pacing, budget: whole("budget", budget), out: out === "none" ? undefined : out};
}
