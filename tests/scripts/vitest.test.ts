import {describe, expect, it} from "vitest";
import {countTests} from "../../scripts/test/vitest.js";

const report = {numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, testResults: []};

describe("countTests", () => {
  it("reports what the runner counted", () => {
    expect(countTests(report, 0)).toEqual({passed: 3, failed: 0, skipped: 1});
  });

  it("counts a runner without a report, or one that broke without a failed test, as failed", () => {
    expect(countTests(undefined, 0).failed).toBe(1);
    expect(countTests(report, 1).failed).toBe(1);
    expect(countTests(report, null).failed).toBe(1);
  });

  it("counts a test file that doesn't load", () => {
    const testResults = [{status: "failed", assertionResults: []}];
    expect(countTests({...report, testResults}, 1).failed).toBe(1);
    const failing = [{status: "failed", assertionResults: [{status: "failed"}]}];
    expect(countTests({...report, numFailedTests: 1, testResults: failing}, 1).failed).toBe(1);
  });
});
