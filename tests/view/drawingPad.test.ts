// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import type {Point} from "../../src/components/math/coverage.js";
import {DrawingPad} from "../../src/components/view/race/DrawingPad.js";
import {
  keyedPoint,
  mostPoints,
  pointsCode,
  pointsOfCode,
  snapPoint
} from "../../src/components/view/race/drawnPoints.js";
import {PadDrawing} from "../../src/components/view/race/PadDrawing.js";
import {svgText} from "./svgFile.js";

beforeEach(() => history.replaceState(null, "", "/page"));

const points: Point[] = [[-1, 0.5], [0, 0.5], [0.05, -1.2]]; // prettier-ignore

it.each([
  ["drawingPad", points],
  ["drawingPadEmpty", []]
] as const)("%s", async (name, drawn) => {
  const svg = PadDrawing();
  svg.update(drawn, [0.3, -0.2]);
  await expect(svgText(svg)).toMatchFileSnapshot(`../output/${name}.svg`);
});

describe("points on the grid", () => {
  it("come back from the address", () => {
    expect(pointsOfCode(pointsCode(points))).toEqual(points);
    expect(pointsCode([[-1.2, 1.2]])).toBe("0M");
    for (const bad of ["0", "0!", "00".repeat(mostPoints + 1)]) expect(pointsOfCode(bad)).toBeUndefined();
  });
  it("are snapped into the square", () => {
    expect(snapPoint([0.127, -9])).toEqual([0.15, -1.2]);
    expect(snapPoint([-0.01, 0])).toEqual([0, 0]);
  });
  it("are reached by arrow keys, five at a time with Shift", () => {
    expect(keyedPoint("ArrowLeft", [0, 0])).toEqual([-0.05, 0]);
    expect(keyedPoint("ArrowUp", [0, 1.1], true)).toEqual([0, 1.2]);
    expect(keyedPoint("x", [0, 0])).toBeUndefined();
  });
});

function make() {
  const pad = DrawingPad({size: 270});
  document.body.replaceChildren(pad);
  const svg = pad.querySelector("svg")!;
  const cursor = pad.querySelector("[role=button]")!;
  const told = {input: 0, change: 0};
  for (const type of ["input", "change"] as const) pad.addEventListener(type, () => ++told[type]);
  const pointer = (type: string, x: number, y: number, button = 0) => {
    const event = new MouseEvent(type, {clientX: x, clientY: y, button, bubbles: true, cancelable: true});
    svg.dispatchEvent(event);
  };
  const key = (name: string, more = {}) =>
    cursor.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true, ...more}));
  const button = (words: string) => [...pad.querySelectorAll("button")].find((one) => one.textContent === words)!;
  return {pad, svg, told, pointer, key, button, words: () => pad.textContent};
}

describe("DrawingPad", () => {
  it("says in words that it is empty, and what to do", () => {
    const {pad, words, button} = make();
    expect(pad.value).toEqual([]);
    expect(words()).toContain("No point yet: press in the square");
    expect([button("undo").disabled, button("clear").disabled]).toEqual([true, true]);
  });

  it("puts a point where the pointer is pressed, and a row along a stroke, which undo takes back as one", () => {
    const {pad, pointer, told, button} = make();
    pointer("pointerdown", 135, 135); // 1.35 · 2 over 270 pixels: 0.01 a pixel
    pointer("pointerup", 135, 135);
    expect([pad.value, told]).toEqual([[[0, 0]], {input: 1, change: 1}]);
    pointer("pointerdown", 35, 35);
    for (let x = 36; x <= 75; ++x) pointer("pointermove", x, 35);
    pointer("pointerup", 75, 35);
    pointer("pointermove", 200, 35);
    expect(pad.value).toEqual([[0, 0], [-1, 1], [-0.9, 1], [-0.75, 1], [-0.65, 1]]); // prettier-ignore
    expect(told).toEqual({input: 5, change: 2});
    expect(location.search).toContain(`rpoints=${pointsCode(pad.value)}`);
    button("undo").click();
    expect(pad.value).toEqual([[0, 0]]);
    button("undo").click();
    expect([pad.value, location.search]).toEqual([[], ""]);
    pointer("pointerdown", 10, 10, 2);
    expect(pad.value).toEqual([]);
  });

  it("puts points by keys alone", () => {
    const {pad, key, button, words} = make();
    key("ArrowRight");
    key("ArrowUp", {shiftKey: true});
    key(" ");
    key("ArrowLeft");
    key("Enter");
    key("Enter", {ctrlKey: true});
    expect(pad.value).toEqual([[0.05, 0.25], [0, 0.25]]); // prettier-ignore
    expect(words()).toContain("2 points of at most 200.");
    button("clear").click();
    expect(pad.value).toEqual([]);
  });

  it("takes 200 points and no more, and says so", () => {
    const {pad, key, words} = make();
    pad.value = Array.from({length: 230}, (_, i): Point => [(i % 20) / 20, 0]);
    expect(pad.value).toHaveLength(mostPoints);
    key(" ");
    expect(pad.value).toHaveLength(mostPoints);
    expect(words()).toContain("no more fit");
  });

  it("begins with the points of the address, and with none if they make no sense", () => {
    history.replaceState(null, "", `/page?rpoints=${pointsCode(points)}`);
    expect(DrawingPad().value).toEqual(points);
    history.replaceState(null, "", "/page?rpoints=?!");
    expect(DrawingPad().value).toEqual([]);
  });
});
