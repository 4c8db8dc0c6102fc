// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {diracMethods} from "../../src/components/math/dirac.js";
import {DiracPlaneDrawing, pixelsOfState, stateAt, type DiracPlaneState} from "../../src/components/view/dirac/DiracPlaneDrawing.js"; // prettier-ignore
import {DiracPlane} from "../../src/components/view/DiracPlane.js";
import {DiracReadout} from "../../src/components/view/DiracReadout.js";
import {svgText} from "./svgFile.js";

const state = (method: DiracPlaneState["options"]["method"], h = 0.1): DiracPlaneState => ({
  start: {theta: 0.8, psi: 0.6},
  steps: 100,
  options: {method, h, gamma: 0.3, lambda: 1, clip: 0.5}
});

const drawings = {
  diracPlane: () => DiracPlaneDrawing(state("simultaneous")),
  diracPlaneClippedOnPhone: () => DiracPlaneDrawing(state("clipping", 0.5), {width: 320})
};

describe("DiracPlaneDrawing", () => {
  it.each(Object.entries(drawings))("draws %s as before", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("says in words what becomes of each game", () => {
    expect(DiracPlaneDrawing(state("R1")).getAttribute("aria-label")).toMatch(
      /^The plane .* the game: penalty R1, with step size 0\.1: from distance 1 .* at once spirals out, in turns stays on a ring, R1 comes in/
    );
  });

  it("finds the state under a pixel, in tenths inside the range", () => {
    for (const width of [320, 640]) {
      const {x, y} = pixelsOfState({theta: -1.3, psi: 0.7}, width);
      expect(stateAt(x, y, width)).toEqual({theta: -1.3, psi: 0.7});
      expect(stateAt(-500, 5000, width)).toEqual({theta: -2, psi: -2});
    }
  });
});

describe("DiracPlane", () => {
  beforeEach(() => history.replaceState(null, "", "/"));

  it("starts with both at once, from distance 1", () => {
    expect(DiracPlane().value).toMatchObject({
      start: {theta: 0.8, psi: 0.6},
      options: {method: "simultaneous", h: 0.1}
    });
  });

  it("chooses a game by a click on its small plane, and shows its weight alone", () => {
    const figure = DiracPlane();
    figure.querySelector("[data-method=R1] text")!.dispatchEvent(new Event("click", {bubbles: true}));
    expect(figure.value.options.method).toBe("R1");
    expect(location.search).toBe("?dirac=R1");
    const hidden = (name: string) => figure.querySelector(`[name=${name}]`)!.closest<HTMLElement>(".control")!.hidden;
    expect(["gamma", "lambda", "clip"].map(hidden)).toEqual([false, true, true]);
  });

  it("reads the address, and keeps what was set when its width changes", () => {
    history.replaceState(null, "", "/?dirac=clipping&h=0.5&theta=-1&psi=nonsense");
    const figure = DiracPlane();
    figure.resize(320);
    expect(figure.querySelector("svg")!.getAttribute("width")).toBe("320");
    expect(figure.value).toMatchObject({start: {theta: -1, psi: 0.6}, options: {method: "clipping", h: 0.5}});
  });
});

describe("DiracReadout", () => {
  const text = (method: DiracPlaneState["options"]["method"]) => DiracReadout(state(method)).textContent!;

  it("has the numbers of the page beside their closed forms", () => {
    expect(text("simultaneous")).toMatch(/spirals out.*±0\.5i.*1\.00125.*\|1 \+ ih\/2\| = 1\.00125/);
    expect(text("alternating")).toMatch(/stays on a ring.*1\.00000.*exactly 1/);
    expect(text("R1")).toMatch(/comes in.*−0\.15 ± 0\.477i.*0\.98615.*= 0\.98615/);
    expect(text("clipping")).toMatch(/keeps orbiting.*±i/);
    expect(text("spectral")).toMatch(/slides away.*none.*the field jumps/);
  });

  it("prints the same growth as its closed form, whatever the sizes", () => {
    for (const gamma of [0.05, 0.3, 1, 1.5]) {
      for (const h of [0.05, 0.1, 0.5]) {
        const words = DiracReadout({...state("R1", h), options: {...state("R1", h).options, gamma}}).textContent!;
        const [, found, closed] = /a step([\d.]{7})\|1 \+ hλ\| = ([\d.]{7})/.exec(words)!;
        expect(Number(found)).toBeCloseTo(Number(closed), 4);
      }
    }
  });

  it("never prints what isn't a number", () => {
    for (const method of diracMethods) {
      for (const start of [
        {theta: 0, psi: 0},
        {theta: -2, psi: 2}
      ]) {
        const all = {...state(method, 0.5), start, steps: 1000};
        expect(DiracReadout(all).textContent! + DiracPlaneDrawing(all).outerHTML).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });
});
