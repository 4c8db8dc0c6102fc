// @vitest-environment jsdom
import {afterEach, describe, expect, it} from "vitest";
import {Packing} from "../../src/components/view/Packing.js";
import {PackingReadout} from "../../src/components/view/PackingReadout.js";
import {PackingDrawing, type PackingState} from "../../src/components/view/packing/PackingDrawing.js";
import {svgText} from "./svgFile.js";

const start: PackingState = {kept: 6, m: 2, fault: "uneven", measure: "totalVariation"};
const text = (element: Element) => element.textContent.replace(/\s+/g, " ");

describe("drawings of packs", () => {
  it.each(
    Object.entries({
      packsOfTwo: () => PackingDrawing(start),
      packsOfThreeOutsideOnPhone: () => PackingDrawing({...start, m: 3, fault: "outside"}, {width: 310}),
      packsOfOneInJsd: () => PackingDrawing({...start, m: 1, kept: 5, measure: "jsDivergence"})
    })
  )("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });
});

describe("Packing", () => {
  afterEach(() => history.replaceState(null, "", "/page"));

  it("starts with packs of two, follows its controls and keeps them in the address", () => {
    const root = Packing();
    expect(root.value).toEqual(start);
    const control = (name: string) => root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    control("pack-m").value = "4";
    control("pack-in").value = "jsDivergence";
    for (const name of ["pack-m", "pack-in"]) control(name).dispatchEvent(new Event("input", {bubbles: true}));
    expect(root.value).toEqual({...start, m: 4, measure: "jsDivergence"});
    expect(location.search).toBe("?pack-m=4&pack-in=jsDivergence");
    expect(root.querySelector("svg")!.getAttribute("aria-label")).toContain("packs of 4: 68.4 %");
    root.resize(310);
    expect(root.querySelector("svg")!.getAttribute("width")).toBe("310");
  });

  it("falls back on its start where the address says nonsense", () => {
    history.replaceState(null, "", "/page?pack-m=9&pack-kept=x&pack-other=no");
    expect(Packing().value).toEqual(start);
  });
});

describe("PackingReadout", () => {
  it("says what two samples show that one doesn't", () => {
    expect(text(PackingReadout(start))).toContain("43.8 %1 − (1 − 0.25)²");
    expect(text(PackingReadout(start))).toContain("total variation, uneven0.3125");
    expect(text(PackingReadout({...start, m: 4, measure: "jsDivergence"}))).toContain("× 1.102");
  });

  it("never prints what is no number", () => {
    for (const fault of ["uneven", "outside"] as const) {
      for (const measure of ["totalVariation", "jsDivergence"] as const) {
        for (const kept of [5, 6, 7]) {
          for (const m of [1, 2, 3, 4]) {
            const state = {kept, m, fault, measure};
            expect(svgText(PackingDrawing(state)) + text(PackingReadout(state))).not.toMatch(/NaN|undefined|Infinity/);
          }
        }
      }
    }
  });
});
