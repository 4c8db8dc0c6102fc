import {element} from "../../view/element.js";
import {say} from "../../words/say.js";
import {commandOf, type Command} from "./commandOf.js";
import {canScroll} from "./onward.js";

/** What the lecturer reads at a step. */
export interface Reading {
  /** Where the lecture is. */
  readonly where: string;
  readonly note: string;
  /** What comes next. */
  readonly coming: string;
}

/** A window of the lecturer's own, beside the one that the audience sees. */
export interface NotesWindow {
  /** Opens it, or brings it to the front; false if the browser lets no window open. */
  open(): boolean;
  /** Whether it is open: its user may have closed it. */
  isOpen(): boolean;
  show(reading: Reading): void;
  close(): void;
  /** Leaves it open, without keys: the lecture on the next page takes it over. */
  handOver(): void;
}

/** By its name the next page finds the window again. */
const name = "sn-gan-notes";
/** That there is one to be found; asking for it by name would open it. */
const store = "sn-gan:notes-window";

/** What "notes" and "window" would do is for the bar, which the audience sees. */
const heard: readonly Command[] = ["next", "back", "first", "last", "reveal", "leave"];

/** System colours: dark where the system is. */
const style = `.next { padding-top: 1rem; border-top: 1px solid; }
:root { color-scheme: light dark; }
body { margin: 1.5rem; font: 1.25rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; }
h1 { font-size: 1.1rem; }
p { max-width: 40em; }`;

/** The notes of a lecture in their own window; the keys that step are `act`ed on there too. */
export function NotesWindow(act: (command: Command) => void): NotesWindow {
  const [where, note, next] = [element("h1", "where"), element("p", "note"), element("p", "next")];
  let popup: Window | null = null;
  let over = new AbortController();

  /** The page is empty and has our policy: everything is put there from here, and no script of its own runs. */
  function furnish(opened: Window): boolean {
    const page = pageOf(opened);
    if (!page) return false;
    over = new AbortController();
    page.documentElement.lang = document.documentElement.lang;
    const sheet = page.createElement("style");
    sheet.textContent = style;
    page.head.replaceChildren(sheet);
    page.title = say("Notes of the lecture");
    const main = element("main", "");
    main.append(where, note, next);
    main.setAttribute("aria-live", "polite");
    page.body.replaceChildren(main);
    page.addEventListener("keydown", onKey, {signal: over.signal});
    return true;
  }
  function onKey(event: KeyboardEvent): void {
    const command = commandOf(event, (isDown) => canScroll(popup!, isDown));
    if (!command || !heard.includes(command)) return;
    event.preventDefault();
    act(command);
  }
  const isOpen = () => popup !== null && !popup.closed;

  function open(): boolean {
    if (!isOpen()) {
      // no address: one that is open already keeps its page, a new one gets about:blank
      popup = window.open("", name, "popup,width=620,height=480");
      if (!popup || !furnish(popup)) return false;
    }
    popup!.focus();
    return true;
  }
  if (takeFlag()) open();

  return {
    open,
    isOpen,
    show(reading) {
      if (!isOpen()) return;
      where.textContent = reading.where;
      note.textContent = reading.note;
      next.textContent = say("Then: {what}", {what: reading.coming});
      popup!.scrollTo(0, 0);
    },
    close() {
      over.abort();
      if (isOpen()) popup!.close();
      popup = null;
    },
    handOver() {
      over.abort();
      if (isOpen()) leaveFlag();
      popup = null;
    }
  };
}

/** Nothing where a sandbox gives the new window an origin of its own; it is closed then. */
function pageOf(opened: Window): Document | undefined {
  try {
    return opened.document;
  } catch {
    opened.close();
    return undefined;
  }
}

function leaveFlag(): void {
  try {
    sessionStorage.setItem(store, "open");
  } catch {
    // no store in this frame: the next page begins without
  }
}

function takeFlag(): boolean {
  try {
    const isLeft = sessionStorage.getItem(store) !== null;
    sessionStorage.removeItem(store);
    return isLeft;
  } catch {
    return false;
  }
}
