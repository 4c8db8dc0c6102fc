import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {execPath} from "node:process";
import {runCommand} from "./command.js";
import type {Counts} from "./counts.js";
import type {Outcome} from "./stages.js";

/** What Vitest's JSON report says, as far as we read it. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {status: string; assertionResults: {status: string}[]}[];
}

interface Options {
  /** How many files run at the same time. */
  workers?: number;
}

/** Runs the tests of a project and counts them. In CI mode, so that a snapshot that isn't there fails. */
export async function runVitest(project: string, {workers}: Options = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "vitest-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const parallel = workers === undefined ? [] : [`--maxWorkers=${workers}`];
  const command = [execPath, "node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters, ...parallel];
  const {status, output} = await runCommand(command, {env: {CI: "true"}});
  const counts = countTests(read(file), status);
  rmSync(folder, {recursive: true});
  return {counts, output};
}

/** A file that can't be loaded counts as one failure, and so does a runner that breaks without a failed test. */
export function countTests(report: Report | undefined, status: number | null): Counts {
  if (!report) return {passed: 0, failed: 1, skipped: 0};
  const unloaded = report.testResults.filter(
    ({status, assertionResults}) => status === "failed" && !assertionResults.some(({status}) => status === "failed")
  );
  const failed = report.numFailedTests + unloaded.length;
  const broke = status !== 0 && failed === 0;
  return {passed: report.numPassedTests, failed: failed + Number(broke), skipped: report.numPendingTests};
}

function read(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return undefined;
  }
}
