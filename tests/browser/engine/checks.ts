/** What the browser tests of the engine run in the page. */
export * from "./badCases.js";
export * from "./checkpoints.js";
export * from "./counts.js";
export * from "./kernelTrials.js";
export * from "./longRun.js";
export * from "./slopes.js";
export * from "./wholeSteps.js";
