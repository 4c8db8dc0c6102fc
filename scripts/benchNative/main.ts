import {execFileSync} from "node:child_process";
import {canary} from "../../src/components/engine/canary.js";
import {mostSteps} from "../../src/components/engine/engine.js";
import {preset} from "../../src/components/model/presets.js";
import {costsOf} from "../bench/costs.js";
import {checked, openDevice, type Opened} from "../bench/device.js";
import {emptyDispatch} from "../bench/empty.js";
import {engineSide} from "../bench/engineSide.js";
import {multiplyAddPeak} from "../bench/peak.js";
import {commit as commitHere, machine} from "../origin.js";
import {readNativeOrder, type NativeOrder} from "./arguments.js";
import {dawn} from "./dawn.js";
import {nativeText, type LongRun, type Native} from "./report.js";
import {torchTimes} from "./torch.js";

/** The bench in Node. `torch`: the text of PyTorch's script. Sets the exit code; what goes wrong is a sentence on stderr. */
export async function main(args: string[], torch: string, commit = commitHere()): Promise<void> {
  let code = 2;
  try {
    const order = readNativeOrder(args);
    const gpu = await dawn();
    code = 1;
    const native: Native = {
      ...{machine: machine(), card: cardOf(), commit},
      ...(await checked(await openDevice(gpu), (opened) => measure(opened, order))),
      torch: order.torch
        ? order.presets.map((name) => ({name, ...torchTimes(torch, name, {...order, blocks: order.quick ? 1 : 5})}))
        : []
    };
    console.log(nativeText(native));
    console.log(JSON.stringify(native));
    code = 0;
  } catch (error) {
    console.error(`bench:native: ${(error as Error).message.split("\n")[0]}`);
  }
  process.exit(code); // Dawn's threads would go on
}

/** First that a step is right, then what it takes. */
async function measure({device, adapter, software}: Opened, {presets, quick, long}: NativeOrder) {
  const blocks = quick ? 1 : 5;
  await canary(device);
  const peak = await multiplyAddPeak(device, {blocks});
  const empty = await emptyDispatch(device, {blocks});
  const sizes = [];
  const submissions = [];
  for (const name of presets) {
    const config = preset(name);
    const [cost] = await costsOf(device, [config], {software, blocks});
    sizes.push({name, ...cost});
    const lumps = [1, 2, 4, 8, 16, 32].filter((n) => n <= mostSteps && n * cost.wall < 2000);
    const variants = lumps.map((perSubmission) => ({...config, perSubmission}));
    submissions.push({name, costs: await costsOf(device, variants, {software, blocks})});
  }
  const last = presets.at(-1)!;
  const run = long ? await longRun({device, software}, last, long) : undefined;
  return {adapter, software, peak, empty, sizes, submissions, long: run};
}

/** Many steps in a row, as many a submission as fit into it. */
async function longRun(
  {device, software}: Pick<Opened, "device" | "software">,
  name: NativeOrder["presets"][number],
  steps: number
): Promise<LongRun> {
  const side = await engineSide(device, preset(name), {software, perSubmission: mostSteps});
  await side.run(1);
  const {wall} = await side.run(steps);
  const [lossD, lossG] = side.rows.at(-1)!;
  side.dispose();
  return {name, steps, seconds: (wall * steps) / 1000, lossD, lossG};
}

/** What NVIDIA's driver calls the card; undefined where there is none. */
function cardOf(): string | undefined {
  try {
    const query = ["--query-gpu=name,driver_version", "--format=csv,noheader"];
    return execFileSync("nvidia-smi", query, {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}).trim();
  } catch {
    return undefined;
  }
}
