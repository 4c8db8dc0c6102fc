/**
 * npm run record:cost
 *
 * Writes src/data/cost.json: what the spectral norm costs on this machine, exact and by one power iteration. Page 3 shows it
 * before anything is pressed. Takes about fifteen seconds.
 */
import {writeFileSync} from "node:fs";
import {cpus} from "node:os";
import {costOfNorms, costSizes} from "../src/components/math/costOfNorms.js";
import type {CostRecording} from "../src/components/train/cost/costMessages.js";

/** Time of the processor, not of the wall: what else runs on the machine doesn't count. */
const clock = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};
const digits = (x: number, count: number) => Number(x.toPrecision(count));

const rows = costSizes.map((n) => {
  const {svdSeconds, iterationSeconds, sigma, estimate} = costOfNorms(n, clock);
  console.log(`n = ${n}: SVD ${svdSeconds} s, one iteration ${iterationSeconds} s`);
  return {
    ...{n, svdSeconds: digits(svdSeconds, 4), iterationSeconds: digits(iterationSeconds, 4)},
    ...{sigma: digits(sigma, 8), estimate: digits(estimate, 8)}
  };
});
const machine = `${cpus()[0].model.trim()}, Node ${process.versions.node.split(".")[0]}`;
writeFileSync("src/data/cost.json", `${JSON.stringify({machine, rows} satisfies CostRecording)}\n`);
