/**
 * npm run -s meters -- [--mnist DIR] [--state FILE.safetensors]
 *
 * The meters of the training page on samples whose worth is known: held-out real digits, blurred ones, two classes, one image, and
 * noise, of drawn digits and, with --mnist, of MNIST's; with --state also on the generator of a run (`npm run train -- --keep`, size full)
 * beside MNIST. Writes docs/results/meters.md. Minutes on one core. Exit 0; 1 and one sentence on stderr if it fails.
 */
import {readFile, writeFile} from "node:fs/promises";
import {argv} from "node:process";
import {parseArgs} from "node:util";
import {metersOf, metersOfState} from "./meters/main.js";
import {metersReport} from "./meters/report.js";
import {drawn, drawnToLearn, drawnToTest, mnist} from "./classifier/data.js";
import {commit, machine} from "./origin.js";

async function main(): Promise<void> {
  const {values} = parseArgs({args: argv.slice(2), options: {mnist: {type: "string"}, state: {type: "string"}}});
  const sections = [
    {
      title: "Drawn digits",
      measurements: await metersOf(drawn({...drawnToLearn, count: 10_000, seed: 0}), drawn(drawnToTest))
    }
  ];
  if (values.mnist) {
    const real = await mnist(values.mnist, "train");
    const states = values.state ? [await readFile(values.state)] : [];
    const measurements = [
      ...(await metersOf(real, await mnist(values.mnist, "t10k"))),
      ...(await Promise.all(states.map((bytes) => metersOfState(new Uint8Array(bytes), real))))
    ];
    sections.push({title: "MNIST", measurements});
  }
  const command = `npm run -s meters${values.mnist ? " -- --mnist DIR" : ""}${values.state ? " --state FILE" : ""}`;
  await writeFile("docs/results/meters.md", metersReport(sections, {command, commit: commit(), machine: machine()}));
}

main().catch((error: Error) => {
  console.error(`meters: ${error.message.split("\n")[0]}`);
  process.exitCode = 1;
});
