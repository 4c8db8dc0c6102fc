import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {encodeSavedRun, type SavedRun} from "../../src/components/train/kept/savedRun.js";
import {dropRun, listRun, loadRun, newestHeads, storeRun} from "../../src/components/train/kept/store/runStore.js";
import {keyOf, type Head, type Shelf} from "../../src/components/train/kept/store/shelf.js";
import {leastMissed} from "../../src/components/train/leastMissed.js";
import {savedRun} from "./savedRuns.js";

/** A shelf that can be looked into, and that can refuse. */
function shelf() {
  const stored = new Map<string, {head: Head; body: Uint8Array<ArrayBuffer>}>();
  let refused = false;
  const made: Shelf = {
    heads: async () => [...stored.values()].map(({head}) => head),
    body: async (head) => stored.get(keyOf(head))?.body,
    async change({put, drop}) {
      if (refused) throw new DOMException("full", "QuotaExceededError");
      for (const head of drop) stored.delete(keyOf(head));
      for (const one of put) stored.set(keyOf(one.head), {...one, body: one.body.slice()});
    },
    clear: async () => stored.clear()
  };
  return {...made, stored, refuse: () => (refused = true)};
}
const store = (to: Shelf, saved: SavedRun, limits?: {count: number; bytes: number}) =>
  storeRun(to, saved, encodeSavedRun(saved), limits);
const newestOf = ({stored}: ReturnType<typeof shelf>, run: string) =>
  [...stored.values()]
    .map(({head}) => head)
    .filter((head) => head.run === run && head.place !== "timeline")
    .sort((a, b) => b.order - a.order)
    .at(0);
const stepsOf = (entries: readonly {step: number}[]) => entries.map(({step}) => step);

describe("the store of runs", () => {
  it("gives back the newest checkpoint, and any that it lists", async () => {
    const it = shelf();
    for (const step of [1, 2, 5]) await store(it, savedRun({step}));
    expect(await newestHeads(it)).toMatchObject([{run: "run", step: 5}]);
    expect(stepsOf(await listRun(it, {run: "run"}))).toEqual([1, 2, 5]);
    expect(await loadRun(it, {run: "run", step: 2})).toEqual({saved: savedRun({step: 2}), word: ""});
  });

  it("never writes where the newest lies", async () => {
    const it = shelf();
    for (let step = 1; step < 8; ++step) {
      const before = (await newestHeads(it))[0]?.place;
      await store(it, savedRun({step}));
      expect((await newestHeads(it))[0].place).not.toBe(before);
    }
  });

  it("keeps all it had where the shelf refuses", async () => {
    const it = shelf();
    await store(it, savedRun({step: 1}));
    it.refuse();
    await expect(store(it, savedRun({step: 2}))).rejects.toThrow("full");
    expect((await loadRun(it, {run: "run", step: 1})).saved).toEqual(savedRun({step: 1}));
  });

  it("skips what is damaged, with a word, for the one before it", async () => {
    const it = shelf();
    for (const step of [1, 2]) await store(it, savedRun({step}));
    for (const {head, body} of it.stored.values()) if (head.step === 2) body[body.length >> 1] ^= 1;
    const {saved, word} = await loadRun(it, {run: "run", step: 2});
    expect(saved).toEqual(savedRun({step: 1}));
    expect(word).toMatch(/^the checkpoint at step 2 could not be used \(.*check sum is wrong\), so the one before/);
    for (const {body} of it.stored.values()) body[9] ^= 1;
    await expect(loadRun(it, {run: "run", step: 2})).rejects.toThrow("step 2 could not be used");
  });

  it("takes the copy in the timeline where the slot is damaged", async () => {
    const it = shelf();
    await store(it, savedRun({step: 3}));
    it.stored.get("run slot 0")!.body.fill(0);
    expect(await loadRun(it, {run: "run", step: 3})).toEqual({saved: savedRun({step: 3}), word: ""});
  });

  it("keeps the newest of each of two runs that are stored by turns, and never writes where either's newest lies", async () => {
    const it = shelf();
    const limits = {count: 1, bytes: Infinity};
    for (let step = 1; step < 6; ++step) {
      for (const run of ["first", "second"]) {
        const before = newestOf(it, run)?.place;
        await store(it, savedRun({run, step}), limits);
        expect(newestOf(it, run)!.place).not.toBe(before);
      }
    }
    for (const run of ["first", "second"]) expect(stepsOf(await listRun(it, {run}))).toEqual([4, 5]);
  });

  it("forgets the slots of all runs but the newest eight", async () => {
    const it = shelf();
    for (const run of [..."abcadefghi"]) await store(it, savedRun({run, step: 1}), {count: 1, bytes: 10});
    const runs = new Set(Array.from(it.stored.values(), ({head}) => head.run));
    expect([...runs].sort()).toEqual([..."acdefghi"]);
  });

  it("gives up other runs first, but not the slots' place for the newest", async () => {
    const it = shelf();
    const limits = {count: 3, bytes: Infinity};
    for (const step of [1, 2, 3]) await store(it, savedRun({run: "old", step}), limits);
    for (const step of [1, 2]) await store(it, savedRun({run: "new", step}), limits);
    expect(stepsOf(await listRun(it, {run: "new"}))).toEqual([1, 2]);
    expect(stepsOf(await listRun(it, {run: "old"}))).toEqual([2, 3]);
  });

  it("lists each run's newest checkpoint, the newest run first, and deletes one run alone", async () => {
    const it = shelf();
    for (const [run, step] of [["a", 1], ["a", 2], ["b", 9], ["a", 3]] as const) await store(it, savedRun({run, step})); // prettier-ignore
    const places = async () => (await newestHeads(it)).map(({run, step}) => `${run} ${step}`);
    expect(await places()).toEqual(["a 3", "b 9"]);
    await dropRun(it, "a");
    expect(await places()).toEqual(["b 9"]);
    expect(stepsOf(await listRun(it, {run: "a"}))).toEqual([]);
  });

  it("a branch goes on with the checkpoints that it has passed, back to the first run's, and with none of later ones", async () => {
    const it = shelf();
    for (const step of [1, 2, 3]) await store(it, savedRun({run: "root", step}));
    const branch = {run: "branch", parent: {run: "root", step: 2}};
    expect(stepsOf(await listRun(it, branch))).toEqual([1, 2]);
    for (const step of [5, 6]) expect(stepsOf(await store(it, {...savedRun({step}), ...branch})).at(-1)).toBe(step);
    const twig = {run: "twig", parent: {run: "branch", step: 5}};
    const entries = await store(it, {...savedRun({step: 7}), ...twig});
    expect(entries.map(({run, step}) => `${run} ${step}`)).toEqual(["root 1", "root 2", "branch 5", "twig 7"]);
    expect((await loadRun(it, entries[1])).saved).toEqual(savedRun({run: "root", step: 2}));
    expect(stepsOf(await listRun(it, {run: "root"}))).toEqual([1, 2, 3]);
  });

  it("gives up what a branch has not passed before what it has", async () => {
    const it = shelf();
    for (const step of [1, 2, 3, 4]) await store(it, savedRun({run: "root", step}));
    const branch = {run: "branch", parent: {run: "root", step: 2}};
    const entries = await store(it, {...savedRun({step: 5}), ...branch}, {count: 3, bytes: Infinity});
    expect(stepsOf(entries)).toEqual([1, 2, 5]);
  });

  it("a run whose parents go round in a circle is listed all the same", async () => {
    const it = shelf();
    await store(it, {...savedRun({run: "a", step: 1}), parent: {run: "b", step: 2}});
    await store(it, {...savedRun({run: "b", step: 2}), parent: {run: "a", step: 1}});
    expect(stepsOf(await listRun(it, {run: "b", parent: {run: "a", step: 1}}))).toEqual([1, 2]);
  });

  it("holds no more bytes than it may, and still the newest", async () => {
    const it = shelf();
    const size = encodeSavedRun(savedRun({step: 100})).length;
    for (let step = 100; step < 120; ++step) await store(it, savedRun({step}), {count: 24, bytes: 4.5 * size});
    expect(stepsOf(await listRun(it, {run: "run"})).length).toBeLessThanOrEqual(5);
    await store(it, savedRun({step: 130}), {count: 24, bytes: 10});
    expect(stepsOf(await listRun(it, {run: "run"}))).toContain(130);
  });
});

it("a timeline that is thinned stays evenly spread, keeps its first and its last, and never has more than it may", () => {
  fc.assert(
    fc.property(fc.integer({min: 3, max: 24}), fc.integer({min: 1, max: 400}), (most, count) => {
      const steps: number[] = [];
      for (let i = 1; i <= count; ++i) {
        steps.push(500 * i);
        if (steps.length > most) steps.splice(leastMissed(steps), 1);
      }
      expect(steps.length).toBe(Math.min(most, count));
      expect([steps[0], steps.at(-1)]).toEqual([500, 500 * count]);
      const gaps = steps.slice(1).map((step, i) => step - steps[i]);
      expect(Math.max(...gaps) * Math.max(2, steps.length - 1)).toBeLessThanOrEqual(4 * 500 * count);
    })
  );
});
