// @vitest-environment jsdom
import fc from "fast-check";
import {beforeEach, describe, expect, it} from "vitest";
import {bestKnots, criticOnLeash, passage} from "../../src/components/math/drawnCritic.js";
import {shapeDensity} from "../../src/components/math/shapes.js";
import {DrawnCritic} from "../../src/components/view/DrawnCritic.js";
import {DrawnCriticReadout} from "../../src/components/view/DrawnCriticReadout.js";
import {DrawnCriticDrawing, type DrawnCriticState} from "../../src/components/view/drawnCritic/DrawnCriticDrawing.js";
import {cliff, dualPairs, knots, knotsOfText, textOfKnots} from "../../src/components/view/drawnCritic/drawnState.js";
import {afterStroke} from "../../src/components/view/drawnCritic/stroke.js";
import {svgText} from "./svgFile.js";

/** One element a line, numbers to one decimal: no machine rounds them differently. */
const file = (element: Element) =>
  svgText(element).replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1)) + 0));
const text = (element: Element) => element.textContent.replace(/\s+/g, " ");

function stateOf(which: 0 | 1 | 2, rest: Partial<DrawnCriticState> = {}): DrawnCriticState {
  const {pair} = dualPairs[which];
  const between = passage(shapeDensity(pair.p), shapeDensity(pair.q), knots);
  return {pair, between, f: cliff, K: 1, at: 25, reach: 5, ...rest};
}
const best = (which: 0 | 1 | 2, K: number) => bestKnots(stateOf(which).between, {K});

beforeEach(() => history.replaceState(null, "", "/page"));

const drawings = {
  drawnCriticCliff: () => DrawnCriticDrawing(stateOf(0)).element,
  drawnCriticBest: () => DrawnCriticDrawing(stateOf(1, {f: best(1, 2), K: 2})).element,
  drawnCriticOnPhone: () => DrawnCriticDrawing(stateOf(2, {f: knots.map((x) => x), K: 0.5}), {width: 300}).element
};

describe("drawings of the drawn critic", () => {
  it.each(Object.entries(drawings))("%s", async (name, draw) => {
    const drawn = file(draw());
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    await expect(drawn).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("say 'too steep' and mark the gap only where f is", () => {
    const [steep, kept] = [drawings.drawnCriticCliff(), drawings.drawnCriticBest()];
    expect(text(steep)).toContain("too steep");
    expect(steep.querySelectorAll(".too-steep")).toHaveLength(1);
    expect(steep.querySelector(".too-steep")!.getAttribute("d")!.match(/M/g)).toHaveLength(2); // two pieces
    expect(text(kept)).not.toContain("too steep");
    expect(kept.querySelectorAll(".too-steep")).toHaveLength(0);
    for (const drawing of [steep, kept]) expect(drawing.querySelectorAll(".leashed")).toHaveLength(1);
  });

  it("fill the bar in proportion, never beyond K · W₁, and not at all below 0", () => {
    const track = (640 - 12 - 44) / 1.35;
    const filled = (state: DrawnCriticState) =>
      Number(DrawnCriticDrawing(state).element.querySelector(".gap")!.getAttribute("width"));
    const {leashedGap, bound} = criticOnLeash(cliff, stateOf(0).between);
    expect(filled(stateOf(0))).toBeCloseTo((track * leashedGap) / bound, 0);
    expect(filled(stateOf(0, {f: best(0, 2), K: 2}))).toBeCloseTo(track, 1);
    expect(filled(stateOf(0, {f: knots}))).toBe(0);
  });
});

describe("afterStroke", () => {
  const xs = [0, 1, 2, 3, 4];
  const snap = (y: number) => Math.round(y);
  it("lays what the pen passed on its line, whichever way it went, and nothing else", () => {
    const pens = {from: {x: 0.6, y: 1}, to: {x: 3.1, y: 6}};
    expect(afterStroke([9, 9, 9, 9, 9], xs, {...pens, snap})).toEqual([9, 2, 4, 6, 9]);
    expect(afterStroke([9, 9, 9, 9, 9], xs, {from: pens.to, to: {x: 0.9, y: 1}, snap})).toEqual([9, 1, 4, 6, 9]);
  });

  it("sets the nearest knot where it goes down, also beyond the ends", () => {
    const down = (x: number) => afterStroke([0, 0, 0, 0, 0], xs, {from: {x, y: 3}, to: {x, y: 3}, snap});
    expect(down(2.4)).toEqual([0, 0, 3, 0, 0]);
    expect(down(-7)).toEqual([3, 0, 0, 0, 0]);
    expect(down(7)).toEqual([0, 0, 0, 0, 3]);
  });
});

describe("f in the address", () => {
  it("comes back as it was", () => {
    const tenths = fc.array(fc.integer({min: -90, max: 90}), {minLength: 51, maxLength: 51});
    fc.assert(
      fc.property(tenths, (values) => {
        const f = values.map((value) => value / 10);
        expect(knotsOfText(textOfKnots(f))).toEqual(f);
      })
    );
  });

  it.each(["", "zz", "zz".repeat(51), "2i".repeat(50), "2I".repeat(51), "-1".repeat(51)])("is not %j", (bad) => {
    expect(knotsOfText(bad)).toBeUndefined();
    history.replaceState(null, "", `/page?drawn=${bad}`);
    expect(DrawnCritic().value.f).toEqual(cliff);
  });
});

describe("DrawnCritic", () => {
  const button = (root: Element, name: string) =>
    [...root.querySelectorAll("button")].find((one) => one.textContent === name)!;
  const press = (root: Element, key: string) =>
    root.querySelector("[role=slider]")!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  const report = ({value: {f, between, K}}: ReturnType<typeof DrawnCritic>) => criticOnLeash(f, between, {K});
  const choose = (root: Element, name: string, value: string) => {
    const input = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    input.value = value;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };

  it("starts with a cliff whose gap passes W₁ and doesn't count; on the leash it doesn't pass", () => {
    const {gap, keepsLeash, leashedGap, bound} = report(DrawnCritic());
    expect(keepsLeash).toBe(false);
    expect(gap).toBeGreaterThan(bound);
    expect(leashedGap / bound).toBeCloseTo(0.566, 3);
  });

  it("leashes f, shows the best critic for each pair and K, and undoes both: no click loses a drawing", () => {
    const root = DrawnCritic();
    button(root, "leash it").click();
    expect(report(root).keepsLeash).toBe(true);
    expect(button(root, "leash it").disabled).toBe(true);
    for (const {value} of dualPairs) {
      for (const K of [0.5, 1, 1.5, 2]) {
        choose(root, "dual", value);
        choose(root, "slopeK", String(K));
        button(root, "show the best critic").click();
        const {keepsLeash, gap, bound} = report(root);
        expect(keepsLeash).toBe(true);
        expect(gap / bound).toBeCloseTo(1, 4);
        expect(Math.max(...root.value.f.map(Math.abs))).toBeLessThanOrEqual(root.value.reach);
      }
    }
    while (!button(root, "undo").disabled) button(root, "undo").click();
    expect(root.value.f).toEqual(cliff);
    expect(location.search).toBe("?dual=flat&slopeK=2");
  });

  it("has a cursor that moves along x and takes f with it up and down, within the drawing", () => {
    const root = DrawnCritic();
    let told = 0;
    root.addEventListener("input", () => ++told);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowUp", "PageDown"]) press(root, key);
    expect(root.value.at).toBe(27);
    expect(root.value.f[27]).toBe(-2.9);
    expect(told).toBe(4);
    const cursor = root.querySelector("[role=slider]")!;
    expect(cursor.getAttribute("aria-valuetext")).toBe("f = −2.9 at x = 0.4");
    for (let i = 0; i < 9; ++i) press(root, "PageDown");
    expect(root.value.f[27]).toBe(-5);
    press(root, "Home");
    press(root, "ArrowLeft");
    expect(root.value.at).toBe(0);
  });

  it("is drawn with a pointer, keeps the stroke in the address and across another width, and drops a scroll", () => {
    const root = DrawnCritic();
    const pen = (type: string, [clientX, clientY]: number[]) => {
      const svg = root.querySelector("svg")!;
      const box = {left: 0, top: 0, width: Number(svg.getAttribute("width"))} as DOMRect;
      Object.assign(svg, {getBoundingClientRect: () => box, setPointerCapture: () => undefined});
      svg.dispatchEvent(Object.assign(new MouseEvent(type, {clientX, clientY, button: 0}), {pointerId: 1}));
    };
    const places = [[44, 160], [336, 160], [628, 30]]; // prettier-ignore
    pen("pointerdown", places[0]);
    pen("pointermove", places[1]);
    expect(location.search).toBe("");
    pen("pointermove", places[2]);
    pen("lostpointercapture", places[2]);
    const {f} = root.value;
    expect([f[0], f[25], f[50]]).toEqual([0, 0, 5].map((y) => expect.closeTo(y, 0)));
    expect(f[38]).toBeCloseTo((f[25] + f[50]) / 2, 0);
    root.resize(300);
    expect(knotsOfText(new URLSearchParams(location.search).get("drawn")!)).toEqual(f);
    pen("pointerdown", [150, 100]);
    expect(root.value.f).not.toEqual(f);
    pen("pointercancel", [150, 100]);
    expect(root.value.f).toEqual(f);
    button(root, "undo").click();
    expect([root.value.f, location.search]).toEqual([cliff, ""]);
  });
});

describe("DrawnCriticReadout", () => {
  it("says whether the gap counts, and how much of the bound the leashed one reaches", () => {
    const words = text(DrawnCriticReadout(stateOf(0)));
    expect(words).toContain("gap of the drawn f3.944✗ doesn’t count: f is too steep");
    expect(words).toContain("gap on the leash1.69756.6 % of K · W₁");
    expect(words).toContain("steepest slope of f10✗ more than K = 1");
    const twice = text(DrawnCriticReadout(stateOf(0, {f: best(0, 2), K: 2})));
    expect(twice).toContain("bound K · W₁6W₁ = 3");
    expect(twice).toContain("gap on the leash6100.0 % of K · W₁");
  });

  it("has no share where Q gets the higher marks", () => {
    expect(text(DrawnCriticReadout(stateOf(0, {f: knots})))).toContain("gap on the leash−3below 0");
  });
});
