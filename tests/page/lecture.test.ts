// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {commandOf} from "../../src/components/page/lecture/commandOf.js";
import {enlargement} from "../../src/components/page/lecture/fit.js";
import {setLetterKeys} from "../../src/components/page/lecture/letterKeys.js";
import {notes} from "../../src/components/page/lecture/notes.js";
import {openLecture} from "../../src/components/page/lecture/openLecture.js";
import {stepsOf} from "../../src/components/page/lecture/steps.js";

const html = `<h1>Page</h1><p>Prose.</p>
<details class="question"><summary>More modes, or fewer?</summary><p>Fewer.</p></details>
<figure id="fig-ring"><p>One claim.</p><input type="range"><input type="text"><button>Go</button><div tabindex="0" role="slider"></div></figure>
<details><summary>More</summary></details>
<p class="question">Without its answer?</p>
<figure id="fig-race"><p>Two claims.</p><details><summary>Inside?</summary></details></figure>`;

let main: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = `<main>${html}</main>`;
  main = document.querySelector("main")!;
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  history.replaceState(null, "", "/?q=box");
  document.documentElement.className = "";
});

const press = (
  key: string,
  target: Element = document.activeElement ?? document.body,
  options: KeyboardEventInit = {}
) => {
  const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...options});
  target.dispatchEvent(event);
  return event.defaultPrevented;
};
const said = () => document.querySelector(".lecture__bar [role=status]")?.textContent;
const shown = () => Array.from(main.querySelectorAll(".lecture__now"));

describe("stepsOf", () => {
  it("is all figures and questions, in order, each counted among its kind", () => {
    expect(stepsOf(main).map(({place, title}) => `${place}: ${title}`)).toEqual([
      "question 1 of 2: More modes, or fewer?",
      "figure 1 of 2: One claim.",
      "question 2 of 2: Without its answer?",
      "figure 2 of 2: Two claims."
    ]);
  });
});

describe("a lecture", () => {
  it("steps by clicker, arrows and space, says where it is, and keeps it in the address", () => {
    openLecture(main, notes, 1);
    expect(said()).toBe("question 1 of 2: More modes, or fewer?");
    press("PageDown"); // its answer
    press("PageDown");
    expect([said(), location.search]).toEqual(["figure 1 of 2: One claim.", "?q=box&lecture=2"]);
    expect(shown()).toEqual([document.activeElement]);
    press("ArrowRight");
    press(" ");
    press("PageDown"); // the end: nothing comes after
    expect(said()).toBe("figure 2 of 2: Two claims.");
    press("PageUp");
    press(" ", undefined, {shiftKey: true});
    expect(said()).toBe("figure 1 of 2: One claim.");
    press("End");
    press("ArrowLeft");
    press("Home");
    expect(said()).toBe("question 1 of 2: More modes, or fewer?");
  });

  it("keeps answers closed until Enter, and on leaving puts back what was open", () => {
    const [question, other] = main.querySelectorAll("details");
    question.open = other.open = true;
    openLecture(main, notes, 1);
    expect([question.open, other.open]).toEqual([false, true]);
    press("Enter");
    expect(question.open).toBe(true);
    press("PageDown");
    expect(question.open).toBe(false); // for when it comes again
    press("Escape");
    expect(question.open).toBe(true);
    expect([location.search, document.documentElement.className, document.querySelector(".lecture__bar")]).toEqual([
      ...["?q=box", "", null]
    ]);
    expect(document.activeElement!.id).toBe("fig-ring");
    press("PageDown");
    expect(document.querySelector(".lecture__bar")).toBeNull(); // it hears no more
  });

  it("leaves a question as it found it, for the Tab key too, with the focus on it", () => {
    const question = main.querySelector("details")!;
    openLecture(main, notes, 1);
    press("Escape");
    expect(question.hasAttribute("tabindex")).toBe(false); // or its summary is skipped
    expect(document.activeElement).toBe(question.querySelector("summary"));
  });

  it("shows the note of each figure on N, and hides it again", () => {
    openLecture(main, notes, 2);
    const note = document.querySelector(".lecture__note")!;
    const panel = document.querySelector<HTMLElement>(".lecture__notes")!;
    expect(panel.hidden).toBe(true);
    press("n");
    expect([panel.hidden, note.textContent]).toEqual([false, notes["fig-ring"]]);
    press("End");
    expect(note.textContent).toBe(notes["fig-race"]);
    press("N"); // with caps lock
    expect(panel.hidden).toBe(true);
    press("Escape");
  });

  it("begins at a step that there is, whatever the address says, and only once", () => {
    openLecture(main, notes, 99);
    openLecture(main, notes, 1);
    expect(said()).toBe("figure 2 of 2: Two claims.");
    expect(document.querySelectorAll(".lecture__bar")).toHaveLength(1);
    press("Escape");
    openLecture(main, notes, NaN);
    expect(said()).toBe("question 1 of 2: More modes, or fewer?");
    press("Escape");
  });
});

describe("commandOf", () => {
  const command = (key: string, selector: string, options: KeyboardEventInit = {}) => {
    let found: string | undefined;
    const target = main.querySelector(selector)!;
    const hear = (event: Event) => (found = commandOf(event as KeyboardEvent, (isDown) => isDown));
    target.addEventListener("keydown", hear, {once: true});
    target.dispatchEvent(new KeyboardEvent("keydown", {key, ...options}));
    return found;
  };

  it("leaves controls their keys, but page keys always step, and text is text", () => {
    for (const control of ["[type=range]", "[role=slider]"]) {
      expect(["ArrowRight", "Home", " ", "Enter"].map((key) => command(key, control))).toEqual(
        Array(4).fill(undefined)
      );
      expect(command("PageDown", control)).toBe("next");
    }
    expect(["ArrowRight", " ", "Enter"].map((key) => command(key, "button"))).toEqual(["next", undefined, undefined]);
    expect(["n", "PageDown", "Escape"].map((key) => command(key, "[type=text]"))).toEqual(Array(3).fill(undefined));
    expect(command("PageDown", "figure", {ctrlKey: true})).toBeUndefined();
  });

  it("hears no letters where the reader has switched them off, but all other keys", () => {
    const asked = () => ["n", "N", "PageDown"].map((key) => command(key, "figure", {shiftKey: key === "N"}));
    expect(asked()).toEqual(["notes", "window", "next"]);
    setLetterKeys(false);
    expect(asked()).toEqual([undefined, undefined, "next"]);
    setLetterKeys(true);
  });

  it("scrolls first where there is more below", () => {
    expect(["ArrowDown", "ArrowUp"].map((key) => command(key, "figure"))).toEqual([undefined, "back"]);
  });
});

it("a step is as wide as the window, or as high if its type stays readable, and never smaller", () => {
  const window = {innerWidth: 1952, innerHeight: 1104};
  expect(enlargement(720, 500, window)).toBeCloseTo(2);
  expect(enlargement(720, 4000, window)).toBe(1.25);
  expect(enlargement(1800, 300, window)).toBeCloseTo(1920 / 1800);
  expect(enlargement(100, 50, window)).toBe(3);
  expect(enlargement(370, 900, {innerWidth: 390, innerHeight: 800})).toBe(1);
});

it("every figure has a note of two or three sentences, and every note a figure", () => {
  const pages = ["index", "wasserstein", "spectral-norm", "training"].map((page) =>
    readFileSync(`src/${page}.md`, "utf8")
  );
  const figures = pages.flatMap((page) => Array.from(page.matchAll(/<figure [^>]*id="([^"]+)"/g), ([, id]) => id));
  expect(Object.keys(notes).sort()).toEqual([...figures].sort());
  for (const [id, note] of Object.entries(notes)) {
    expect(note.match(/[.?!](?= [A-Z“]|$)/g)?.length, id).toBeGreaterThanOrEqual(2);
    expect(note.match(/[.?!](?= [A-Z“]|$)/g)?.length, id).toBeLessThanOrEqual(4);
  }
});
