import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {env, execPath} from "node:process";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Vitest's JSON report says, as far as we read it. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {status: string; assertionResults: {status: string}[]}[];
}

/** Runs the tests of a project and counts them. In CI mode, so that a snapshot that isn't there fails. */
export function runVitest(project: string): Counts {
  const folder = mkdtempSync(join(tmpdir(), "vitest-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters];
  const {status} = spawnSync(execPath, command, {stdio: "inherit", env: {...env, CI: "true"}});
  const counts = countTests(read(file), status);
  rmSync(folder, {recursive: true});
  return counts;
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
