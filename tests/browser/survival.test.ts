import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {decodeSavedRun, encodeSavedRun, type SavedRun} from "../../src/components/train/kept/savedRun.js";
import type {Settings} from "../../src/components/train/run/messages.js";
import type * as Training from "../../src/components/train/run/trainingHandle.js";
import type {Run, TrainingHandle} from "../../src/components/train/run/trainingHandle.js";
import {bundle} from "../../scripts/bundle.js";
import {dist} from "../site/built.js";
import {openSite, type Site} from "./site.js";

// docs/design.md, "A run and its faults": each test makes a fault in a browser and looks at what the reader gets.

let site: Site;
let worker: string;
/** The page's side, in one file; the site has it in chunks. */
let handle: string;
beforeAll(async () => {
  site = await openSite();
  const find = (folder: string, start: string) =>
    `/${folder}/${readdirSync(join(dist, folder)).find((name) => name.startsWith(start) && name.endsWith(".js"))}`;
  worker = find("_file/data", "training.worker.");
  handle = await bundle(new URL("../../src/components/train/run/trainingHandle.ts", import.meta.url), "esm");
});
afterAll(() => site.close());

const tiny: Settings["recipe"] = {generatorWidth: 2, discriminatorWidth: 2, z: 4, batch: 4};
const settings: Settings = {
  ...{seed: 3, preset: "small", data: "own", backend: "cpu"},
  ...{recipe: tiny, stop: {}}
};

const blank = `<!doctype html><title>blank</title><script type="module">import * as training from "/handle.js"; globalThis.training = training</script>`;

/** A context whose pages find an empty page of the site, with a handle and the runs it tells of; `inWorker` runs before the trainer. */
async function newContext(inWorker = ""): Promise<BrowserContext> {
  const context = await site.browser.newContext();
  context.setDefaultTimeout(60_000);
  await context.route("**/blank.html", (route) => route.fulfill({contentType: "text/html", body: blank}));
  await context.route("**/handle.js", (route) => route.fulfill({contentType: "text/javascript", body: handle}));
  const source = readFileSync(join(dist, worker), "utf8");
  if (inWorker)
    await context.route(`**${worker}`, (route) =>
      route.fulfill({contentType: "text/javascript", body: `${inWorker};\n${source}`})
    );
  return context;
}

/** What a test page keeps; in the page itself. */
interface Kept {
  handle: TrainingHandle;
  runs: Run[];
  workers: Worker[];
}
declare const kept: Kept;
declare const training: typeof Training;

/** A page with a run; from what is stored where `resumed`. */
async function open(context: BrowserContext, changes: Partial<Settings> = {}, {resumed = false} = {}): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.address}blank.html`);
  await page.evaluate(
    async ({worker, settings, resumed}) => {
      const runs: Kept["runs"] = [];
      const workers: Worker[] = [];
      const Original = Worker;
      globalThis.Worker = class extends Original {
        constructor(...given: ConstructorParameters<typeof Original>) {
          super(...given);
          workers.push(this);
        }
      };
      const {openTraining, storedRuns} = training;
      const from = resumed ? (await storedRuns())[0] : undefined;
      const digits = {manifest: "", shards: {}};
      // few pictures, so that no test waits until ten thousand are drawn
      const pixels = Uint8Array.from({length: 64 * 784}, (_, i) => (i * i + 31 * (i % 784)) & 255);
      const own = {name: "patterns", images: {count: 64, pixels}};
      const made = openTraining(worker, settings, digits, (run) => runs.push(run), {from, own});
      Object.assign(globalThis, {kept: {handle: made, runs, workers}});
    },
    {worker, settings: {...settings, ...changes}, resumed}
  );
  return page;
}

/** What the page shows now. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const {phase, sentence, failed, notice, storage, lost, entries, snapshot, opened, history} = kept.runs.at(-1)!;
    const steps = entries.map(({step}) => step);
    return {
      ...{phase, sentence, failed, notice, storage, lost, steps, step: snapshot?.step ?? 0},
      ...{backend: opened?.backend, attempts: opened?.attempts, history: history.length, run: opened?.run}
    };
  });
const until = (page: Page, phase: string) =>
  page.waitForFunction((phase) => kept.runs.at(-1)!.phase === phase && !!kept.runs.at(-1)!.snapshot, phase, {
    polling: 50
  });
const reaches = (page: Page, step: number) =>
  page.waitForFunction((step) => (kept.runs.at(-1)!.snapshot?.step ?? 0) >= step, step, {polling: 50});
const send = (page: Page, command: Parameters<Kept["handle"]["send"]>[0]) =>
  page.evaluate((command) => kept.handle.send(command), command);
/** Trains until exactly `step`, and waits until that is saved. */
async function trainTo(page: Page, step: number): Promise<void> {
  await send(page, {type: "stop", stop: {step}});
  await send(page, {type: "train"});
  await isSaved(page, step);
}
const isSaved = (page: Page, step: number) =>
  page.waitForFunction(
    (step) => kept.runs.at(-1)!.entries.at(-1)?.step === step && kept.runs.at(-1)!.phase === "paused",
    step,
    {polling: 50}
  );
async function exported(page: Page): Promise<SavedRun> {
  const numbers = await page.evaluate(async () => Array.from(await kept.handle.exportRun()));
  return decodeSavedRun(Uint8Array.from(numbers));
}
/** What two runs of one seed must agree in. */
const essence = ({checkpoint, history, sheet, spectra, config}: SavedRun) => ({
  ...{checkpoint, history, sheet, spectra, config}
});

describe("a run on the processor, interrupted and resumed, ends bit for bit where it ends if nothing happens", () => {
  const [middle, end] = [9, 20];
  let whole: ReturnType<typeof essence>;
  beforeAll(async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, end);
    whole = essence(await exported(page));
    expect(whole.checkpoint.state.step).toBe(end);
    await context.close();
  });

  it("paused, and opened again from its checkpoint", async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, middle);
    await page.evaluate(() => kept.handle.openFrom(kept.runs.at(-1)!.entries.at(-1)!));
    await until(page, "paused");
    await trainTo(page, end);
    expect(essence(await exported(page))).toEqual(whole);
    const {steps} = await shown(page);
    expect(steps).toContain(middle); // and on a slow machine what was due meanwhile
    expect(steps.at(-1)).toBe(end);
    await context.close();
  });

  it("the page reloaded while it trains: hiding it saves", async () => {
    const context = await newContext();
    const page = await open(context);
    await send(page, {type: "limit", stepsPerSecond: 10});
    await send(page, {type: "train"});
    await reaches(page, 4);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true});
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.waitForFunction(() => kept.runs.at(-1)!.entries.length > 0);
    await page.reload();
    const again = await open(context, {seed: 99}, {resumed: true});
    await until(again, "paused");
    expect((await shown(again)).step).toBeGreaterThanOrEqual(4);
    await trainTo(again, end);
    expect(essence(await exported(again))).toEqual(whole);
    await context.close();
  });

  it("made step by step, and reloaded when it had rested: the last step is saved without a pause", async () => {
    const context = await newContext();
    const page = await open(context);
    for (const step of [1, 2, 3]) {
      await send(page, {type: "step"});
      await reaches(page, step);
    }
    await isSaved(page, 3);
    await page.reload();
    const again = await open(context, {seed: 99}, {resumed: true});
    await until(again, "paused");
    expect((await shown(again)).step).toBe(3);
    await trainTo(again, end);
    expect(essence(await exported(again))).toEqual(whole);
    await context.close();
  });

  it("the worker terminated while it trains: another goes on by itself", async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, middle);
    await send(page, {type: "stop", stop: {step: end}});
    await send(page, {type: "limit", stepsPerSecond: 20});
    await send(page, {type: "train"});
    await reaches(page, middle + 2);
    await page.evaluate(() => {
      kept.workers[0].terminate();
      kept.workers[0].dispatchEvent(new ErrorEvent("error", {message: "the browser ended it"}));
    });
    await isSaved(page, end);
    const {lost, notice} = await shown(page);
    expect(lost).toBeGreaterThan(0);
    expect(notice).toMatch(
      /^The trainer stopped with an error .* from its last checkpoint, step 9; \d+ steps were lost/
    );
    expect(essence(await exported(page))).toEqual(whole);
    await context.close();
  });

  it("the tab closed, and the site opened in a new one", async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, middle);
    await page.close();
    const again = await open(context, {}, {resumed: true});
    await until(again, "paused");
    await trainTo(again, end);
    expect(essence(await exported(again))).toEqual(whole);
    await context.close();
  });

  it("its newest slot damaged: the one before it is taken, with a word", async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, 5);
    await trainTo(page, middle);
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("sngan");
        request.onsuccess = () => resolve(request.result);
      });
      const bodies = db.transaction("bodies", "readwrite").objectStore("bodies");
      await new Promise<void>((resolve) => {
        bodies.openCursor().onsuccess = ({target}) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
          if (!cursor) return resolve();
          const bytes = cursor.value as Uint8Array;
          if (String(cursor.key).endsWith("slot 1") || String(cursor.key).endsWith(" 9")) bytes[5000] ^= 1;
          cursor.update(bytes);
          cursor.continue();
        };
      });
    });
    const again = await open(context, {}, {resumed: true});
    await until(again, "paused");
    expect(await shown(again)).toMatchObject({step: 5});
    expect((await shown(again)).notice).toMatch(/^The checkpoint at step 9 could not be used .* the one before it/);
    await trainTo(again, end);
    expect(essence(await exported(again))).toEqual(whole);
    await context.close();
  });
});

/** Does these things to `device`, each when the page sets its limit of steps a second, once the worker has a device. */
const onLimit = (faults: Record<number, string>) => `{
  let device;
  const request = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...options) {
    return (device = await request.apply(this, options));
  };
  const faults = {${Object.entries(faults).map(([limit, what]) => `${limit}: () => ${what}`)}};
  self.addEventListener("message", ({data}) => device && faults[data.stepsPerSecond]?.());
}`;

describe("no graphics device, or none that works: one sentence, and the next way to compute trains", () => {
  it.each([
    ["no navigator.gpu", "delete WorkerNavigator.prototype.gpu", /does not offer WebGPU/],
    ["no adapter", "GPU.prototype.requestAdapter = async () => null", /found no adapter/],
    ["a device refused", "GPUAdapter.prototype.requestDevice = async () => { throw new Error('refused') }", /refused/],
    [
      "a broken compiler",
      `{ const make = GPUDevice.prototype.createShaderModule;
      GPUDevice.prototype.createShaderModule = function () { return make.call(this, {code: "no shader"}) } }`,
      /./
    ]
  ])("%s", async (_, inWorker, reason) => {
    const context = await newContext(inWorker);
    const page = await open(context, {backend: "engine"});
    await until(page, "paused");
    await trainTo(page, 2);
    const {backend, attempts} = await shown(page);
    expect(backend).toBe("cpu");
    expect(attempts!.find((attempt) => attempt.backend === "engine")).toMatchObject({works: false});
    expect(attempts!.find((attempt) => attempt.backend === "engine")!.reason).toMatch(reason);
    await context.close();
  });
});

it("a device that is lost, then one that is asked for too much, then one that refuses: two new ones, then the next way to compute, each time from the last checkpoint, and it says what was lost", async () => {
  const faults = {
    7: "device.destroy()",
    8: "device.createBuffer({size: 2 ** 40, usage: 128})",
    9: "device.createBuffer({size: 4, usage: 0})"
  };
  const context = await newContext(onLimit(faults));
  context.setDefaultTimeout(120_000); // three devices, one after the other, each with its programs
  const page = await open(context, {backend: "engine"});
  await until(page, "paused");
  await trainTo(page, 4);
  await send(page, {type: "stop", stop: {step: 60}});
  await send(page, {type: "limit", stepsPerSecond: 5});
  await send(page, {type: "train"});
  const isAtWork = (workers: number) =>
    page.waitForFunction(
      (workers) => {
        const {phase, snapshot} = kept.runs.at(-1)!;
        return kept.workers.length === workers && phase === "running" && (snapshot?.step ?? 0) >= 6;
      },
      workers,
      {polling: 20}
    );
  await isAtWork(1);
  const told = [
    [
      7,
      /^The graphics device was lost/,
      / on a new device from its last checkpoint, step (\d+); \d+ steps were lost\.$/
    ],
    [8, /^The graphics device reported an error/, / on a new device .* step (\d+); \d+ steps were lost\.$/],
    [
      9,
      /^The graphics device reported an error/,
      / step (\d+); \d+ steps were lost\..* by another way to compute: from here on its last digits differ\.$/
    ]
  ] as const;
  for (const [i, [stepsPerSecond, fault, rescue]] of told.entries()) {
    await send(page, {type: "limit", stepsPerSecond});
    await page.waitForFunction(() => kept.runs.at(-1)!.phase === "recovering", undefined, {polling: 20});
    const saved = (await shown(page)).steps.at(-1)!;
    await isAtWork(i + 2);
    const {notice, lost, backend} = await shown(page);
    expect(notice).toMatch(fault);
    expect(rescue.exec(notice)?.[1]).toBe(String(saved));
    expect(lost).toBeGreaterThan(0);
    expect(backend).toBe(i < 2 ? "engine" : "cpu");
  }
  await context.close();
});

describe("a number that is not finite: stops, says which and when, and the last good checkpoint is there to go on from", () => {
  it("an exponential that gives none", async () => {
    const poison = `self.addEventListener("message", ({data}) => data.stop?.step === 777 && (Math.exp = () => NaN))`;
    const context = await newContext(poison);
    const page = await open(context);
    await trainTo(page, 5);
    await send(page, {type: "stop", stop: {step: 777}});
    await send(page, {type: "train"});
    await until(page, "failed");
    expect(await shown(page)).toMatchObject({failed: "diverged", steps: [5]});
    expect((await shown(page)).sentence).toMatch(/^the loss of D at step 6 is not a finite number$/);
    await page.evaluate(() => kept.handle.openFrom(kept.runs.at(-1)!.entries.at(-1)!));
    await until(page, "paused");
    await trainTo(page, 7);
    expect((await exported(page)).checkpoint.state.step).toBe(7);
    await context.close();
  });

  it("a weight as large as a number can be, in a file that is else in order", async () => {
    const context = await newContext();
    const page = await open(context);
    await trainTo(page, 3);
    const saved = await exported(page);
    saved.checkpoint.state.tensors["discriminator.W2"].data.fill(3e38);
    await page.evaluate(
      (numbers) => kept.handle.importRun(Uint8Array.from(numbers)),
      Array.from(encodeSavedRun({...saved, run: "poisoned"}))
    );
    await until(page, "paused");
    await send(page, {type: "train"});
    await until(page, "failed");
    expect(await shown(page)).toMatchObject({failed: "diverged"});
    expect((await shown(page)).sentence).toMatch(/ at step 4 is not a finite number$/);
    await context.close();
  });

  // Adam moves each weight by about its learning rate, and σ and BatchNorm divide again: a million times too fast stays finite
  it.each([
    [2e2, /^$/],
    [2e30, / at step \d is not a finite number$/]
  ])("a learning rate of %s", async (rate, sentence) => {
    const context = await newContext();
    const page = await open(context, {recipe: {...tiny, lrG: rate, lrD: rate}});
    await until(page, "paused");
    await send(page, {type: "stop", stop: {step: 8}});
    await send(page, {type: "train"});
    await page.waitForFunction(
      () => kept.runs.at(-1)!.phase === "failed" || (kept.runs.at(-1)!.snapshot?.step ?? 0) >= 8
    );
    expect((await shown(page)).sentence).toMatch(sentence);
    const rows = await page.evaluate(() => Array.from(kept.runs.at(-1)!.history));
    expect(rows.filter((number) => !Number.isFinite(number))).toEqual([]);
    await context.close();
  });
});

describe("storage that is full or refused: says so, trains on, and offers the run as a file", () => {
  it.each([
    [
      "full",
      "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }",
      /is full\. .*download/
    ],
    ["none", "Object.defineProperty(self, 'indexedDB', {get: () => undefined})", /offers no storage\)\. .*download/],
    [
      "refused",
      "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
      /\(no\)\. .*download/
    ]
  ])("%s", async (_, inWorker, sentence) => {
    const context = await newContext(inWorker);
    const page = await open(context);
    await send(page, {type: "stop", stop: {step: 3}});
    await send(page, {type: "train"});
    await page.waitForFunction(() => kept.runs.at(-1)!.storage !== "", undefined, {polling: 50});
    expect((await shown(page)).storage).toMatch(sentence);
    await send(page, {type: "stop", stop: {step: 5}});
    await send(page, {type: "train"});
    await reaches(page, 5);
    expect((await exported(page)).checkpoint.state.step).toBe(5);
    expect((await shown(page)).steps).toEqual([]);
    await context.close();
  });
});
