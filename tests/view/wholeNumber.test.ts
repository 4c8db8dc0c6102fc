// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {toNextSeed} from "../../src/components/view/controls/toNextSeed.js";
import {WholeNumber} from "../../src/components/view/controls/WholeNumber.js";

beforeEach(() => history.replaceState(null, "", "/"));

describe("WholeNumber", () => {
  const type = (root: Element, text: string) => {
    const input = root.querySelector("input")!;
    input.value = text;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    input.dispatchEvent(new Event("change", {bubbles: true}));
    return {shown: input.value, complaint: root.querySelector("[role=status]")!.textContent};
  };

  it("takes a whole number and keeps it in the address", () => {
    const root = WholeNumber("seed", {label: "seed", initial: 6});
    expect(type(root, "12")).toEqual({shown: "12", complaint: ""});
    expect([root.value, location.search]).toEqual([12, "?seed=12"]);
  });

  it.each(["-5", "1000000", "3.7", "", "abc"])(
    "says in one sentence that %j is none, and stays what it was",
    (text) => {
      const root = WholeNumber("seed", {label: "seed", initial: 6});
      const complaint = "That was no whole number from 0 to 999,999; it stays 6.";
      expect(type(root, text)).toEqual({shown: "6", complaint});
      expect([root.value, location.search]).toEqual([6, ""]);
      expect(type(root, "7")).toEqual({shown: "7", complaint: ""});
    }
  );

  it("goes back to what stood there before the typing, where that passed through good numbers", () => {
    const root = WholeNumber("seed", {label: "seed", initial: 6});
    const input = root.querySelector("input")!;
    const told: number[] = [];
    root.addEventListener("input", () => told.push(root.value));
    for (const text of ["1", "1e", "1e9"]) {
      input.value = text;
      input.dispatchEvent(new Event("input", {bubbles: true}));
    }
    input.dispatchEvent(new Event("change", {bubbles: true}));
    expect([root.value, input.value, location.search]).toEqual([6, "6", ""]);
    expect(told.at(-1)).toBe(6);
    expect(root.textContent).toContain("it stays 6.");
  });

  it("starts from the address, unless that makes no sense: then it says so, and the address is put right", () => {
    const complaintOf = (root: Element) => root.querySelector("[role=status]")!.textContent;
    history.replaceState(null, "", "/?seed=41");
    const good = WholeNumber("seed", {label: "seed", initial: 6});
    expect([good.value, complaintOf(good), location.search]).toEqual([41, "", "?seed=41"]);
    history.replaceState(null, "", "/?seed=");
    expect(complaintOf(WholeNumber("seed", {label: "seed", initial: 6}))).toBe("");
    for (const text of ["4.1", "99", "-1", "six"]) {
      history.replaceState(null, "", `/?seed=${text}`);
      const root = WholeNumber("seed", {label: "seed", initial: 6, high: 50});
      root.value = 6; // as a panel does that puts its controls where they are
      expect([root.value, location.search]).toEqual([6, ""]);
      expect(complaintOf(root)).toBe("The address had no whole number from 0 to 50 here; it is 6.");
      expect(type(root, "7").complaint).toBe("");
    }
  });
});

it("the next seed is in the address too, and 0 comes after the largest", () => {
  const root = WholeNumber("seed", {label: "seed", initial: 999_998});
  const next = () => (toNextSeed(root), [root.value, location.search]);
  expect([next(), next(), next()]).toEqual([
    [999_999, "?seed=999999"],
    [0, "?seed=0"],
    [1, "?seed=1"]
  ]);
});
