// @vitest-environment jsdom
import fc from "fast-check";
import {beforeEach, describe, expect, it} from "vitest";
import {bestResponse} from "../../src/components/math/twoModesResponse.js";
import {twoModeScore} from "../../src/components/math/twoModesScore.js";
import {TwoModeGame} from "../../src/components/view/TwoModeGame.js";
import {TwoModeReadout} from "../../src/components/view/TwoModeReadout.js";
import {AnswerPlot} from "../../src/components/view/twoModes/AnswerPlot.js";
import {LandscapePlot} from "../../src/components/view/twoModes/LandscapePlot.js";
import {handlesOf, MassPlot, placeAt} from "../../src/components/view/twoModes/MassPlot.js";
import {seenOfText, textOfSeen} from "../../src/components/view/twoModes/seenInUrl.js";
import {letAnswer, respond, solve, startState, type TwoModesState} from "../../src/components/view/twoModes/twoModesPlay.js"; // prettier-ignore
import {verdict} from "../../src/components/view/twoModes/twoModesWords.js";
import {svgText} from "./svgFile.js";

/** One element a line, numbers to one decimal: no machine rounds them differently. */
const file = (element: Element) =>
  svgText(element).replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1)) + 0));
const text = (element: Element) => element.textContent.replace(/\s+/g, " ");
const hopped = respond(startState);
const between: TwoModesState = {
  ...startState,
  ...{played: {places: [-2, 0.3], share: 0.5, width: 0.4}, seen: {places: [-2, 0.3], share: 0.5, width: 0.4}, moved: 1}
};
const says = (state: TwoModesState) =>
  verdict(
    state,
    twoModeScore(state.a, state.played, state.seen),
    bestResponse(state.a, state.seen, state.played.width)
  );

beforeEach(() => history.replaceState(null, "", "/page"));

const drawings = {
  twoModesMass: () => MassPlot(startState),
  twoModesMassHopped: () => MassPlot(hopped),
  twoModesMassOnPhone: () => MassPlot(between, {width: 290}),
  twoModesAnswer: () => AnswerPlot(startState),
  twoModesAnswerPulls: () => AnswerPlot(between),
  twoModesAnswerSolvedOnPhone: () => AnswerPlot(solve(startState), {width: 290}),
  twoModesLandscape: () => LandscapePlot(startState),
  twoModesLandscapeOfHalf: () => LandscapePlot(between),
  twoModesLandscapeWaiting: () => LandscapePlot(hopped, {best: 2, width: 290})
};

describe("drawings of the two-mode game", () => {
  it.each(Object.entries(drawings))("%s", async (name, draw) => {
    const drawn = file(draw());
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    await expect(drawn).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("have no arrow while G rests on a mode, and arrows both ways while half of it is between two", () => {
    expect(drawings.twoModesAnswer().querySelectorAll(".arrow")).toHaveLength(0);
    expect(drawings.twoModesAnswer().querySelectorAll(".sample")).toHaveLength(12);
    expect(drawings.twoModesAnswerPulls().querySelectorAll(".arrow").length).toBeGreaterThan(3);
    expect(drawings.twoModesAnswerSolvedOnPhone().querySelectorAll(".arrow")).toHaveLength(0);
  });

  it("show what a waiting D has seen, and its best response, only while it matters", () => {
    expect(drawings.twoModesMass().querySelectorAll(".seen")).toHaveLength(0);
    expect(drawings.twoModesMassHopped().querySelectorAll(".seen")).toHaveLength(1);
    expect(drawings.twoModesLandscape().querySelectorAll(".best")).toHaveLength(0);
    expect(drawings.twoModesLandscapeWaiting().querySelectorAll(".best")).toHaveLength(1);
  });

  it("find the place under a handle, and keep two handles apart", () => {
    for (const width of [290, 640]) {
      const [first, second] = handlesOf(between, width);
      expect([first, second].map(({x}) => placeAt(between, x, width))).toEqual([-2, 0.3]);
      expect([-900, 9000].map((x) => placeAt(between, x, width))).toEqual([-4, 4]);
      const [one, other] = handlesOf({...between, played: {...between.played, places: [1, 1]}}, width);
      expect(other.y - one.y).toBeGreaterThan(20);
    }
  });
});

describe("verdict", () => {
  it("says rest, pull, waiting and solution in words", () => {
    expect(says(startState)).toBe(
      "At rest, and not solved: log D is level at all of G’s samples, so nothing pulls them anywhere, while JSD is still 31.1 % of ln 2."
    );
    expect(says(between)).toMatch(/^Not at rest: .* JSD is still 46\.6 % of ln 2\.$/);
    expect(says(hopped)).toBe(
      "D has not answered yet. You pay below 0.001 while it waits, and 1.099 once it has answered."
    );
    expect(says(letAnswer(hopped))).toContain(
      "your move. With bumps of this width, all mass at x = −2 would pay least."
    );
    expect(says(solve(startState))).toMatch(/^✓ Solved/);
    expect(says({...solve(startState), waits: true})).toMatch(/^✓ Solved/);
  });
});

describe("what a waiting D has seen, in the address", () => {
  const tenths = (low: number, high: number) => fc.integer({min: 10 * low, max: 10 * high}).map((x) => x / 10);
  it("comes back as it was", () => {
    const share = fc.integer({min: 0, max: 20}).map((x) => x / 20);
    fc.assert(
      fc.property(tenths(-4, 4), tenths(-4, 4), share, tenths(0.2, 2), (x, y, s, width) => {
        for (const seen of [
          {places: [x], share: 0.5, width},
          {places: [x, y], share: s, width}
        ] as const) {
          expect(seenOfText(textOfSeen(seen))).toEqual({...seen, places: seen.places.map((place) => place + 0)});
        }
      })
    );
  });

  it.each(["", "x", "1", "1_0.05", "9_0.4", "1_0.4_2", "1_2_3_0.4", "1_2_0.5_0.4_1", "NaN_0.4", "1.234_0.4", "_0.4"])(
    "is not %j",
    (bad) => {
      expect(seenOfText(bad)).toBeUndefined();
      history.replaceState(null, "", `/page?two-d=waits&two-x=1&two-seen=${bad}`);
      expect(TwoModeGame().value).toMatchObject({waits: true, seen: {places: [1]}, played: {places: [1]}});
    }
  );
});

describe("TwoModeGame", () => {
  const button = (root: Element, name: string) =>
    [...root.querySelectorAll("button")].find((one) => one.textContent === name)!;
  const set = (root: Element, name: string, value: string) => {
    const input = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    input.value = value;
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, {bubbles: true}));
  };

  it("starts on the left mode, at rest at 31 % of ln 2", () => {
    const root = TwoModeGame();
    expect(root.value).toMatchObject({played: {places: [-2]}, waits: false, rounds: []});
    expect(root.value.score.js / Math.LN2).toBeCloseTo(0.311, 3);
    expect(text(root)).toContain("At rest, and not solved");
    expect(text(root)).not.toMatch(/NaN|undefined/);
  });

  it("hops from mode to mode by best responses and answers, writes the rounds down, and is no better for it", () => {
    const root = TwoModeGame();
    document.body.append(root);
    button(root, "play the best response").focus();
    const places = [];
    for (let round = 0; round < 3; ++round) {
      (document.activeElement as HTMLButtonElement).click(); // the focus goes to and fro between the two buttons
      expect(root.value.score.loss).toBeLessThan(0.001);
      places.push(root.value.played.places[0]);
      (document.activeElement as HTMLButtonElement).click();
      expect(root.value.score.js / Math.LN2).toBeCloseTo(0.311, 3);
    }
    expect(places).toEqual([2, -2, 2]);
    expect([...root.querySelectorAll("li")].map(text)[1]).toBe(
      "You moved to x = −2: paid below 0.001 while D waited, then 1.099. JSD 31.1 % of ln 2."
    );
    root.remove();
  });

  it("collapses two bumps as well, and is solved by one on either mode", () => {
    const root = TwoModeGame();
    set(root, "two-g", "two");
    set(root, "two-y", "1");
    button(root, "play the best response").click();
    const {places} = root.value.played;
    expect(places[0]).toBe(places[1]);
    set(root, "two-d", "once");
    set(root, "two-x", "-2");
    set(root, "two-y", "2");
    expect(root.value.score.js).toBeLessThan(1e-12);
    expect(text(root)).toContain("✓ Solved");
    expect(button(root, "play the best response").disabled).toBe(true);
  });

  it("takes back each step, and all of a drag at once", () => {
    const root = TwoModeGame();
    const pointer = (type: string, clientX: number) => {
      const svg = root.querySelector("svg")!;
      const box = {left: 0, top: 0, width: 640} as DOMRect;
      Object.assign(svg, {getBoundingClientRect: () => box});
      const stage = root.querySelector(".two-modes__stage")!;
      Object.assign(stage, {setPointerCapture: () => undefined});
      const [{y}] = handlesOf(root.value, 640);
      stage.dispatchEvent(Object.assign(new MouseEvent(type, {clientX, clientY: y, button: 0}), {pointerId: 1}));
    };
    const [{x}] = handlesOf(root.value, 640);
    pointer("pointerdown", x);
    for (const further of [20, 60, 117]) pointer("pointermove", x + further);
    pointer("lostpointercapture", x);
    expect(root.value.played.places).toEqual([0]);
    expect(location.search).toBe("?two-x=0");
    button(root, "play the best response").click();
    button(root, "let D answer").click();
    set(root, "two-a", "1.5");
    button(root, "show the solution").click();
    const undo = button(root, "undo");
    for (let i = 0; i < 4; ++i) undo.click();
    expect(root.value).toMatchObject({played: {places: [0]}, waits: false, rounds: [], a: 2});
    undo.click();
    expect(root.value.played.places).toEqual([-2]);
    expect([undo.disabled, location.search]).toEqual([true, ""]);
  });

  it("comes back from its address, what D has seen included, and keeps the game at another width", () => {
    const root = TwoModeGame();
    button(root, "play the best response").click();
    expect(location.search).toBe("?two-seen=-2_0.4&two-d=waits&two-x=2");
    const again = TwoModeGame();
    expect({...again.value, moved: 0}).toEqual({...root.value, moved: 0});
    again.resize(300);
    expect(again.querySelector("svg")!.getAttribute("width")).toBe("300");
    expect(again.value.played.places).toEqual([2]);
    button(again, "start again").click();
    expect(location.search).toBe("");
  });
});

describe("TwoModeReadout", () => {
  const words = (state: TwoModesState) =>
    text(TwoModeReadout({...state, score: twoModeScore(state.a, state.played, state.seen)}));

  it("gives V, JSD, G’s loss, the slope and the shares, each with what to compare it with", () => {
    expect(words(startState)).toContain("score V(D, G), this D−0.955 natsbest D: 2 JSD − 2 ln 2 = −0.955");
    expect(words(startState)).toContain(
      "JSD(P, Q)0.216 nats31.1 % of ln 2; one of two modes, far apart: ¾ ln(4/3) = 0.216"
    );
    expect(words(startState)).toContain("this D1.099 natswhen D has answered: 1.099; solved: ln 2 = 0.693");
    expect(words(startState)).toContain("100.0 % · 0.0 %");
    expect(words(solve(startState))).toContain("JSD(P, Q)0 nats0.0 % of ln 2");
    expect(words(solve(startState))).toContain("50.0 % · 50.0 %");
  });

  it("shows a D that is fooled while it waits", () => {
    expect(words(hopped)).toContain("this D−10.81 natsbest D: 2 JSD − 2 ln 2 = −0.955");
    expect(words(hopped)).toContain("this Dbelow 0.001 natswhen D has answered: 1.099");
  });
});
