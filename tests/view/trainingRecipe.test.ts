// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {knobs, parseRecipe, recipes, unreadKnobs} from "../../src/components/model/recipe.js";
import {complaint, guarantee, limits, sizesThatDiffer} from "../../src/components/train/run/recipeWords.js";
import {RecipeTable} from "../../src/components/view/laboratory/RecipeTable.js";
import {flatRows, rowWidth} from "../../src/components/view/laboratory/columns.js";
import {StopDetails} from "../../src/components/view/laboratory/StopDetails.js";
import {meterNow, meters, meterSteps, stopWatch} from "../../src/components/view/laboratory/stopRule.js";
import {SpeedLimit, TrainingSettings} from "../../src/components/view/training/TrainingSettings.js";
import {madeRows} from "./madeRun.js";

const visit = (query: string) => history.replaceState(null, "", `/${query}`);
const made = () =>
  RecipeTable({
    ...{knobs, recipes, runs: "#runs", bySize: sizesThatDiffer()},
    ...{initial: parseRecipe(new URLSearchParams(location.search)), complaint, limits, guarantee},
    wrong: unreadKnobs(new URLSearchParams(location.search))
  });
const field = (table: Element, name: string) =>
  table.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;
const turn = (table: Element, name: string, value: string) => {
  field(table, name).value = value;
  field(table, name).dispatchEvent(new Event("change", {bubbles: true}));
};
const rowOf = (table: Element, name: string) => field(table, name).closest<HTMLElement>(".recipe__row")!;
const complaints = (root: Element) =>
  Array.from(root.querySelectorAll(".control__complaint"), ({textContent}) => textContent).filter(Boolean);
const head = (table: Element) => table.querySelector("summary")!.textContent;

beforeEach(() => visit(""));

describe("the table of knobs", () => {
  it("begins with the article's recipe, a row a knob, none marked", () => {
    const table = made();
    expect(table.recipe).toEqual({});
    expect(head(table)).toBe("Recipe: the article’s");
    expect(table.querySelectorAll(".recipe__row")).toHaveLength(knobs.length);
    expect(table.querySelectorAll("[data-changed]")).toHaveLength(0);
  });

  it("marks and counts what departs, in a word, and keeps it in the address", () => {
    const table = made();
    turn(table, "loss", "hinge");
    turn(table, "normD", "false");
    expect(table.recipe).toEqual({loss: "hinge", normD: false});
    expect(head(table)).toBe("Recipe: 2 knobs differ from the article’s");
    expect(rowOf(table, "loss").textContent).toContain("changed; the article’s: cross-entropy");
    expect(location.search).toBe("?loss=hinge&normD=false");
    expect(made().recipe).toEqual({loss: "hinge", normD: false});
    turn(table, "loss", "bce");
    turn(table, "normD", "true");
    expect(location.search).toBe("");
  });

  it("a value that is wrong falls to its default, the others stay, and the address is cleaned", () => {
    visit("?loss=cake&leash=clipping&batch=-3&lrD=0.001&updatesD=2.5");
    const table = made();
    expect(table.recipe).toEqual({leash: "clipping", lrD: 0.001});
    expect(new URLSearchParams(location.search).toString()).toBe("leash=clipping&lrD=0.001");
    expect(table.open).toBe(true);
    expect(complaints(table)).toEqual([
      "The address asked for what this knob doesn’t have; it is cross-entropy.",
      "The address asked for what this knob doesn’t have; it is 1 a step.",
      "The address asked for what this knob doesn’t have; it is as the size has it."
    ]);
    turn(table, "batch", "64");
    expect(complaints(table)).toHaveLength(2);
  });

  it("a link may ask for a width that the list doesn't have", () => {
    visit("?generatorWidth=24");
    expect(made().recipe).toEqual({generatorWidth: 24});
  });

  it("what is typed and is no number of the range gives way to the last good one, and a sentence says so", () => {
    const table = made();
    turn(table, "lrG", "0.001");
    turn(table, "lrG", "-1");
    expect(field(table, "lrG").value).toBe("0.001");
    expect(table.recipe).toEqual({lrG: 0.001});
    expect(complaints(table)).toEqual(["That was no number from 1e-6 to 1; it stays 0.001."]);
    turn(table, "lrG", "");
    expect(field(table, "lrG").value).toBe("0.001");
  });

  it("a knob that would do nothing is out of the way", () => {
    const table = made();
    expect(rowOf(table, "clip").hidden).toBe(true);
    turn(table, "leash", "clipping");
    expect(rowOf(table, "clip").hidden).toBe(false);
  });

  it("says why two choices don't go together", () => {
    const table = made();
    turn(table, "leash", "penalty");
    expect(table.complaint).not.toBe("");
    expect(table.querySelector(".training__fault")!.textContent).toMatch(/^The gradient penalty .*\.$/);
    turn(table, "normD", "false");
    expect(table.complaint).toBe("");
  });

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))(
    "a button gives the whole recipe %s",
    (_, {label, recipe, sentence}) => {
      const table = made();
      turn(table, "loss", "hinge");
      [...table.querySelectorAll("button")].find(({textContent}) => textContent === label)!.click();
      expect(table.recipe).toEqual(recipe);
      expect(table.textContent).toContain(sentence);
      expect(head(table)).toContain(label);
      expect(table.querySelector("a")).toMatchObject({hash: "#runs", textContent: "See its runs over three seeds."});
    }
  );

  it("leads to runs of a named recipe, and of no other", () => {
    const table = made();
    expect(table.querySelector("a")!.previousSibling!.previousSibling!.textContent).toBe(recipes[0].sentence);
    turn(table, "loss", "hinge");
    expect(table.querySelector("a")).toBeNull();
  });

  it("a whole recipe sets every knob, and undo brings back what the reader had set", () => {
    const table = made();
    const button = (words: string) =>
      [...table.querySelectorAll("button")].find(({textContent}) => textContent === words)!;
    const heard = vi.fn();
    table.addEventListener("input", heard);
    document.body.replaceChildren(table);
    expect(button("undo").hidden).toBe(true);
    button("certified").click();
    expect(button("undo").hidden).toBe(true); // a named recipe is a press away
    turn(table, "generatorWidth", "32");
    turn(table, "batch", "64");
    const own = table.recipe;
    button("the article’s").click();
    button("certified").click();
    expect(table.recipe).toEqual(recipes[2].recipe);
    button("undo").focus();
    button("undo").click();
    expect(table.recipe).toEqual(own);
    expect(new URLSearchParams(location.search).get("generatorWidth")).toBe("32");
    expect(heard).toHaveBeenCalledTimes(6);
    expect(document.activeElement).toBe(button("undo"));
    expect(button("undo").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("the address of the row of settings", () => {
  it("loses what makes no sense", () => {
    visit("?seed=-3.5&preset=enormous&backend=abacus&data=&limit=x&stop=1e99&until=cake:3&other=1");
    TrainingSettings({seed: 2, hasMnist: false});
    SpeedLimit();
    StopDetails();
    expect(location.search).toBe("?other=1");
  });
});

describe("stopping early", () => {
  it("reads step and meter from the address, and says them in its head", () => {
    visit("?stop=500&until=lossG:2.5");
    const stop = StopDetails();
    expect(stop.rule).toEqual({step: 500, meter: {name: "lossG", atLeast: 2.5}});
    expect(stop.querySelector("summary")!.textContent).toBe(
      "Stop early: at step 500, or when loss of G is at least 2.5 nats"
    );
  });

  it("says what the address asked for and can't be, opened", () => {
    visit("?stop=1e99&until=cake:3");
    const stop = StopDetails();
    expect([stop.rule, stop.open]).toEqual([{}, true]);
    expect(complaints(stop)).toEqual([
      "The address asked for a step that can’t be; the run goes on to its end.",
      "The address asked for a meter that there isn’t; no meter stops the run."
    ]);
    visit("?until=gap:");
    expect(complaints(StopDetails())).toEqual(["The address asked for no level that can be; it is 0.5."]);
  });

  it("takes a step when it is typed, not on the way, and says what it doesn't take", () => {
    const stop = StopDetails();
    const heard = vi.fn();
    const input = stop.querySelector<HTMLInputElement>("[name=stop]")!;
    input.value = "1";
    input.dispatchEvent(new Event("input", {bubbles: true}));
    expect(stop.rule).toEqual({});
    stop.addEventListener("input", heard);
    const type = (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event("change", {bubbles: true}));
    };
    type("1500");
    expect([stop.rule, heard.mock.calls.length]).toEqual([{step: 1500}, 1]);
    type("2.5");
    expect([stop.rule, input.value, location.search]).toEqual([{step: 1500}, "1500", "?stop=1500"]);
    expect(complaints(stop)).toEqual(["That was no whole number from 1 to 10,000,000; it stays 1,500."]);
    type("");
    expect([stop.rule, location.search, heard.mock.calls.length]).toEqual([{}, "", 2]);
  });

  it("says the direction of every meter, and begins with a level on its own scale", () => {
    const stop = StopDetails();
    const select = stop.querySelector("select")!;
    const [, ...conditions] = Array.from(select.options, ({text}) => text);
    expect(conditions).toHaveLength(Object.keys(meters).length);
    for (const condition of conditions) expect(condition).toMatch(/ is at least …$/);
    select.value = "lossD";
    select.dispatchEvent(new Event("input", {bubbles: true}));
    expect(stop.querySelector("summary")!.textContent).toBe("Stop early: when loss of D is at least 0.7 nats");
    expect(stop.querySelector<HTMLInputElement>("[name=level]")!.labels![0].textContent).toBe("level (nats)");
  });

  it("the levels that are meant for a run that goes wrong are above all that the recording has", () => {
    const {rows} = JSON.parse(readFileSync("src/data/recording.json", "utf8")) as {rows: number[][]};
    const flat = flatRows(rows);
    for (const name of ["lossG", "lossD", "gradD", "gradG"]) {
      const means = rows.map((_, i) => meterNow(name, flat.subarray(0, (i + 1) * rowWidth)) ?? 0);
      expect(Math.max(...means)).toBeLessThan(meters[name].initial);
    }
  });

  it("no rule is the end", () => {
    expect(StopDetails().querySelector("summary")!.textContent).toBe("Stop early: no, at the end");
  });

  it("a meter is the mean over the last fifty steps", () => {
    const rows = madeRows(200, {gap: 0.4});
    const mean =
      Array.from({length: meterSteps}, (_, i) => rows[(150 + i) * 10 + 3] - rows[(150 + i) * 10 + 4]).reduce(
        (sum, x) => sum + x,
        0
      ) / meterSteps;
    expect(meterNow("gap", rows)).toBeCloseTo(mean, 12);
    expect(Object.keys(meters)).toContain("gap");
  });

  it("nothing is known before fifty steps, of an unknown meter, or of what isn't a number", () => {
    expect(meterNow("gap", madeRows(meterSteps - 1))).toBeUndefined();
    expect(meterNow("constructor", madeRows(100))).toBeUndefined();
    expect(meterNow("gradG", madeRows(100).fill(NaN, 999))).toBeUndefined();
  });

  it("fires once, not again while it stays reached, and again after it was below", () => {
    const watch = stopWatch();
    const rule = {name: "gap", atLeast: 0.3};
    const [low, high] = [0, 0.6].map((gap) => (steps: number) => madeRows(steps, {gap}));
    expect(watch.fires(rule, low(100))).toBe(false);
    expect(watch.fires(rule, high(200))).toBe(true);
    expect(watch.fires(rule, high(201))).toBe(false);
    expect(watch.fires(rule, low(300))).toBe(false);
    expect(watch.fires(rule, high(400))).toBe(true);
    expect(watch.fires({...rule, atLeast: 0.2}, high(401))).toBe(true);
    expect(watch.fires(undefined, high(500))).toBe(false);
  });
});
