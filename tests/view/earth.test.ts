// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {bestPlans} from "../../src/components/math/bestPlans.js";
import {CloudsReadout} from "../../src/components/view/CloudsReadout.js";
import {CloudTransport} from "../../src/components/view/CloudTransport.js";
import {CloudsPlot} from "../../src/components/view/clouds/CloudsPlot.js";
import {besideOptions, cloudArrows, cloudOptions, cloudsAt} from "../../src/components/view/clouds/cloudState.js";
import {EarthMover, mostMoves, pilesPresets} from "../../src/components/view/EarthMover.js";
import {EarthReadout} from "../../src/components/view/EarthReadout.js";
import {EarthDrawing, layoutOf} from "../../src/components/view/earthMover/EarthDrawing.js";
import {svgText} from "./svgFile.js";

const weng = {p: [3, 2, 1, 4], q: [1, 2, 4, 3], moves: []};
const planOf = ({p, q}: {p: number[]; q: number[]}, k: number) => bestPlans(p, q).plans[k];
const long = {p: [9, 3, 2, 1, 0, 0, 4, 0], q: [0, 1, 2, 3, 4, 2, 2, 5], moves: []};
const crossing = {kind: "crossing", n: 20, seed: 1, beside: "numbered"} as const;

const drawings = {
  earthInOrder: () => EarthDrawing({...weng, plan: planOf(weng, 0)}),
  earthNested: () => EarthDrawing({...weng, plan: planOf(weng, 1)}),
  earthLifted: () => EarthDrawing({...weng, moves: [{from: 3, to: 2}]}, {lifted: {from: 0, x: 420, y: 80}}),
  earthOnPhone: () => EarthDrawing({...long, plan: planOf(long, 1)}, {width: 316}),
  cloudsBeside: () => CloudsPlot(cloudsAt(cloudArrows(crossing), 0)),
  cloudsOnTheWay: () =>
    CloudsPlot(cloudsAt(cloudArrows({...crossing, kind: "ring", beside: "none"}), 0.5), {width: 320})
};

const button = (root: Element, name: string) =>
  [...root.querySelectorAll("button")].find(({textContent}) => textContent === name)!;
const status = (root: Element) => [...root.querySelectorAll("p[role=status]")].map(({textContent}) => textContent);
const values = (readout: Element) =>
  [...readout.querySelectorAll("dd:not(.readout__reference)")].map((dd) => dd.textContent);
const address = () => Object.fromEntries(new URLSearchParams(location.search));
const type = (root: Element, name: string, text: string) => {
  const input = root.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  input.value = text;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, {bubbles: true}));
};
const choose = (root: Element, from: number, to: number) => {
  for (const [name, place] of Object.entries({from, to})) {
    const select = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    select.selectedIndex = place - 1;
    select.dispatchEvent(new Event("input", {bubbles: true}));
  }
};
const move = (root: Element, from: number, to: number) => (choose(root, from, to), button(root, "move one").click());

beforeEach(() => history.replaceState(null, "", "/page"));

describe("drawings of moved earth", () => {
  it.each(Object.keys(drawings) as (keyof typeof drawings)[])("%s", async (name) => {
    const text = svgText(drawings[name]());
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    await expect(text).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("stay finite for every cloud, also where P has arrived", () => {
    for (const {value: kind} of cloudOptions) {
      for (const {value: beside} of besideOptions) {
        const arrows = cloudArrows({kind, n: 5, seed: 2, beside});
        for (const t of [0, 1]) expect(CloudsPlot(cloudsAt(arrows, t)).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});

describe("EarthMover", () => {
  it("moves by two selects and a button, and says at the end that it was optimal", () => {
    const root = EarthMover();
    expect(root.value).toMatchObject(weng);
    for (const [from, to] of [[1, 3], [1, 3]]) move(root, from, to); // prettier-ignore
    expect(status(root)[0]).toBe("Last move 1 → 3. 4 shovel-steps so far, at least 1 to come, nothing wasted yet.");
    move(root, 4, 3);
    expect(status(root)[0]).toBe("Done in 5 shovel-steps: optimal, no way is cheaper ✓.");
    expect(values(EarthReadout(root.value))).toEqual(["5", "0", "0", "5"]);
    expect(address()).toEqual({moves: "13.13.43"});
    expect(EarthMover().value.moves).toEqual(root.value.moves);
  });

  it("counts what is wasted, takes moves back, and starts again", () => {
    const root = EarthMover();
    for (const [from, to] of [[1, 4], [4, 3], [1, 3], [4, 3]]) move(root, from, to); // prettier-ignore
    expect(status(root)[0]).toBe("Done in 7 shovel-steps: 2 more than needed, the optimum is 5.");
    button(root, "undo").click();
    expect(status(root)[0]).toBe("Last move 1 → 3. 6 shovel-steps so far, at least 1 to come, 2 wasted.");
    button(root, "start again").click();
    expect([root.value.moves, address(), button(root, "undo").disabled]).toEqual([[], {}, true]);
  });

  it("takes nothing from an empty place, moves nothing to where it lies, and tells the page of moves only", () => {
    const root = EarthMover();
    let heard = 0;
    root.addEventListener("input", () => ++heard);
    choose(root, 2, 2);
    expect(button(root, "move one").disabled).toBe(true);
    for (let k = 0; k < 3; ++k) move(root, 2, 3);
    expect([button(root, "move one").disabled, root.value.moves.length, heard]).toEqual([true, 2, 2]);
  });

  it("moves what a pointer drags from pile to pile, and nothing where it is let go at home", () => {
    const root = EarthMover();
    const stage = root.querySelector<HTMLElement>(".earth")!;
    stage.setPointerCapture = () => undefined;
    const {x, foot} = layoutOf(root.value, 640);
    const point = (kind: string, target: Element, place: number) => {
      stage.querySelector("svg")!.getBoundingClientRect = () => ({left: 0, top: 0, width: 640}) as DOMRect;
      target.dispatchEvent(new MouseEvent(kind, {bubbles: true, clientX: x(place), clientY: foot - 10}));
    };
    const drag = (from: number, to: number) => {
      point("pointerdown", stage.querySelector(`[data-place="${from}"]`)!, from);
      point("pointermove", stage, to);
      expect(stage.querySelector("svg")!.textContent).toContain(`${Math.abs(from - to)} step`);
      point("pointerup", stage, to);
    };
    drag(0, 2);
    drag(1, 1);
    expect(root.value.moves).toEqual([{from: 0, to: 2}]);
    point("pointerdown", stage.querySelector('[data-place="0"]')!, 0);
    stage.dispatchEvent(new Event("lostpointercapture"));
    point("pointermove", stage, 3);
    point("pointerup", stage, 3);
    expect(root.value.moves.length).toBe(1);
  });

  it("shows the best plans in turn, from the piles as they are", () => {
    const root = EarthMover();
    button(root, "show a best plan").click();
    expect(status(root)[1]).toBe(
      "Best plan 1 of 3 from here (keeps the order): 2 from 1 to 2, 2 from 2 to 3, 1 from 4 to 3; 5 shovel-steps."
    );
    button(root, "another best plan").click();
    expect(status(root)[1]).toBe(
      "Best plan 2 of 3 from here (moves the fewest): 2 from 1 to 3, 1 from 4 to 3; 5 shovel-steps."
    );
    expect([address(), EarthMover().value.plan]).toEqual([{plan: "2"}, root.value.plan]);
    for (const [from, to] of [[1, 3], [1, 3]]) move(root, from, to); // prettier-ignore
    expect(status(root)[1]).toBe("The only best plan from here: 1 from 4 to 3; 1 shovel-step.");
    move(root, 4, 3);
    expect(status(root)[1]).toBe("From here nothing has to move.");
    button(root, "hide the plan").click();
    expect([root.value.plan, status(root)[1]]).toEqual([undefined, ""]);
  });

  it("has two plans for two halves, 2 for each unit of mass", () => {
    const root = EarthMover();
    move(root, 1, 2);
    button(root, "two halves").click();
    expect(root.value).toMatchObject({p: [1, 1, 0, 0], q: [0, 0, 1, 1], moves: []});
    button(root, "show a best plan").click();
    expect(status(root)[1]).toMatch("Best plan 1 of 2");
    expect(EarthReadout(root.value).textContent).toContain("with total mass 1: 2");
    expect(address()).toEqual({piles: "1100-0011", plan: "1"});
    button(root, pilesPresets[0].label).click();
    expect(address()).toEqual({});
  });

  it("takes piles that a reader types; what doesn't fit yet changes nothing, and one sentence says why", () => {
    const root = EarthMover();
    move(root, 1, 2);
    let heard = 0;
    root.addEventListener("input", () => ++heard);
    type(root, "piles-p", "5 0 0");
    const complaint = root.querySelector(".control__complaint")!;
    expect(complaint.textContent).toBe("P has 3 places, Q has 4: it takes equally many. The last good piles stay.");
    expect([root.value.p, root.value.moves.length, heard]).toEqual([weng.p, 1, 0]);
    const marks = () => root.querySelectorAll("[name^=piles-][aria-invalid=true]").length;
    expect(marks()).toBe(2);
    type(root, "piles-q", "0 0 5");
    expect(root.value).toMatchObject({p: [5, 0, 0], q: [0, 0, 5], moves: []});
    expect([complaint.textContent, marks(), heard, address()]).toEqual(["", 0, 1, {piles: "500-005"}]);
    expect(EarthMover().value.p).toEqual([5, 0, 0]);
  });

  it("ignores nonsense in an address", () => {
    history.replaceState(null, "", "/page?piles=3214-9&moves=15.xx&plan=-2");
    expect(EarthMover().value).toMatchObject({...weng, plan: undefined});
    history.replaceState(null, "", "/page?plan=77");
    expect(EarthMover().value.plan).toEqual(bestPlans(weng.p, weng.q).plans[2]);
  });

  it("keeps no more moves than an address can hold, and says so", () => {
    const there = Array.from({length: mostMoves}, (_, k) => (k % 2 ? "21" : "12")).join(".");
    history.replaceState(null, "", `/page?moves=${there}`);
    const root = EarthMover();
    move(root, 1, 2);
    expect([root.value.moves.length, status(root)[0]]).toEqual([
      99,
      "99 moves are the most that are kept: undo some, or start again."
    ]);
  });
});

describe("CloudTransport", () => {
  it("starts with arrows that don't cross beside some that do", () => {
    const text = CloudsReadout(CloudTransport().value).textContent!;
    expect(text.match(/cross: \d+/g)).toEqual(["cross: 0", expect.not.stringMatching(/: 0$/)]);
  });

  it("moves P along its arrows: half of W₁ is left at t = ½, none at 1", () => {
    const root = CloudTransport();
    const {w1} = root.value;
    type(root, "t", "0.5");
    expect(root.value.rest).toBeCloseTo(w1 / 2, 12);
    type(root, "t", "1");
    expect(values(CloudsReadout(root.value)).at(-1)).toBe("0");
    expect(address()).toEqual({t: "1"});
    expect(CloudTransport().value.moved).toEqual(root.value.moved);
  });

  it("draws new clouds by seed, kind and number, which stay in the address", () => {
    const root = CloudTransport();
    const first = root.value.P;
    button(root, "new seed").click();
    expect(root.value.P).not.toEqual(first);
    type(root, "points", "7");
    const kind = root.querySelector<HTMLSelectElement>("select[name=clouds]")!;
    kind.value = "ring";
    kind.dispatchEvent(new Event("input", {bubbles: true}));
    expect([root.value.P.length, address()]).toEqual([7, {cloudseed: "2", points: "7", clouds: "ring"}]);
  });
});
