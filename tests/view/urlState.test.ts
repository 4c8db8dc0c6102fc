// @vitest-environment jsdom
import {afterEach, describe, expect, it} from "vitest";
import {Checkbox} from "../../src/components/view/controls/Checkbox.js";
import {Choice} from "../../src/components/view/controls/Choice.js";
import {Slider} from "../../src/components/view/controls/Slider.js";
import {readUrl, readUrlChoice, readUrlNumber, readUrlText, writeUrl} from "../../src/components/view/urlState.js";

afterEach(() => document.head.replaceChildren());

function course(choices: string): void {
  document.head.innerHTML = `<meta name="course-defaults" content="${choices}">`;
  history.replaceState(null, "", "/");
}

describe("a course's defaults", () => {
  const seed = {low: 0, high: 99, initial: 1};

  it("stand where the reader chose nothing, and give way where they did", () => {
    course("seed=7&amp;data=mnist");
    expect([readUrlNumber("seed", seed), readUrlChoice("data", ["built-in", "mnist"], "built-in")]).toEqual([
      7,
      "mnist"
    ]);
    expect(readUrlText("other", "x")).toBe("x");
    history.replaceState(null, "", "/?seed=1");
    expect(readUrlNumber("seed", seed)).toBe(1);
    expect(readUrl().toString()).toBe("seed=1&data=mnist");
  });

  it("are left out of the address, and the notebook's own are not", () => {
    course("seed=7");
    writeUrl("seed", 1, 1);
    expect(location.search).toBe("?seed=1");
    writeUrl("seed", 7, 1);
    expect(location.search).toBe("");
    writeUrl("q", "box", "box");
    expect(location.search).toBe("");
  });

  it("are ignored where they can't be, as an address is", () => {
    course("seed=-3&amp;data=faces");
    expect([readUrlNumber("seed", seed), readUrlChoice("data", ["built-in"], "built-in")]).toEqual([1, "built-in"]);
  });
});

it("a control puts the address right where it asks for what there isn't, and leaves the rest", () => {
  history.replaceState(null, "", "/?frame=99&tool=nope&box=maybe&other=1");
  const slider = Slider({name: "frame", label: "frame", initial: 3, low: 0, high: 9, step: 1});
  const choice = Choice("tool", [{value: "walk", label: "walk"}], {label: "tool"});
  const box = Checkbox("box", {label: "box"});
  expect([slider.value, choice.value, box.value]).toEqual([3, "walk", false]);
  expect(location.search).toBe("?other=1");
});
