/**
 * npm run -s plan -- [--preset full|half|small] [--loss bce|hinge] [--no-norm-d] [--batch N] [--width N] [--width-d N] [--z N]
 *
 * Prints the plan of a training step: every dispatch with its kernel, shapes, workgroups, bytes and operations, then the totals.
 * Exit 0; 2, and one sentence on stderr, if the order is wrong.
 */
import {argv} from "node:process";
import {planOf} from "../src/components/engine/plan.js";
import {readPlanOrder} from "./plan/arguments.js";
import {printPlan} from "./plan/print.js";

try {
  console.log(printPlan(planOf(readPlanOrder(argv.slice(2)))).trimEnd());
} catch (error) {
  console.error(`plan: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 2;
}
