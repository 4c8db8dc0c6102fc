// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";

const lesson = `<p>As <a href="https://example.org/paper">the paper</a> says.</p>
<div class="when-near"><p class="when-near__note">This figure is loaded as you come near.</p></div>
<details class="question"><summary>Why?</summary><p>Because.</p></details>`;

let idle: (() => void)[] = [];
let listened: [string, EventListenerOrEventListenerObject][] = [];
beforeEach(() => {
  vi.resetModules();
  idle = [];
  listened = [];
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
  const add = window.addEventListener.bind(window);
  vi.spyOn(window, "addEventListener").mockImplementation(
    (...[name, heard]: [string, EventListenerOrEventListenerObject, ...unknown[]]) => {
      listened.push([name, heard]);
      add(name, heard);
    }
  );
  document.body.innerHTML = `<main>${lesson}</main>`;
});
afterEach(() => {
  dispatchEvent(new Event("afterprint"));
  for (const [name, heard] of listened) removeEventListener(name, heard); // those of this test's own module
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.documentElement.className = "";
});

const open = () => import("../../src/components/view/print/onPrint.js");
const rest = async () => {
  idle.forEach((work) => work());
  await vi.dynamicImportSettled();
};
const titles = () => Array.from(document.querySelectorAll("main h2"), ({textContent}) => textContent);

it("a print from the menu has answers at the end and links as notes at once, and the page is as before afterwards", async () => {
  const before = document.querySelector("main")!.innerHTML;
  await open();
  await rest();
  dispatchEvent(new Event("beforeprint"));
  expect(titles()).toEqual(["Answers", "Links"]);
  expect(document.querySelector(".when-near__note")).not.toBeNull(); // a figure that isn't open stays as it is
  dispatchEvent(new Event("beforeprint")); // some browsers say it again for a preview
  expect(titles()).toEqual(["Answers", "Links"]);
  dispatchEvent(new Event("afterprint"));
  expect(document.querySelector("main")!.innerHTML).toBe(before);
});

it("the key prints what is fetched already, with answers and notes once", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => {
    dispatchEvent(new Event("beforeprint"));
  });
  await open();
  await rest();
  dispatchEvent(new KeyboardEvent("keydown", {key: "p", ctrlKey: true, cancelable: true}));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(titles()).toEqual(["Answers", "Links"]);
});

it("before the page is at rest a print from the menu leaves it as it is", async () => {
  await open();
  dispatchEvent(new Event("beforeprint"));
  expect(titles()).toEqual([]);
});

it("a figure alone in a frame fetches nothing", async () => {
  document.documentElement.className = "embed";
  await open();
  expect(idle).toEqual([]);
});
