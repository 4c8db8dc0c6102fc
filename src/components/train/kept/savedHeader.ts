import {runners} from "../../model/backendNames.js";
import {configure, type Config} from "../../model/config.js";
import {presetNames} from "../../model/presets.js";
import {say} from "../../words/say.js";
import type {Place} from "../pictures/batches.js";
import {CheckpointError} from "./CheckpointError.js";
import {mostItems} from "../pictures/idx.js";
import type {SavedRun} from "./savedRun.js";

/** What a saved run's header says: all but the blocks of numbers. */
export interface SavedHeader extends Omit<SavedRun, "schema" | "checkpoint" | "history" | "sheet"> {
  seed: number;
  step: number;
  place: Place;
  history: {steps: number; stretch: number};
  tensors: [name: string, shape: number[]][];
}

/** The header, if it is one. Throws a `CheckpointError` that names what is wrong in it. */
export function checkHeader(header: unknown): SavedHeader {
  const h = header as SavedHeader;
  for (const [part, test] of tests) {
    if (!holds(() => test(h)))
      throw new CheckpointError(say("this saved run is damaged: {part} makes no sense", {part}));
  }
  const {run, parent, saved, settings, config, backend, software, preset, data, spectra} = h;
  const {seed, step, place, history, tensors} = h;
  return {
    ...{run, ...(parent && {parent}), saved, settings, config, backend, software, preset, data, spectra},
    ...{seed, step, place, history, tensors}
  };
}

/** More images a half-step than any recipe offers. */
const largestBatch = 1024;

const tests: readonly [part: string, test: (h: SavedHeader) => boolean][] = [
  [
    say("its name"),
    (h) => isName(h.run) && (h.parent === undefined || (isName(h.parent.run) && isCount(h.parent.step)))
  ],
  [say("its time"), (h) => isText(h.saved) && !Number.isNaN(Date.parse(h.saved))],
  [say("its seed"), (h) => Number.isSafeInteger(h.seed)],
  [say("its step"), (h) => isCount(h.step)],
  [say("its preset"), (h) => presetNames.includes(h.preset)],
  [say("its backend"), (h) => runners.includes(h.backend) && typeof h.software === "boolean"],
  [
    say("its settings"),
    ({settings: s}) =>
      Number.isSafeInteger(s.seed) &&
      ["auto", ...presetNames].includes(s.preset) &&
      ["auto", ...runners].includes(s.backend) &&
      isData(s.data) &&
      isRecord(s.recipe) &&
      Object.values(s.recipe).every((value) => typeof value !== "object") &&
      isRecord(s.stop) &&
      (s.stop.step === undefined || isCount(s.stop.step))
  ],
  [say("its recipe"), (h) => isRecord(h.config) && isConfig(h.config) && h.config.batch <= largestBatch],
  [
    say("its data"),
    ({data}) => isData(data.name) && isCount(data.images) && data.images <= mostItems && isCount(data.crc)
  ],
  [
    say("its order"),
    ({place: p}) =>
      isCount(p.epoch) &&
      isCount(p.count) &&
      p.count > 0 &&
      p.count <= mostItems &&
      isCount(p.position) &&
      p.position <= p.count &&
      isNumbers(p.random) &&
      p.random.length === 4
  ],
  [say("its history"), ({history: h}) => isCount(h.steps) && isCount(h.stretch) && h.stretch > 0],
  [say("its spectrum"), ({spectra: s}) => Array.isArray(s) && s.length === 3 && s.every(isNumbers)],
  [
    say("its tensors"),
    ({tensors: t}) =>
      Array.isArray(t) && t.every(([name, shape]) => isText(name) && isNumbers(shape) && shape.every(isCount))
  ]
];

const isText = (x: unknown): x is string => typeof x === "string";
const isName = (x: unknown): x is string => isText(x) && /^[\w-]{1,64}$/.test(x);
const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;
const isNumbers = (x: unknown): x is number[] => Array.isArray(x) && x.every(Number.isFinite);
const isRecord = (x: unknown): boolean => typeof x === "object" && x !== null && !Array.isArray(x);
const isData = (x: unknown): boolean => ["built-in", "mnist", "own"].includes(x as string);

/** `configure` throws where a number makes no sense. */
const isConfig = (config: Config): boolean => Boolean(configure(config));

/** A test may also stumble over what isn't there. */
function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
