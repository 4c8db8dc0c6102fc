import {expect, it, vi} from "vitest";
import {findPictures, keepPictures} from "../../src/components/train/kept/ownPictures.js";
import type {PictureShelf, StoredPictures} from "../../src/components/train/kept/store/pictureShelf.js";
import type {StoredRun} from "../../src/components/train/kept/storedRun.js";
import type {OwnImages, Settings} from "../../src/components/train/run/messages.js";
import {rememberOwn} from "../../src/components/train/run/rememberOwn.js";
import type {Run} from "../../src/components/train/run/trainingHandle.js";
import type {TrainingLanes} from "../../src/components/train/run/trainingLanes.js";

/** A shelf that can be looked into. */
function shelf() {
  const it = {stored: undefined as StoredPictures | undefined};
  const made: PictureShelf = {
    get: async () => it.stored,
    put: async (pictures) => void (it.stored = {...pictures, pixels: pictures.pixels.slice()}),
    clear: async () => void (it.stored = undefined)
  };
  return Object.assign(it, {open: vi.fn(async () => made)});
}
const own = (count: number, name = "my digits"): OwnImages => ({
  name,
  images: {count, pixels: Uint8Array.from({length: count * 784}, (_, i) => i % 251)}
});

it("gives back the pictures that were kept last", async () => {
  const it = shelf();
  expect(await findPictures(it.open)).toEqual({word: ""});
  expect(await keepPictures(it.open, own(20, "older"))).toBe("");
  expect(await keepPictures(it.open, own(16))).toBe("");
  expect(await findPictures(it.open)).toEqual({own: own(16), word: ""});
});

it("keeps no more than its limit, says so, and leaves none of an older run in their place", async () => {
  const it = shelf();
  await keepPictures(it.open, own(16));
  const word =
    "Your own pictures take 31.4 MB, and this page keeps at most 0.8 MB of them: after a reload, choose them again before you go on.";
  expect(await keepPictures(it.open, own(40_000), 1000 * 784)).toBe(word);
  expect(await findPictures(it.open)).toEqual({word: ""});
});

it("says why a browser refuses, and finds nothing there", async () => {
  const refuses = () => Promise.reject(new Error("no."));
  expect(await keepPictures(refuses, own(16))).toMatch(
    /keep your own pictures \(no\): after a reload, choose them again/
  );
  expect(await findPictures(refuses)).toEqual({word: ""});
});

it("finds nothing either where what is stored can't be read, and a run is resumed all the same", async () => {
  const {it, remembering, asked} = made({run: "r", settings});
  const unreadable: PictureShelf = {...(await it.open()), get: () => Promise.reject(new Error("UnknownError"))};
  it.open.mockImplementation(async () => unreadable);
  expect(await findPictures(it.open)).toEqual({word: ""});
  remembering.actions.resume({run: "r", step: 7}, {branch: false});
  await later();
  expect(asked).toEqual(["resume with undefined"]);
});

it.each<[string, Partial<StoredPictures>]>([
  ["a byte that has changed", {pixels: own(16).images.pixels.map((x, i) => (i === 99 ? x ^ 1 : x))}],
  ["half a picture", {pixels: new Uint8Array(392), crc: 0}],
  ["another form", {schema: 2}],
  ["no pixels", {pixels: undefined}]
])("says in one sentence that what is stored is damaged: %s", async (_, change) => {
  const it = shelf();
  await keepPictures(it.open, own(16));
  it.stored = {...it.stored!, ...change};
  const word = "The stored copy of your own pictures is damaged: choose them again, then go on.";
  expect(await findPictures(it.open)).toEqual({word});
});

/** Lanes that only write down what they are asked, joined to a shelf. */
function made(...offered: Partial<StoredRun>[]) {
  const it = shelf();
  let present: OwnImages | undefined;
  const asked: string[] = [];
  const actions = {
    open: () => void asked.push(`open with ${present?.name}`),
    resume: () => void asked.push(`resume with ${present?.name}`),
    send: ({type}: {type: string}) => void asked.push(type)
  };
  const lanes = {
    ...{actions, own: () => present, setOwn: (next: OwnImages) => void (present = next)},
    importRun: (_: unknown, how?: {branch?: boolean}) => void asked.push(how?.branch ? "import as a branch" : "import"),
    forget: async () => void asked.push("forget")
  } as unknown as TrainingLanes;
  const [onFound, onWord] = [vi.fn(), vi.fn((word: string) => void (word && asked.push(word)))];
  const remembering = rememberOwn(lanes, {...{open: it.open, stored: () => offered as StoredRun[], onFound, onWord}});
  const saved = (step: number) =>
    remembering.heard({opened: {run: "r", data: "own"}, entries: [{step}]} as unknown as Run);
  return {it, lanes, asked, onFound, onWord, remembering, saved};
}
const settings = {data: "own"} as Settings;
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

it("a run on own pictures has them stored once it is open, once; deleted, they come back with the next checkpoint", async () => {
  const {it, lanes, remembering, saved} = made();
  lanes.setOwn(own(16));
  await later();
  expect(it.stored).toBeUndefined();
  remembering.actions.open(settings);
  for (const step of [0, 1, 2]) saved(step);
  await later();
  expect([it.stored?.name, it.open.mock.calls.length]).toEqual(["my digits", 1]);
  await remembering.forget();
  saved(2);
  await later();
  expect(it.stored).toBeUndefined();
  saved(3);
  await later();
  expect(it.stored?.name).toBe("my digits");
});

it("a stored run on own pictures gets them back before it is resumed; what is sent meanwhile waits", async () => {
  const {it, remembering, asked, onFound} = made({run: "r", settings});
  await keepPictures(it.open, own(16));
  remembering.actions.resume({run: "r", step: 7}, {branch: false});
  remembering.actions.send({type: "limit", stepsPerSecond: 10});
  await later();
  expect(asked).toEqual(["resume with my digits", "limit"]);
  expect(onFound).toHaveBeenCalledWith(own(16));
});

it("pictures of this visit are not replaced, and another run asks for none", () => {
  const {lanes, remembering, asked, it} = made({run: "r", settings});
  remembering.actions.resume({run: "other", step: 7}, {branch: false});
  lanes.setOwn(own(20, "of today"));
  remembering.actions.resume({run: "r", step: 7}, {branch: false});
  expect(asked).toEqual(["resume with undefined", "resume with of today"]);
  expect(it.open).not.toHaveBeenCalled();
});

it("damaged pictures: a sentence, and the run says as ever what it lacks", async () => {
  const {it, remembering, asked} = made({run: "r", settings});
  await keepPictures(it.open, own(16));
  it.stored!.pixels[0] ^= 1;
  remembering.actions.resume({run: "r", step: 7}, {branch: false});
  await later();
  expect(asked).toEqual(["resume with undefined", expect.stringContaining("is damaged")]);
});

it("a run from a file is imported as it was asked for, and what was said of the run before is taken back", () => {
  const {remembering, asked, onWord} = made();
  remembering.importRun(new Uint8Array(0), {branch: true});
  expect(asked).toEqual(["import as a branch"]);
  expect(onWord).toHaveBeenLastCalledWith("");
});

it("pictures stay while any stored run learned from them, and go with the last", async () => {
  const settings = {data: "own"} as Settings;
  const two = made({run: "a", settings}, {run: "b", settings});
  await keepPictures(two.it.open, own(16));
  await two.remembering.forget("a");
  expect(two.it.stored).toBeDefined();
  const last = made({run: "a", settings}, {run: "b", settings: {data: "mnist"} as Settings});
  await keepPictures(last.it.open, own(16));
  await last.remembering.forget("a");
  expect(last.it.stored).toBeUndefined();
});
