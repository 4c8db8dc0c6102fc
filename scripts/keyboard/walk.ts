import type {Page} from "playwright-core";
import {install, reachable, stop, type Stop} from "./inPage.js";

/** One line of the log. */
export interface Entry extends Stop {
  /** What was pressed besides Tab, and what came of it. */
  readonly done: string;
  /** What is wrong here, in words; empty where all is well. */
  readonly fault: string;
}

export interface Walk {
  readonly entries: readonly Entry[];
  /** Names of what the Tab key never reached. */
  readonly unreached: readonly string[];
}

/** More stops than any page has: a walk that gets here goes round in circles. */
const most = 1500;

/**
 * Goes through a page by keyboard, never with a pointer: reads it to its end, so that all of it is loaded; then, with the Tab key from its
 * top, works whatever can be worked by its own keys and opens what is closed; then once more, to see that all that is there now is reached.
 */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate("globalThis.__name ??= (one) => one"); // tsx names functions by it
  await page.evaluate(install);
  await read(page);
  const entries: Entry[] = [];
  const repeated = await tab(page, async (at) => {
    const fault = at.name ? (at.isSeen ? "" : "the focus can't be seen") : "it has no name";
    entries.push({...at, ...(await work(page, at, fault))});
  });
  if (repeated) entries.push({...repeated, done: "", fault: "the focus comes back to it"});
  await top(page);
  const reached = new Set<string>();
  await tab(page, ({key}) => void reached.add(key));
  const all = await page.evaluate(reachable);
  const unreached = Object.entries(all).filter(([key]) => !reached.has(key));
  return {entries, unreached: unreached.map(([, name]) => name)};
}

/** Down to the end, as a reader goes, and back to the top. */
async function read(page: Page): Promise<void> {
  const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  for (let i = 0; i < 200 && !(await isAtEnd()); ++i) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(150);
  }
  await page.waitForFunction(() => !document.querySelector("main :is(observablehq-loading, [aria-busy=true])"));
  await top(page);
}

/** Back to the top, with nothing focused. */
async function top(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1; // from where the Tab key begins
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  await page.keyboard.press("Control+Home");
}

/** Presses Tab and looks, until the page's end; returns the stop that the focus came back to, if it did. */
async function tab(page: Page, look: (at: Stop) => unknown): Promise<Stop | undefined> {
  const reached = new Set<string>();
  let isBack = false; // what was pressed may have put the reader elsewhere, as a lecture does that is left: from there on again
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(20); // the page scrolls to it
    const at = await page.evaluate(stop);
    if (!at) return undefined; // past the end, the browser's own controls have it
    const isNew = !reached.has(at.key);
    if (!isNew && !isBack) return at;
    reached.add(at.key);
    if (!isNew) continue;
    await look(at);
    isBack = (await page.evaluate(stop))?.key !== at.key;
  }
  return undefined;
}

/** Presses the keys that belong to what is focused, and says what came of it. */
async function work(page: Page, at: Stop, fault: string): Promise<Pick<Entry, "done" | "fault">> {
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
    return page.evaluate(stop);
  };
  const changed = async (...keys: string[]) => {
    for (const key of keys) {
      const now = await press(key);
      if (!now) return {done: key, fault: `the focus is lost after ${key}`};
      if (now.state !== at.state) return {done: `${key}: ${at.state} → ${now.state}`, fault};
    }
    return {done: keys.join(", "), fault: fault || `${keys.join(" and ")} changed nothing`};
  };
  switch (at.kind) {
    case "slider":
      return changed("ArrowRight", "ArrowLeft");
    case "checkbox": {
      const first = await changed("Space");
      await press("Space");
      return first;
    }
    case "list":
      return at.state === "the only choice" ? {done: at.state, fault} : changed("ArrowDown", "ArrowUp");
    case "summary":
      return changed("Enter");
    case "button":
      if (at.name === "Print this page") return {done: "not pressed: it opens a dialog of the browser", fault};
      return pressed(page, at, fault);
    default:
      return {done: "", fault};
  }
}

/** Presses a button. What it opens over the page is left by Escape; a dialog gives the focus back. */
async function pressed(page: Page, at: Stop, fault: string): Promise<Pick<Entry, "done" | "fault">> {
  await page.keyboard.press("Enter");
  if (!at.opens) {
    await page.waitForTimeout(150);
    return {done: "Enter", fault: (await page.evaluate(stop)) ? fault : "the focus is lost after Enter"};
  }
  const [dialog, lecture] = [page.locator("dialog[open]"), page.locator(".lecture__where")];
  const isThere = (state: "visible" | "hidden") =>
    dialog
      .or(lecture)
      .waitFor({state, timeout: 20_000})
      .then(
        () => true,
        () => false
      );
  if (!(await isThere("visible"))) return {done: "Enter", fault: "it opens nothing"};
  const isLecture = await lecture.isVisible();
  await page.keyboard.press("Escape");
  if (!(await isThere("hidden"))) return {done: "Enter opens", fault: "Escape doesn't close it"};
  const now = await page.evaluate(stop);
  const isLost = isLecture ? !now : now?.key !== at.key;
  return {done: "Enter opens, Escape closes", fault: isLost ? "the focus is lost after Escape" : fault};
}
