/**
 * npm run -s race -- --data ring|grid|moons|roll|uneven --seeds N --steps N [--packs N] [--width N] [--batch N] [--depth N] [--z N]
 *                    [--rate X] [--lead X] [--methods NAME,…] [--papers] [--out FILE.json] [--report FILE.md|none]
 *
 * Trains all four methods with the seeds 1 … N, without a page, in two threads, and prints modes covered, high-quality share and
 * exact W₁: mean ± standard error over the seeds. With --packs also the GAN whose discriminator sees 2 … N samples at once; with
 * --papers ring and grid have their published scale. --out keeps the runs in a JSON file (src/data/race-study.json is page 1's); the
 * table goes into docs/results/race.md, or where --report says, or nowhere with --report none: each in the place of what was there
 * for the same data. Ten seeds of 6,000 steps with packs take five to ten minutes.
 * Progress goes to stderr. Exit 0; 1 if a run fails; 2, and one sentence on stderr, if the order itself is wrong.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {argv} from "node:process";
import type {RaceResult, RaceStudies} from "../src/components/train/race/raceStudy.js";
import {commit, machine} from "./origin.js";
import {readRaceOrder, type RaceOrder} from "./race/arguments.js";
import {jobsOf, type RaceJob} from "./race/jobs.js";
import {inThreads} from "./race/pool.js";
import {tableOf, withSection, withStudy} from "./race/report.js";
import {studyOf} from "./race/study.js";

function prepare(): {order: RaceOrder; jobs: RaceJob[]} {
  const order = readRaceOrder(argv.slice(2));
  return {order, jobs: jobsOf(order)};
}

async function race({order, jobs}: {order: RaceOrder; jobs: RaceJob[]}): Promise<void> {
  let done = 0;
  const results = await inThreads<RaceJob, RaceResult>(new URL("./race/worker.ts", import.meta.url), jobs, {
    onResult: (result) => console.error(`${++done} of ${jobs.length}: ${JSON.stringify(result)}`)
  });
  const command = `npm run -s race -- ${argv.slice(2).join(" ")}`;
  const study = studyOf(order, results, {command, commit: commit(), machine: machine()});
  console.log(tableOf(study).trimEnd());
  const {out, report} = order;
  if (out) {
    const studies = existsSync(out) ? (JSON.parse(readFileSync(out, "utf8")) as RaceStudies) : {studies: []};
    writeFileSync(out, `${JSON.stringify(withStudy(studies, study))}\n`);
  }
  if (report) writeFileSync(report, withSection(existsSync(report) ? readFileSync(report, "utf8") : "", study));
}

const fail = (code: number) => (error: unknown) => {
  console.error(`race: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = code;
};

let prepared: ReturnType<typeof prepare> | undefined;
try {
  prepared = prepare();
} catch (error) {
  fail(2)(error);
}
if (prepared) race(prepared).catch(fail(1));
