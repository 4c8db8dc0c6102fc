import {expect, it, vi} from "vitest";
import {oneTab} from "../../src/components/train/run/oneTab.js";
import type {Run} from "../../src/components/train/run/trainingHandle.js";
import {encodeSavedRun} from "../../src/components/train/kept/savedRun.js";
import {savedRun} from "./savedRuns.js";

/** Locks that tabs share, as a browser's: one holder a name. */
function sharedLocks() {
  const held = new Set<string>();
  return {
    async request(name: string, _: LockOptions, callback: (lock: Lock | null) => unknown) {
      await Promise.resolve();
      if (held.has(name)) return callback(null);
      held.add(name);
      return callback({name, mode: "exclusive"});
    }
  } as unknown as LockManager;
}

function tab(locks?: LockManager) {
  const asked: string[] = [];
  const words: string[] = [];
  const {actions, importRun, heard} = oneTab(
    {
      actions: {
        resume: ({run}, {branch}) => void asked.push(`${branch ? "branch of" : "resume"} ${run}`),
        send: ({type}) => void asked.push(type)
      },
      importRun: (_, how) => void asked.push(how?.branch ? "import as a branch" : "import")
    },
    {locks, onWord: (sentence) => void words.push(sentence)}
  );
  return {asked, words, actions, importRun, open: (run: string) => heard({opened: {run}} as Run)};
}
const place = {run: "a", step: 7};

it("a run that another tab has open goes on as a branch, with a word, and commands wait for it", async () => {
  const locks = sharedLocks();
  const [first, second] = [tab(locks), tab(locks)];
  first.open("a");
  second.actions.resume(place, {branch: false});
  second.actions.send({type: "train"});
  await vi.waitFor(() => expect(second.asked).toEqual(["branch of a", "train"]));
  expect(second.words).toEqual(["This run is open in another tab; here it goes on as a branch of its own."]);
});

it("a run of no other tab is resumed, and is this tab's from then on", async () => {
  const locks = sharedLocks();
  const [first, second] = [tab(locks), tab(locks)];
  first.actions.resume(place, {branch: false});
  await vi.waitFor(() => expect(first.asked).toEqual(["resume a"]));
  first.open("a");
  first.actions.resume(place, {branch: false});
  expect(first.asked).toEqual(["resume a", "resume a"]);
  second.actions.resume(place, {branch: false});
  await vi.waitFor(() => expect(second.asked).toEqual(["branch of a"]));
  expect(first.words).toEqual([]);
});

it("a run that comes from a file is a branch too where another tab has it open, and this tab's where none has", async () => {
  const locks = sharedLocks();
  const [first, second, third] = [tab(locks), tab(locks), tab(locks)];
  const bytes = encodeSavedRun(savedRun({run: "a"}));
  first.open("a");
  const imported = second.importRun(bytes);
  second.actions.send({type: "train"});
  await imported;
  await vi.waitFor(() => expect(second.asked).toEqual(["import as a branch", "train"]));
  expect(second.words).toEqual(["This run is open in another tab; here it goes on as a branch of its own."]);
  await first.importRun(bytes);
  expect([first.asked, first.words]).toEqual([["import"], []]);
  await third.importRun(encodeSavedRun(savedRun({run: "b"})));
  second.actions.resume({run: "b", step: 7}, {branch: false});
  await vi.waitFor(() => expect(second.asked.at(-1)).toBe("branch of b"));
});

it("a file that holds no run is refused before anything is asked or changed", async () => {
  const one = tab(sharedLocks());
  await expect(one.importRun(new Uint8Array(50))).rejects.toThrow("this is no saved run of this notebook");
  expect(one.asked).toEqual([]);
});

it("where there are no locks, or they are refused, runs are resumed as ever", async () => {
  const none = tab();
  none.actions.resume(place, {branch: false});
  expect(none.asked).toEqual(["resume a"]);
  const refused = tab({request: () => Promise.reject(new Error("insecure"))} as unknown as LockManager);
  refused.actions.resume(place, {branch: false});
  await vi.waitFor(() => expect(refused.asked).toEqual(["resume a"]));
});
