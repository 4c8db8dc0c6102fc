// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {openLecture} from "../../src/components/page/lecture/openLecture.js";

// A window 700 px high over a page that reaches to `page`; the step in it ends at `bottom`, counted from the top of the page,
// and an open answer makes it longer by `answer`.
let [page, bottom, answer] = [2000, 500, 0];
const scrolled = vi.fn();
const place = (y: number) => vi.stubGlobal("scrollY", y);

beforeEach(() => {
  document.body.innerHTML = `<main><details class="question"><summary>Which?</summary><p>That.</p></details>
<figure id="fig-tall"><p>Tall.</p></figure></main>
<nav id="observablehq-footer"><a rel="next" href="./more.html">More</a></nav>`;
  [page, bottom, answer] = [2000, 500, 0];
  vi.stubGlobal("innerHeight", 700);
  vi.stubGlobal("scrollTo", () => place(0));
  vi.stubGlobal("matchMedia", () => ({matches: true}));
  vi.stubGlobal("scrollBy", ({top, behavior}: {top: number; behavior: string}) => {
    scrolled(Math.round(top), behavior);
    place(scrollY + top);
  });
  scrolled.mockClear();
  place(0);
  Object.defineProperty(document.documentElement, "scrollHeight", {configurable: true, get: () => page});
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const end = bottom + (this.hasAttribute("open") ? answer : 0);
    return {top: 100 - scrollY, bottom: end - scrollY} as DOMRect;
  });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  press("Escape");
  vi.restoreAllMocks();
  delete (document.documentElement as {scrollHeight?: number}).scrollHeight;
});

const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
const said = () => document.querySelector(".lecture__where")!.textContent;
const button = () => document.querySelector<HTMLButtonElement>(".lecture__on")!;
const open = (at: number) => openLecture(document.querySelector("main")!, {}, at);

it.each(["PageDown", "ArrowRight", " "])(
  "%o scrolls on, shows the answer, and only then goes on; the bar says so",
  (key) => {
    bottom = 1000;
    open(1);
    expect(button().textContent).toBe("Further down");
    press(key);
    expect(scrolled.mock.calls).toEqual([[560, "instant"]]);
    expect(button().textContent).toBe("Show the answer");
    press(key);
    const question = document.querySelector("details")!;
    expect([question.open, said(), button().textContent]).toEqual([true, "question 1 of 1: Which?", "Next"]);
    bottom = 600;
    press(key);
    expect([said(), button().textContent]).toEqual(["figure 1 of 1: Tall.", "Next page"]);
    press("PageUp");
    expect([question.open, button().textContent]).toEqual([false, "Show the answer"]);
  }
);

it("brings up an answer that opens below the edge, and keeps its question in sight", () => {
  open(1);
  answer = 260;
  press("Enter");
  expect(scrolled.mock.calls).toEqual([[60, "instant"]]);
  press("Enter");
  place(0);
  answer = 2500;
  press("PageDown");
  expect(scrolled.mock.lastCall).toEqual([96, "instant"]);
});

it("moves gently for who hasn’t asked for calm", () => {
  vi.stubGlobal("matchMedia", () => ({matches: false}));
  bottom = 1000;
  open(2);
  button().click();
  expect(scrolled.mock.calls).toEqual([[560, "smooth"]]);
});

it("says it anew when the reader scrolls, and never waits for what can’t be reached", () => {
  bottom = 1000;
  open(2);
  place(400);
  dispatchEvent(new Event("scroll"));
  expect(button().textContent).toBe("Next page");
  place(0);
  page = 700; // nothing to scroll
  dispatchEvent(new Event("scroll"));
  expect(button().textContent).toBe("Next page");
});

it("makes room for a figure that draws only when it is shown", () => {
  let grow = (): void => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(told: () => void) {
        grow = told;
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  );
  let height = 100;
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(() => height);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(496);
  open(2);
  const {style} = document.querySelector("figure")!;
  const scale = Number(/[\d.]+/.exec(style.transform)![0]);
  expect(parseFloat(style.marginBottom)).toBeCloseTo((scale - 1) * 100);
  [height, bottom] = [900, 1000];
  grow();
  expect(parseFloat(style.marginBottom)).toBeCloseTo((scale - 1) * 900);
  expect(button().textContent).toBe("Further down");
  vi.stubGlobal("ResizeObserver", undefined);
});
