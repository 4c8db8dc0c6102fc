// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {random} from "../../src/components/math/random.js";
import {initialise} from "../../src/components/model/initialise.js";
import {preset} from "../../src/components/model/presets.js";
import {openExchange, type Exchanged} from "../../src/components/train/files/exchangeDesk.js";
import {followed} from "../../src/components/train/followed.js";
import {decodeSavedRun, encodeSavedRun} from "../../src/components/train/kept/savedRun.js";
import type {Settings} from "../../src/components/train/run/messages.js";
import type {Run} from "../../src/components/train/run/trainingHandle.js";
import {weightFiles} from "../../src/components/train/files/runArchive.js";
import {makeRightVectors} from "./rightVectors.js";
import {savedRun} from "./savedRuns.js";

const saved = savedRun();
makeRightVectors(saved.checkpoint.state.tensors);
const bytes = encodeSavedRun(saved);
const python = readFileSync("src/data/sngan.py", "utf8");
/** What the reader was given: names and contents. */
let given: [string, Blob][] = [];

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => {
  given = [];
  HTMLCanvasElement.prototype.getContext = () => null as never; // jsdom draws nothing
  let blob: Blob;
  vi.stubGlobal("fetch", async () => new Response(python));
  URL.createObjectURL = (content) => ((blob = content as Blob), "blob:x");
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    given.push([this.download, blob]);
  };
});

function made(hasRun = true) {
  const laboratory = {
    runs: followed<Run | undefined>(hasRun ? ({opened: {}} as Run) : undefined),
    chosen: (): Settings => ({...saved.settings, preset: "small", backend: "webgl"}),
    receipt: vi.fn(async () => ({seed: 5, step: 7, preset: "small"})),
    exportRun: vi.fn(async () => bytes),
    importRun: vi.fn(async (given: Uint8Array<ArrayBuffer>) => void decodeSavedRun(given)),
    openOwn: vi.fn()
  } satisfies Exchanged;
  const {element, dispose} = openExchange({laboratory, python: "sngan.py"});
  document.body.replaceChildren(element);
  const press = (words: string) =>
    [...element.querySelectorAll("button")].find(({textContent}) => textContent === words)!.click();
  const bring = (...files: [string, Uint8Array<ArrayBuffer>][]) => {
    const input = element.querySelector<HTMLInputElement>("input[type=file]")!;
    const chosen = files.map(([name, content]) => ({
      name,
      size: content.length,
      arrayBuffer: async () => content.slice().buffer
    }));
    Object.defineProperty(input, "files", {value: chosen, configurable: true});
    input.dispatchEvent(new Event("change"));
  };
  const words = () =>
    Array.from(element.querySelectorAll(".exchange__report p"), ({textContent}) => textContent).join("\n");
  const said = (pattern: RegExp) =>
    vi.waitFor(() => expect(words()).toMatch(new RegExp(pattern, "m")), {timeout: 20_000});
  return {laboratory, element, dispose, press, bring, said};
}
/** jsdom's blobs are not Node's. */
const readBlob = (blob: Blob) =>
  new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });

it("gives the whole run as a zip, from which it comes back", async () => {
  const {press, said, bring, laboratory} = made();
  press("Everything (zip)");
  await said(/^Given to you: sngan-seed-5-step-7\.zip\.$/);
  const files = unzipSync(new Uint8Array(await readBlob(given[0][1])));
  expect(new TextDecoder().decode(files["sngan.py"])).toBe(python);
  expect(JSON.parse(new TextDecoder().decode(files["receipt.json"]))).toMatchObject({
    seed: 5,
    step: 7,
    preset: "small"
  });
  bring(["run.checkpoint", new Uint8Array(files["run.checkpoint"])]);
  await said(/^run\.checkpoint: the run is here again/);
  bring(["week5.zip", new Uint8Array(await readBlob(given[0][1]))]);
  await said(/^week5\.zip: the run is here again/);
  for (const [imported] of laboratory.importRun.mock.calls) expect(decodeSavedRun(imported)).toEqual(saved);
  expect(laboratory.importRun).toHaveBeenCalledTimes(2);
});

it("gives three files of weights, with which a run goes on, on a page without https too", async () => {
  vi.stubGlobal("crypto", {getRandomValues: crypto.getRandomValues.bind(crypto)}); // all that browsers leave there
  const {press, said, bring, laboratory} = made();
  press("Weights (safetensors)");
  await said(/^Given to you: generator, discriminator/);
  expect(given.map(([name]) => name)).toEqual([
    "generator.safetensors",
    "discriminator.safetensors",
    "adam.safetensors"
  ]);
  const files = weightFiles({state: saved.checkpoint.state, config: saved.config});
  bring(...(Object.entries(files) as [string, Uint8Array<ArrayBuffer>][]));
  await said(/Adam goes on with what it remembers, at step 7/);
  const again = decodeSavedRun(laboratory.importRun.mock.calls[0][0]);
  expect(again.checkpoint).toEqual(saved.checkpoint);
  expect(again.run).not.toBe(saved.run);
  expect(again.settings.backend).toBe("webgl"); // chosen by the reader: weights don’t say where to run
});

it("begins a run of the chosen size where there is none, and the size’s own widths are no departures", async () => {
  const {bring, said, laboratory} = made(false);
  const config = preset("small");
  const files = weightFiles({state: initialise(config, random(9)), config});
  bring(["g.safetensors", files["generator.safetensors"] as Uint8Array<ArrayBuffer>]);
  await said(/^A new run begins: the generator from your file, the discriminator with new weights/);
  const {settings} = decodeSavedRun(laboratory.importRun.mock.calls[0][0]);
  expect(settings).toEqual({seed: 1, preset: "small", data: "built-in", backend: "webgl", recipe: {}, stop: {}});
});

it("refuses what is no run and no weights in one sentence, and imports nothing", async () => {
  const {said, bring, laboratory} = made();
  bring(["a.safetensors", new Uint8Array(5)]);
  await said(/^a\.safetensors: expected 8 bytes .*, found 5\. Nothing has changed\.$/);
  bring(["a.zip", new Uint8Array(50)]);
  await said(/^a\.zip: is damaged, or no zip file\. Nothing has changed\.$/);
  bring(["a.run", new Uint8Array(50)]);
  await said(/Nothing has changed\.$/);
  expect(laboratory.importRun.mock.settledResults.every(({type}) => type === "rejected")).toBe(true);
});

it("has nothing but sngan.py to give where there is no run, and follows when one begins", () => {
  const {element, laboratory} = made(false);
  const enabled = () =>
    [...element.querySelectorAll("fieldset:first-of-type button:enabled")].map(({textContent}) => textContent);
  expect(enabled()).toEqual(["sngan.py"]);
  laboratory.runs.set({opened: {}} as Run);
  expect(enabled()).toHaveLength(6);
});
