import {knobs, namedRecipe, parseRecipe, recipes, unreadKnobs} from "../../model/recipe.js";
import {offerFile} from "../../view/offerFile.js";
import {readUrl} from "../../view/urlState.js";
import {TrainingPanel} from "../../view/TrainingPanel.js";
import type {Recording} from "../recorded/recording.js";
import type {StepCost} from "../../view/training/stepCosts.js";
import {fetchJson} from "../fetchFile.js";
import {openDigits} from "../pictures/digitSource.js";
import {followed, type Followed} from "../followed.js";
import {newestGenerator, sourceOfRun, type GeneratorSource} from "../recorded/generatorSource.js";
import type {Images} from "../pictures/idx.js";
import type {DigitAddresses, OwnImages, Settings} from "./messages.js";
import {recordedGenerator} from "../recorded/recordedGenerator.js";
import {machineHints, receiptOf, sha256} from "../files/receipt.js";
import {decodeSavedRun} from "../kept/savedRun.js";
import {readSheets} from "../pictures/readSheets.js";
import {storedRuns, type StoredRun} from "../kept/storedRun.js";
import {complaint, guarantee, limits, sizesThatDiffer} from "./recipeWords.js";
import {oneTab} from "./oneTab.js";
import {rememberOwn} from "./rememberOwn.js";
import {saveNow, saveToLeave} from "./saveNow.js";
import type {Run} from "./trainingHandle.js";
import {trainingLanes} from "./trainingLanes.js";
import {formatCount} from "../../words/formatCount.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";

/** Where the page's files are, as Framework says. */
export interface LaboratoryFiles {
  worker: string;
  manifest: string;
  shards: Record<string, string>;
  recording: string;
  sheets: string;
  /** The networks that the recording ends with; fetched once a tool asks for them. */
  networks: string;
}

/** The laboratory as a page uses it. */
export interface Laboratory {
  readonly element: HTMLElement;
  /** Where the site's digits are. */
  readonly digits: DigitAddresses;
  /** What a step of each way to run took. */
  readonly costs: Followed<readonly StepCost[]>;
  /** The present run; none before the first. */
  readonly runs: Followed<Run | undefined>;
  /** What the reader has chosen for the next run. */
  chosen(): Settings;
  /** The newest generator: the recording's, then that of each checkpoint. Fetched only while someone listens. */
  readonly generators: Followed<GeneratorSource | undefined>;
  /** The reader's own pictures, once there are any. */
  ownImages(): Images | undefined;
  /** Makes the reader's own pictures a choice under “digits”, and begins a run on them. */
  openOwn(own: OwnImages): void;
  /** The run as a file. Rejects with a sentence where there is none. */
  exportRun(): Promise<Uint8Array<ArrayBuffer>>;
  /** What was trained, how, and on what, as plain JSON. Rejects with a sentence where there is no run. */
  receipt(): Promise<object>;
  /** Goes on from a file; as a branch where another tab has its run open. Rejects with one sentence, and changes nothing, where it holds none. */
  importRun(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  dispose(): void;
}

/** The laboratory of the training page: the panel, joined to workers once the reader asks for one, and to what is stored. */
export async function openLaboratory({
  worker,
  manifest,
  shards,
  recording,
  sheets,
  networks
}: LaboratoryFiles): Promise<Laboratory> {
  const [story, pictures, {source}] = await Promise.all([
    fetchJson<Recording>(recording),
    readSheets(sheets),
    fetchJson<{source: "mnist" | "drawn"}>(manifest)
  ]);
  const digits = {manifest: absolute(manifest), shards: mapValues(shards, absolute)};
  const costs = followed<readonly StepCost[]>([]);
  const runs = followed<Run | undefined>(undefined);
  const newest = newestGenerator();
  newest.offer(() => recordedGenerator(networks));
  const lanes = trainingLanes({worker, digits, onRun, onKept: (run) => panel.updateKept(run)});
  let stored: readonly StoredRun[] = [];
  /** What is said of the present run's pictures, or of where else it is open. */
  let word = "";
  const remembering = rememberOwn(lanes, {
    open: () => import("../kept/store/idbPictures.js").then(({openPictureShelf}) => openPictureShelf()),
    ...{stored: () => stored, onFound: ({name}) => panel.offerOwn(name)},
    onWord
  });
  const held = oneTab(remembering, {locks: navigator.locks, onWord});
  function onWord(sentence: string): void {
    if (sentence === word) return;
    word = sentence;
    const run = runs.now();
    if (run) show(run);
  }
  const show = (run: Run) => panel.update(word ? {...run, notice: inTurn([run.notice, word])} : run);

  let entry = "";
  function onRun(run: Run): void {
    runs.set(run);
    show(run);
    remembering.heard(run);
    held.heard(run);
    const last = run.entries.at(-1);
    const key = last ? `${last.run} ${last.step}` : "";
    if (!last || key === entry) return;
    entry = key;
    const name = say("your run, step {step}", {step: formatCount(last.step)});
    newest.offer(async () => sourceOfRun(await lanes.load(last), name));
    void showStored();
  }
  async function showStored(): Promise<void> {
    const estimate = navigator.storage?.estimate?.().catch(() => undefined);
    const [found, used] = await Promise.all([storedRuns(), estimate]);
    panel.setStored((stored = found), used?.usage);
  }

  /** Gives the reader a file of the present run, and says what it is called. */
  function give(ending: string, part: BlobPart, type: string): string {
    const {opened, snapshot} = runs.now()!;
    const name = `sngan-seed-${opened?.seed ?? 0}-step-${snapshot?.step ?? 0}.${ending}`;
    offerFile(name, [part], type);
    return say("Saved as {name}.", {name});
  }
  async function receipt(): Promise<object> {
    const saved = decodeSavedRun(await lanes.exportRun());
    const {all, first} = await lanes.pictures(saved.data.name, () => openDigits(saved.data.name, digits));
    return receiptOf(runs.now()!, saved, {
      ...{version: siteVersion(), query: location.search, machine: machineHints(navigator), now: new Date()},
      dataHash: await sha256(((await all?.()) ?? first).pixels)
    });
  }

  const panel = TrainingPanel({
    ...{recording: named(story), sheets: pictures, hasMnist: source === "mnist", onCosts: costs.set},
    recipe: {
      ...{knobs, recipes, runs: "#fig-recipes", bySize: sizesThatDiffer()},
      ...{initial: parseRecipe(readUrl()), wrong: unreadKnobs(readUrl())},
      ...{complaint, limits, guarantee}
    },
    actions: {
      ...held.actions,
      save: () => saveNow(lanes),
      saveToLeave: () => saveToLeave(lanes),
      receipt: async () => give("json", JSON.stringify(await receipt(), null, 1), "application/json"),
      download: async () => give("run", await lanes.exportRun(), "application/octet-stream"),
      async forget(run) {
        await remembering.forget(run);
        await showStored();
        return say("What was stored is deleted.");
      }
    }
  });
  void showStored();
  return {
    ...{element: panel as HTMLElement, digits, costs, runs, generators: newest.generators, chosen: panel.chosen},
    openOwn(own) {
      lanes.setOwn(own);
      panel.trainOwn(own.name);
    },
    ...{receipt, ownImages: () => lanes.own()?.images},
    ...{exportRun: lanes.exportRun, importRun: held.importRun, dispose: lanes.dispose}
  };
}

/** What the site was built from, as its pages say: release and commit. The preview has none. */
const siteVersion = (): string => document.querySelector<HTMLMetaElement>("meta[name=version]")?.content ?? "preview";

/** The recording with what its recipe is called on this page: the file says it in English. */
const named = (story: Recording): Recording => ({
  ...story,
  recipe: story.recipe && (namedRecipe(story.settings.recipe)?.label ?? story.recipe)
});

const absolute = (address: string): string => new URL(address, document.baseURI).href;
const mapValues = <T, U>(record: Record<string, T>, f: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));
