// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {NotesWindow} from "../../src/components/page/lecture/NotesWindow.js";
import {openLecture} from "../../src/components/page/lecture/openLecture.js";

/** What a browser opens: a window with an empty page. */
const popupWindow = () => {
  const popup = {
    document: document.implementation.createHTMLDocument(),
    closed: false,
    focus: vi.fn(),
    scrollTo: () => undefined,
    close: () => void (popup.closed = true),
    scrollY: 0,
    innerHeight: 400
  };
  return popup;
};
let popup: ReturnType<typeof popupWindow>;
const opened = vi.fn<(...all: string[]) => unknown>(() => popup);
const notes = {"fig-one": "Ask one.", "fig-two": "Ask two."};

beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.innerHTML = `<main><figure id="fig-one"><p>One.</p></figure><figure id="fig-two"><p>Two.</p></figure></main>`;
  popup = popupWindow();
  opened.mockClear();
  opened.mockImplementation(() => popup);
  sessionStorage.clear();
  vi.stubGlobal("open", opened);
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
});

const press = (key: string, target: EventTarget = document.body, options: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...options}));
const said = () => document.querySelector(".lecture__where")?.textContent;
const lines = () => Array.from(popup.document.querySelectorAll("h1, p"), ({textContent}) => textContent);
const start = () => openLecture(document.querySelector("main")!, notes, 1);

it("has the note, where the lecture is and what comes next, at each step, until the lecture ends", () => {
  start();
  press("n");
  document.querySelector<HTMLButtonElement>(".lecture__notes button")!.click();
  expect(document.querySelector<HTMLElement>(".lecture__notes")!.hidden).toBe(true); // off the wall
  expect([popup.document.title, popup.document.documentElement.lang]).toEqual(["Notes of the lecture", "en"]);
  expect(popup.document.querySelector("script")).toBeNull();
  expect(lines()).toEqual(["figure 1 of 2: One.", "Ask one.", "Then: figure 2 of 2: Two."]);
  press("PageDown");
  expect(lines()).toEqual(["figure 2 of 2: Two.", "Ask two.", "Then: the end of the lecture"]);
  press("Escape");
  expect(popup.closed).toBe(true);
});

it("hears the keys that step, and leaves the wall’s notes alone", () => {
  start();
  press("N", document.body, {shiftKey: true});
  const {body} = popup.document;
  press("PageDown", body);
  expect(said()).toBe("figure 2 of 2: Two.");
  press("n", body);
  expect(document.querySelector<HTMLElement>(".lecture__notes")!.hidden).toBe(true);
  press("PageUp", body);
  expect(lines()[1]).toBe("Ask one.");
  press("N", document.body, {shiftKey: true});
  expect([opened.mock.calls.length, popup.focus.mock.calls.length]).toEqual([1, 2]); // brought to the front
  popup.closed = true; // by its user
  press("PageDown");
  press("N", document.body, {shiftKey: true});
  expect(opened).toHaveBeenCalledTimes(2);
  press("Escape");
});

it("says in a sentence that the browser let none open, until the next step", () => {
  opened.mockReturnValue(null);
  start();
  press("N", document.body, {shiftKey: true});
  const fault = document.querySelector("[role=alert]")!;
  expect(fault.textContent).toMatch(/^The browser let no window open; .+\.$/);
  press("PageDown");
  expect(fault.textContent).toBe("");
  press("Escape");
});

it("counts a window that it may not write in as none", () => {
  Object.defineProperty(popup, "document", {
    get: () => {
      throw new DOMException("Blocked", "SecurityError");
    }
  });
  expect(NotesWindow(() => undefined).open()).toBe(false);
  expect(popup.closed).toBe(true);
});

it("stays for the lecture on the next page, which finds it by its name; closes with the page otherwise", () => {
  const acted = vi.fn();
  const before = NotesWindow(acted);
  before.open();
  before.handOver();
  press("PageDown", popup.document.body);
  expect([acted.mock.calls.length, popup.closed]).toEqual([0, false]);
  const after = NotesWindow(acted);
  expect([after.isOpen(), opened.mock.calls[1].slice(0, 2)]).toEqual([true, ["", opened.mock.calls[0][1]]]);
  press("PageDown", popup.document.body);
  expect(acted.mock.calls).toEqual([["next"]]);
  after.close();
  expect([NotesWindow(acted).isOpen(), opened.mock.calls.length]).toEqual([false, 2]); // it doesn’t open by itself

  popup = popupWindow();
  start();
  press("N", document.body, {shiftKey: true});
  dispatchEvent(new Event("pagehide"));
  expect(popup.closed).toBe(true);
  press("Escape");
});
