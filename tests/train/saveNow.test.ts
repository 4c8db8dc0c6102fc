import {expect, it} from "vitest";
import {saveNow, saveToLeave} from "../../src/components/train/run/saveNow.js";
import type {Run} from "../../src/components/train/run/trainingHandle.js";

const run = (steps: readonly number[], storage = "") =>
  ({entries: steps.map((step) => ({run: "a", step})), storage}) as unknown as Run;

/** What is told where a run that is `before` is `after` once it has answered. */
function told(before: Run | undefined, after: Run | undefined) {
  let now = before;
  const save = async () => {
    if (!after) throw new Error("there is no run yet");
    now = after;
  };
  return saveNow({save, now: () => now});
}

it("says which step is saved", async () =>
  expect(await told(run([200]), run([200, 1840]))).toBe("Step 1,840 is saved in this browser."));

it("says that there was nothing new to save, or why nothing is stored", async () => {
  const same = run([200]);
  expect(await told(same, same)).toMatch(/^Nothing new was saved;/);
  expect(await told(run([200]), run([]))).toMatch(/^Nothing new was saved;/);
  await expect(told(same, run([200], "The store is full."))).rejects.toThrow("The store is full.");
  await expect(told(undefined, undefined)).rejects.toThrow("there is no run yet");
});

it("a run that is left is saved first, but one that fails to or never answers holds nobody up", async () => {
  await saveToLeave({save: () => Promise.reject(new Error("there is no run yet"))});
  await saveToLeave({save: () => new Promise(() => {})}, 10);
});
