// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {principalDirections} from "../../src/components/math/latent/directions.js";
import {dot, norm} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import type {LatentRun} from "../../src/components/train/latent/latentHandle.js";
import type {Pixels} from "../../src/components/train/pictures/unpackPicture.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import type {OfferedDigits} from "../../src/components/view/latent/DigitChoice.js";
import {FoundPlot} from "../../src/components/view/latent/FoundPlot.js";
import {foundWords} from "../../src/components/view/latent/foundWords.js";
import {readPicture, type DecodeFile} from "../../src/components/view/latent/readPicture.js";
import {LatentPanel} from "../../src/components/view/LatentPanel.js";
import {svgText} from "./svgFile.js";

const n = 6;
const directions = principalDirections(random(1).normals(12 * n), n, 5);
const ready: LatentRun = {phase: "ready", name: "a made run", z: n, directions, pictures: {}};
const errors = Array.from({length: 11}, (_, i) => [0.5 * 0.8 ** i, 0.6 * 0.9 ** i]);
const references = {nearest: 0.3, nearestPicture: new Uint8Array(784), samples: 1000, generated: 0.02};
const inversion = {
  ...{target: new Uint8Array(784), phase: "done" as const, steps: 10, errors, references},
  ...{pictures: errors.map(() => new Uint8Array(784)), noises: errors.map((_, i) => new Float32Array(n).fill(i))}
};

// jsdom has no canvas: what is drawn on one is looked at in a browser.
beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  history.replaceState(null, "", "/");
  vi.restoreAllMocks();
});

function make(digits = async (): Promise<OfferedDigits> => ({pixels: new Uint8Array(784 * 40).fill(7), note: ""})) {
  const actions = {
    draw: vi.fn(),
    invert: vi.fn(),
    stop: vi.fn(),
    take: vi.fn(),
    decode: vi.fn<DecodeFile>(),
    digits
  };
  const panel = LatentPanel({actions});
  document.body.replaceChildren(panel);
  const asked = (slot: string) =>
    actions.draw.mock.calls.filter(([name]) => name === slot).map(([, z]) => z as Float32Array);
  const find = <T extends HTMLElement>(selector: string) => panel.querySelector<T>(selector)!;
  return {panel, actions, asked, find};
}

const drawings = {
  latentFound: () => FoundPlot(errors, {steps: 10, at: 4, levels: [{name: "nearest random sample", value: 0.3}]}),
  latentFoundToCome: () => FoundPlot([], {steps: 120, width: 310})
};
describe.each(Object.entries(drawings))("%s", (name, draw) => {
  it("looks as before", async () => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
    expect(svgText(draw())).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it("FoundPlot has the error of each start, and the best of them, at every step", () => {
  const [{heads, rows}] = dataOf(FoundPlot(errors, {steps: 10}));
  expect(heads).toEqual(["step", "best", "start 1", "start 2"]);
  expect(rows).toEqual(errors.map((row, i) => [i, Math.min(...row), ...row]));
  expect(dataOf(FoundPlot([], {steps: 10}))[0].rows).toEqual([]);
});

describe("LatentPanel", () => {
  it("says in words that there is no generator yet, and shows nothing else", () => {
    const {panel, find} = make();
    panel.update({phase: "none", name: "", z: 0, pictures: {}});
    expect(find(".training__status").textContent).toContain("There is no generator yet");
    expect(find(".latent__body").hidden).toBe(true);
  });

  it("asks for 25 samples, the present picture and both ways, and names its source", () => {
    const {panel, asked, find} = make();
    panel.update(ready);
    expect(find(".training__status").textContent).toContain("The generator of a made run");
    expect(asked("sheet")[0]).toHaveLength(25 * n);
    expect(asked("picture").at(-1)).toEqual(asked("sheet")[0].slice(0, n));
    expect([asked("straight")[0].length, asked("spherical")[0].length]).toEqual([9 * n, 9 * n]);
    expect(asked("straight")[0].slice(-n)).toEqual(asked("sheet")[0].slice(n, 2 * n));
  });

  it("says how long the present z is, and has its coordinates and both ways as tables", () => {
    const {panel, asked, find} = make();
    panel.update(ready);
    const z = asked("picture").at(-1)!;
    expect(find(".latent__big").getAttribute("aria-label")).toMatch(
      new RegExp(`^the picture of the present z, .*: ‖z‖ = ${norm(z).toFixed(2)}$`)
    );
    const [{heads, rows}] = dataOf(find(".latent__explorer"));
    expect(heads).toEqual(["direction", "σ", "coordinate of z"]);
    expect(rows.map(([, sigma]) => sigma)).toEqual(directions.sigma);
    expect(rows[0][2]).toBeCloseTo(dot(z, directions.vectors[0]), 9);
    const [ways] = dataOf(find(".latent__between"));
    expect(ways.heads).toEqual(["of the way", "along the sphere", "straight"]);
    expect(ways.rows).toHaveLength(9);
    const ends = asked("sheet")[0];
    const middle = ends.slice(0, n).map((x, i) => (x + ends[n + i]) / 2);
    expect(ways.rows[4][2]).toBeCloseTo(norm(middle), 5);
  });

  it("picks B by a key on a sample, keeps it in the address, and a click picks A", () => {
    const {panel, asked, find} = make();
    panel.update(ready);
    const cell = find("[aria-label='sample 8']");
    cell.dispatchEvent(new KeyboardEvent("keydown", {key: "b", bubbles: true}));
    expect(location.search).toBe("?zb=8");
    expect(cell.getAttribute("aria-label")).toBe("sample 8, B");
    expect(asked("picture").at(-1)).toEqual(asked("sheet")[0].slice(7 * n, 8 * n));
    find("[aria-label='sample 3']").click();
    expect(location.search).toBe("?zb=8&za=3");
  });

  it("marks A and B with letters and frames, and refuses one sample for both in a sentence", () => {
    const {panel, asked, find} = make();
    panel.update(ready);
    const sheet = find(".latent__sheet");
    const marked = () => Array.from(sheet.querySelectorAll<HTMLElement>("[data-mark]:not([data-mark=''])"));
    const marks = () => marked().map((cell) => [cell.dataset.mark, cell.getAttribute("aria-label")]);
    expect(marks()).toEqual([
      ["A", "sample 1, A"],
      ["B", "sample 2, B"]
    ]);
    expect(sheet.textContent).toContain("A click on a sample picks A;");
    const before = asked("picture").length;
    find("[aria-label='sample 2, B']").click();
    expect(find(".latent__sheet > .control__complaint").textContent).toBe("Sample 2 is B already; A stays sample 1.");
    const field = find<HTMLInputElement>("[name=zb]");
    for (const text of ["1", "1x"]) {
      field.value = text;
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }
    field.value = "1";
    field.dispatchEvent(new Event("input", {bubbles: true}));
    expect(marks()[1]).toEqual(["B", "sample 2, B"]); // it may become 12
    field.dispatchEvent(new Event("change", {bubbles: true}));
    expect(find(".latent__sheet > .control__complaint").textContent).toBe("Sample 1 is A already; B stays sample 2.");
    expect([field.value, location.search, asked("picture").length]).toEqual(["2", "", before]);
    [...panel.querySelectorAll("button")].find(({textContent}) => textContent === "Pick B")!.click();
    expect(sheet.textContent).toContain("A click on a sample picks B;");
    find("[aria-label='sample 7']").click();
    expect(marks()[1]).toEqual(["B", "sample 7, B"]);
    expect(find(".latent__sheet > .control__complaint").textContent).toBe("");
  });

  it.each([
    ["?za=3&zb=99", "no whole number from 1 to 25 here; it is 2."],
    ["?za=9&zb=9", "A and B can’t both be sample 9; B is sample 1."]
  ])("says what was wrong in the address %s", (query, sentence) => {
    history.replaceState(null, "", query);
    const {panel, find} = make();
    panel.update(ready);
    expect(find(".latent__sheet").textContent).toContain(sentence);
    expect(location.search).toMatch(/^\?za=[39](&zb=1)?$/);
    expect(panel.querySelectorAll(".latent__sheet [data-mark=B]")).toHaveLength(1);
  });

  it("a slider moves z along its direction only, and Reset brings the sample back", () => {
    const {panel, asked, find} = make();
    panel.update(ready);
    const before = asked("picture").at(-1)!;
    const range = find<HTMLInputElement>(".latent__sliders input");
    range.value = "3";
    range.dispatchEvent(new Event("input", {bubbles: true}));
    const change = asked("picture")
      .at(-1)!
      .map((x, i) => x - before[i]);
    expect(norm(change)).toBeGreaterThan(0.1);
    change.forEach((x, i) => expect(Math.abs(x)).toBeCloseTo(norm(change) * Math.abs(directions.vectors[0][i]), 4));
    [...panel.querySelectorAll("button")].find(({textContent}) => textContent === "Reset z")!.click();
    expect(asked("picture").at(-1)).toEqual(before);
  });

  it("walks only when asked, and stops at the end", () => {
    vi.useFakeTimers();
    history.replaceState(null, "", "/?ztool=walk");
    const {panel, asked} = make();
    panel.update(ready);
    vi.advanceTimersByTime(60_000);
    expect(asked("picture")).toHaveLength(1);
    const play = [...panel.querySelectorAll("button")].find(({textContent}) => textContent === "Play")!;
    play.click();
    expect(play.textContent).toBe("Pause");
    vi.advanceTimersByTime(60_000);
    expect(play.textContent).toBe("Play");
    expect(asked("picture")).toHaveLength(1 + 101);
    vi.useRealTimers();
  });

  it("searches for a picture that it is given, and a scrub shows the z of a step", () => {
    const {panel, actions, asked, find} = make();
    panel.update(ready);
    panel.invert(new Uint8Array(784).fill(9));
    expect(actions.invert).toHaveBeenCalledWith(new Uint8Array(784).fill(9));
    panel.update({...ready, inversion});
    const range = find<HTMLInputElement>(".latent__invert .control--slider input");
    expect(range.max).toBe("10");
    range.value = "4";
    range.dispatchEvent(new Event("input", {bubbles: true}));
    expect(asked("picture").at(-1)).toEqual(new Float32Array(n).fill(4));
    const labels = [...panel.querySelectorAll(".latent__triptych canvas")].map((one) => one.getAttribute("aria-label"));
    expect(labels[1]).toBe("what was found at step 4: mean squared error of a pixel 0.2048");
    expect(labels[2]).toBe("the difference at step 4, white where they differ most: 0.2048 in the mean of its squares");
  });

  it("has digits to search for, and none of black tiles while there are none or where they can't be loaded", async () => {
    history.replaceState(null, "", "/?ztool=invert");
    const note = "These digits are drawn by code.";
    let answers: OfferedDigits[] = [];
    const {panel, actions, find} = make(async () => answers.shift() ?? Promise.reject(new Error("404 for digits")));
    const grid = () => find(".latent__digits .picture-grid");
    const line = () => find(".latent__invert .training__status").textContent;
    await vi.waitFor(() =>
      expect(find(".latent__invert").textContent).toContain("could not be loaded (404 for digits)")
    );
    expect(grid().hidden).toBe(true);
    expect(line()).toBe("Choose a picture of your own.");
    answers = [{pixels: new Uint8Array(784 * 40).fill(7), note}];
    panel.update({...ready, phase: "opening"});
    panel.update(ready);
    await vi.waitFor(() => expect(grid().hidden).toBe(false));
    expect(find(".latent__invert").textContent).not.toContain("could not be loaded");
    expect(find(".latent__digits").textContent.trim()).toBe(note);
    expect(line()).toMatch(/^Choose a digit/);
    find("[aria-label='digit 3']").click();
    expect(actions.invert).toHaveBeenCalledWith(new Uint8Array(784).fill(7));
  });

  it("offers a newer generator, and leaves the choice to the reader", () => {
    const {panel, actions, find} = make();
    panel.update(ready);
    panel.offer("your run, step 840");
    const [button] = [...panel.querySelectorAll("button")].filter(({textContent}) => textContent?.includes("step 840"));
    button.click();
    expect(actions.take).toHaveBeenCalledOnce();
    panel.offer("");
    expect(button.hidden).toBe(true);
    expect(find(".latent__body").hidden).toBe(false);
  });
});

describe("the verdict on a search", () => {
  const words = (error: number) => foundWords({...inversion, errors: [[error, 1]]});
  it("compares with random samples and with the generator's own pictures", () => {
    expect(words(0.02)).toMatch(/^As near as to pictures of its own/);
    expect(words(0.1)).toMatch(/^Nearer than random samples/);
    expect(words(0.35)).toMatch(/^No nearer than random samples/);
    expect(words(0.1)).toContain("1,000 random samples: 0.3;");
  });
});

describe("readPicture", () => {
  /** A stroke of `ink` on `paper`, 8 wide and 40 high, off the middle of a wide picture. */
  const [width, height] = [120, 60];
  const stroke = (paper: number, ink: number): Pixels => {
    const isInk = (p: number) => p % width >= 20 && p % width < 28 && p >= 10 * width && p < 50 * width;
    const grey = Array.from({length: width * height}, (_, p) => (isInk(p) ? ink : paper));
    return {width, height, rgba: grey.flatMap((x) => [x, x, x, 255])};
  };
  const read = (pixels: Pixels) =>
    readPicture({name: "seven.png", size: 0, bytes: async () => new Uint8Array(0)}, async () => pixels);

  it("makes a digit as MNIST's are, in its own proportions and in the middle, of dark ink and of bright", async () => {
    const digit = await read(stroke(250, 10));
    expect(await read(stroke(10, 250))).toEqual(digit);
    const inked = Array.from(digit.keys()).filter((p) => digit[p] > 127);
    const [columns, rows] = [inked.map((p) => p % 28), inked.map((p) => Math.floor(p / 28))];
    expect([Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)]).toEqual([12, 15, 4, 23]);
  });

  it("says where there is no ink; that and what can't be unpacked leaves the last picture, which is said", async () => {
    await expect(read(stroke(200, 200))).rejects.toThrow("seven.png: has no ink that stands out from its border");
    const {panel, actions, find} = make();
    panel.update(ready);
    actions.decode.mockRejectedValue(new Error("notes.txt: is no picture"));
    const input = find<HTMLInputElement>(".latent__invert input[type=file]");
    Object.defineProperty(input, "files", {value: [new File([], "notes.txt")]});
    input.dispatchEvent(new Event("change"));
    await vi.waitFor(() =>
      expect(find(".latent__invert .control__complaint").textContent).toBe(
        "notes.txt: is no picture; the last picture stays."
      )
    );
    expect(actions.invert).not.toHaveBeenCalled();
  });
});
