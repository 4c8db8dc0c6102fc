import {random} from "../../math/random.js";
import {initialise} from "../../model/initialise.js";
import {configOf} from "../../model/recipe.js";
import {streams} from "../../model/streams.js";
import {ExchangePanel, type ExchangePanelElement, type Parcel} from "../../view/ExchangePanel.js";
import {whichRun} from "../../view/laboratory/runWords.js";
import {deviceNames} from "../../view/training/costWords.js";
import {offerFile} from "../../view/offerFile.js";
import {formatCount} from "../../words/formatCount.js";
import {say} from "../../words/say.js";
import {beginning} from "../pictures/batches.js";
import {fetchFile} from "../fetchFile.js";
import {crc32} from "./crc32.js";
import {decodePicture} from "../pictures/decodePicture.js";
import {openDigits} from "../pictures/digitSource.js";
import {gatherHistory} from "../run/history.js";
import type {Laboratory} from "../run/laboratory.js";
import type {Settings} from "../run/messages.js";
import {metricsCsv} from "./metricsCsv.js";
import {readOwn, type OwnFile} from "../pictures/readOwn.js";
import {readWeights} from "./readWeights.js";
import {unpackArchive} from "./unpackArchive.js";
import {runArchive, samplesPng, weightFiles} from "./runArchive.js";
import {newName} from "../kept/newName.js";
import {decodeSavedRun, encodeSavedRun, type SavedRun} from "../kept/savedRun.js";
import {limits} from "./safetensorsHeader.js";
import {weightsToRun} from "./weightsToRun.js";
import {FileError} from "../pictures/FileError.js";

/** What the desk needs of the laboratory. */
export type Exchanged = Pick<Laboratory, "runs" | "chosen" | "receipt" | "exportRun" | "importRun" | "openOwn">;

export interface ExchangeDeskOptions {
  laboratory: Exchanged;
  /** Where sngan.py is. */
  python: string;
}

/** The desk at which a reader takes runs away and brings weights, runs and digits in, joined to the laboratory. */
export function openExchange({laboratory, python}: ExchangeDeskOptions): {
  element: ExchangePanelElement & {resize(): void};
  dispose(): void;
} {
  const present = async (): Promise<SavedRun> => decodeSavedRun(await laboratory.exportRun());
  const script = () => fetchFile(python, (response) => response.text());

  async function take(what: Parcel): Promise<string> {
    if (what === "python") return offer("sngan.py", await script(), "text/x-python");
    const saved = await present();
    const stem = `sngan-seed-${saved.checkpoint.seed}-step-${saved.checkpoint.state.step}`;
    const rows = gatherHistory(undefined, saved.history).rows();
    const networks = networksOf(saved);
    if (what === "metrics") return offer(`${stem}.csv`, metricsCsv(rows), "text/csv");
    if (what === "samples") return offer(`${stem}.png`, samplesPng(saved.sheet), "image/png");
    if (what === "checkpoint") return offer(`${stem}.run`, encodeSavedRun(saved), octets);
    if (what === "weights") {
      for (const [name, bytes] of Object.entries(weightFiles(networks))) offer(name, bytes, octets);
      const {step} = saved.checkpoint.state;
      return say("Given to you: generator, discriminator and Adam’s memory, of step {step}.", {step});
    }
    const archive = runArchive({
      ...{title: titleOf(saved), saved: saved.saved, networks, checkpoint: encodeSavedRun(saved), rows},
      ...{samples: saved.sheet, python: await script(), receipt: await laboratory.receipt()}
    });
    return offer(`${stem}.zip`, archive, "application/zip");
  }

  async function bring(files: readonly OwnFile[]): Promise<string> {
    const large = files.find(({size}) => size > limits.fileBytes);
    if (large)
      throw new FileError(
        say("{name}: is longer than {bytes} bytes, the limit", {name: large.name, bytes: limits.fileBytes})
      );
    const given = await Promise.all(files.map(async ({name, bytes}) => ({name, bytes: await bytes()})));
    const named = given.flatMap((file) => (/\.zip$/i.test(file.name) ? unpackArchive(file.bytes, file.name) : [file]));
    if (named.length === 1 && !/\.safetensors$/i.test(named[0].name)) {
      await laboratory.importRun(Uint8Array.from(named[0].bytes));
      return say("{name}: the run is here again, at rest; press Train to go on.", {name: files[0].name});
    }
    const weights = readWeights(named);
    const isBegun = Boolean(laboratory.runs.now()?.opened);
    const chosen = laboratory.chosen();
    const base = isBegun ? await present() : await freshRun(chosen);
    const {saved, sentence} = weightsToRun(weights, {
      base: {...base, settings: {...base.settings, backend: chosen.backend}}, // weights don’t say where to run
      isBegun,
      run: newName(),
      saved: new Date().toISOString()
    });
    await laboratory.importRun(encodeSavedRun(saved));
    return sentence;
  }

  const panel = ExchangePanel({
    actions: {
      ...{take, bring},
      read: (files, options) => readOwn(files, {...options, decode: decodePicture}),
      use(own) {
        laboratory.openOwn(own);
        return say("A run on these {count} digits has begun: “{name}”, under “digits” in the laboratory above.", {
          count: formatCount(own.images.count),
          name: own.name
        });
      }
    }
  });
  const follow = (run: ReturnType<Exchanged["runs"]["now"]>) => panel.update(Boolean(run?.opened));
  follow(laboratory.runs.now());
  return {element: Object.assign(panel, {resize() {}}), dispose: laboratory.runs.listen(follow)};
}

const octets = "application/octet-stream";

function offer(name: string, content: BlobPart, type: string): string {
  offerFile(name, [content], type);
  return say("Given to you: {name}.", {name});
}

/** Where no run is open: the chosen size, or “small” where none is, seed 1, on the digits drawn by code, before its first step. */
async function freshRun(chosen: Settings): Promise<SavedRun> {
  const seed = 1;
  const preset = chosen.preset === "auto" ? "small" : chosen.preset;
  const config = configOf(preset, {});
  const {first} = await openDigits("built-in", {manifest: "", shards: {}});
  return {
    ...{schema: 1, run: "fresh", saved: new Date().toISOString(), config, preset, backend: "cpu", software: false},
    settings: {seed, preset, data: "built-in", backend: "auto", recipe: {}, stop: {}},
    data: {name: "built-in", images: first.count, crc: crc32(first.pixels)},
    checkpoint: {
      ...{seed, place: beginning(first.count, random(seed, streams.order))},
      state: initialise(config, random(seed, streams.weights))
    },
    ...{history: gatherHistory().state(), sheet: new Uint8Array(25 * 784), spectra: [[], [], []]}
  };
}

function networksOf({checkpoint: {seed, state}, config, data, preset}: SavedRun) {
  return {state, config, metadata: {seed: String(seed), data: data.name, preset, config: JSON.stringify(config)}};
}

const titleOf = ({checkpoint: {seed}, settings, preset, data, backend}: SavedRun): string =>
  say("{run}, {images} pictures, on {device}", {
    ...{run: whichRun({...settings, preset, data: data.name, seed}), images: formatCount(data.images)},
    device: deviceNames[backend]
  });
