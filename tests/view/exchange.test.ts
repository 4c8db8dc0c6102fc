// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {centreDigit} from "../../src/components/math/centreDigit.js";
import {stampStroke} from "../../src/components/math/stampStroke.js";
import type {OwnData} from "../../src/components/train/pictures/readOwn.js";
import {DigitPad} from "../../src/components/view/DigitPad.js";
import {ExchangePanel, type ExchangeActions} from "../../src/components/view/ExchangePanel.js";
import {ownWords} from "../../src/components/view/exchange/ownWords.js";
import {svgText} from "./svgFile.js";

beforeEach(() => {
  history.replaceState(null, "", "/page");
  HTMLCanvasElement.prototype.getContext = () => null as never; // jsdom draws nothing
});

const data = (count: number, more: Partial<OwnData> = {}): OwnData => ({
  images: {count, pixels: new Uint8Array(count * 784).fill(200)},
  papers: {bright: count, dark: 0},
  refused: [],
  ...more
});
function made(actions: Partial<ExchangeActions> = {}) {
  const panel = ExchangePanel({
    actions: {
      ...{
        take: async (what) => `took ${what}.`,
        bring: async (files) => `brought ${files.map(({name}) => name).join()}.`
      },
      ...{read: async () => data(30), use: ({name, images}) => `${images.count} of ${name}.`},
      ...actions
    }
  });
  document.body.replaceChildren(panel);
  const button = (words: string) =>
    [...panel.querySelectorAll("button")].find(({textContent}) => textContent === words)!;
  const choose = (box: number, ...files: File[]) => {
    const input = panel.querySelectorAll<HTMLInputElement>("input[type=file]")[box];
    Object.defineProperty(input, "files", {value: files, configurable: true});
    input.dispatchEvent(new Event("change"));
  };
  const all = (selector: string) =>
    Array.from(panel.querySelectorAll(selector), ({textContent}) => textContent).join("");
  const status = () => all(".exchange__words");
  const fault = () => all("[role=alert]");
  return {panel, button, choose, status, fault};
}

describe("ExchangePanel", () => {
  it("as it is before a run, and with one", async () => {
    const {panel} = made();
    await expect(svgText(panel)).toMatchFileSnapshot("../output/exchange.html");
    panel.update(true);
    expect(panel.querySelectorAll("button:disabled")).toHaveLength(3); // an empty pad’s two, and nothing to train on
  });

  it("says what was taken, and why not", async () => {
    const {panel, button, status, fault} = made({
      take: async (what) => (what === "metrics" ? Promise.reject(new Error("there is no run yet")) : `took ${what}.`)
    });
    panel.update(true);
    button("Everything (zip)").click();
    expect(status()).toBe("Packing everything …");
    await vi.waitFor(() => expect(status()).toBe("took archive."));
    button("Metrics (CSV)").click();
    await vi.waitFor(() => expect(fault()).toBe("There is no run yet. Nothing has changed."));
    expect(status()).toBe("");
  });

  it("a button is off while its file is made, and keeps the focus", async () => {
    let end: (words: string) => void = () => undefined;
    const take = vi.fn(() => new Promise<string>((resolve) => (end = resolve)));
    const {panel, button, status} = made({take});
    panel.update(true);
    const weights = button("Weights (safetensors)");
    weights.focus();
    weights.click();
    panel.update(true); // the run goes on meanwhile
    weights.click();
    expect(take).toHaveBeenCalledTimes(1);
    expect(status()).toBe("Writing the weights …");
    expect(document.activeElement).toBe(weights);
    expect(weights.getAttribute("aria-disabled")).toBe("true");
    end("Given to you: w.");
    await vi.waitFor(() => expect(weights.getAttribute("aria-disabled")).toBeNull());
    expect(status()).toBe("Given to you: w.");
  });

  it("brings in what was chosen, and what was dropped", async () => {
    const {panel, choose, status} = made();
    choose(0, new File(["x"], "g.safetensors"), new File(["y"], "d.safetensors"));
    await vi.waitFor(() => expect(status()).toBe("brought g.safetensors,d.safetensors."));
    const drop = Object.assign(new Event("drop", {cancelable: true}), {
      dataTransfer: {items: [], files: [new File(["z"], "a.run")]}
    });
    panel.querySelector(".file-box")!.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(status()).toBe("brought a.run."));
  });

  it("shows own digits before they are used, counts them, and names what was refused", async () => {
    const {panel, button, choose, status} = made({
      read: async () => data(30, {refused: [{name: "x.txt", fault: "is no picture"}]})
    });
    choose(1, new File(["x"], "a.png"));
    await vi.waitFor(() => expect(status()).toContain("30 digits: 30 on bright paper, turned over."));
    expect(status()).toContain("Refused: x.txt (is no picture).");
    expect(panel.querySelector(".own-digits li")!.textContent).toBe("x.txt: is no picture");
    button("Train on these").click();
    expect(status()).toBe("30 of your own digits.");
    button("Start over").click();
    expect(panel.querySelector<HTMLElement>(".own-digits__shown")!.hidden).toBe(true);
  });

  it("reads the files again when the reader says how they are", async () => {
    const read = vi.fn(async () => data(20));
    const {panel, choose} = made({read});
    choose(1, new File(["x"], "a.png"));
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    const paper = panel.querySelector<HTMLSelectElement>("select[name=own-paper]")!;
    paper.value = "dark";
    paper.dispatchEvent(new Event("input", {bubbles: true}));
    expect(read).toHaveBeenLastCalledWith(
      [expect.objectContaining({name: "a.png"})],
      expect.objectContaining({paper: "dark"})
    );
  });
});

it("ownWords says how many, from where, and whether they are enough", () => {
  const limits = {drawn: 0, fewest: 16};
  expect(ownWords(data(1), limits)).toBe("1 digit: 1 on bright paper, turned over. At least 16 are needed.");
  expect(ownWords(data(2000, {papers: {bright: 0, dark: 500}}), limits)).toBe(
    "2,000 digits: 500 on dark paper; 1,500 from IDX files, as they are. The first 25 are shown."
  );
  const refused = ["a", "b", "c", "d", "e"].map((name) => ({name, fault: "is damaged"}));
  expect(ownWords(data(0, {refused: refused.slice(0, 1)}), limits)).toBe(
    "0 digits. Refused: a (is damaged). At least 16 are needed."
  );
  expect(ownWords(data(16, {refused: refused.slice(0, 3)}), limits)).toContain(
    "Refused: a (is damaged), b (is damaged) and c (is damaged). So few"
  );
  expect(ownWords(data(16, {refused}), limits)).toContain(
    "Refused: c (is damaged), d (is damaged), e (is damaged) and 2 more. So few"
  );
  expect(ownWords(data(20, {papers: {bright: 0, dark: 0}}), {drawn: 20, fewest: 16})).toContain(
    "20 drawn by hand. So few"
  );
});

describe("DigitPad", () => {
  const onDigit = vi.fn<(pixels: Uint8Array) => void>();
  function pad() {
    onDigit.mockClear();
    const root = DigitPad({onDigit});
    document.body.replaceChildren(root);
    const canvas = root.querySelector("canvas")!;
    const key = (name: string, more = {}) =>
      canvas.dispatchEvent(new KeyboardEvent("keydown", {key: name, cancelable: true, ...more}));
    return {root, canvas, key, add: root.querySelector("button")!};
  }
  /** A stroke on a pad of 112 × 112, as a digit. */
  const stroke = (a: [number, number], b: [number, number]) => {
    const ink = new Float32Array(112 ** 2);
    stampStroke(ink, 112, a, b, 5);
    return centreDigit(ink, 112, 112);
  };

  it("draws by keyboard: Space puts the pen down, arrows draw, and the digit comes out centred", () => {
    const {key, add, root} = pad();
    expect(add.disabled).toBe(true);
    key("ArrowUp", {shiftKey: true});
    expect(add.disabled).toBe(true);
    key(" ");
    for (let i = 0; i < 8; ++i) key("ArrowDown");
    expect(root.querySelector("[role=status]")!.textContent).toBe("Pen down, column 14 of 28, row 18.");
    add.click();
    expect(onDigit).toHaveBeenCalledWith(stroke([56, 40], [56, 72]));
    expect(add.disabled).toBe(true);
  });

  it("leaves keys with a modifier, and other keys, to the browser", () => {
    const {key} = pad();
    expect(key("ArrowUp", {ctrlKey: true})).toBe(true);
    expect(key("x")).toBe(true);
    expect(key("Enter")).toBe(false);
  });

  it("draws with a pointer", () => {
    const {canvas, add} = pad();
    let captured = false;
    Object.assign(canvas, {setPointerCapture: () => (captured = true), hasPointerCapture: () => captured});
    const point = (type: string, clientX: number, clientY: number) =>
      canvas.dispatchEvent(new MouseEvent(type, {clientX, clientY, button: 0}));
    point("pointerdown", 20, 30);
    point("pointermove", 90, 30);
    point("pointerup", 90, 30);
    add.click();
    expect(onDigit).toHaveBeenCalledWith(stroke([20, 30], [90, 30]));
  });
});

it("stampStroke inks what is within its radius: a capsule’s area is 2rL + πr²", () => {
  const ink = new Float32Array(112 ** 2);
  stampStroke(ink, 112, [30, 40], [80, 60], 5);
  const area = ink.reduce((sum, x) => sum + x, 0);
  expect(area / (2 * 5 * Math.hypot(50, 20) + Math.PI * 25)).toBeCloseTo(1, 2);
  const before = ink.slice();
  stampStroke(ink, 112, [30, 40], [80, 60], 3);
  expect(ink).toEqual(before);
});
