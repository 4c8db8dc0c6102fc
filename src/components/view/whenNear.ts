import {element} from "./element.js";
import {openEvent} from "./print/openFigures.js";
import {say} from "../words/say.js";

/** A figure that can be drawn at another width, and ended. */
interface Opened {
  readonly element: HTMLElement & {resize(width: number): void};
  dispose(): void;
}

export type NearElement = HTMLElement & {
  /** Draws anew, `width` pixels wide; before the figure is there, the width that it will get. */
  resize(width: number): void;
  dispose(): void;
};

/**
 * A place for a figure that is loaded when the reader comes within a screen of it, or prints the page: its code and its
 * worker cost nothing before. Until then it is `height` pixels of empty room. One sentence says if it can't be loaded.
 */
export function whenNear(
  open: (options: {width: number}) => Promise<Opened>,
  {width = 640, height = 400}: {width?: number; height?: number} = {}
): NearElement {
  const root = element("div", "when-near") as unknown as NearElement;
  const note = element("p", "training__note when-near__note");
  root.style.minHeight = `${height}px`;
  note.textContent = say("This figure is loaded as you come near.");
  root.append(note);
  let opened: Opened | undefined;
  let isOver = false;
  let begun = false;

  async function load(): Promise<void> {
    if (begun) return;
    begun = true;
    stop();
    root.setAttribute("aria-busy", "true");
    try {
      opened = await open({width});
      if (isOver) return opened.dispose();
      opened.element.resize(width); // it may have changed meanwhile
      root.style.minHeight = "";
      root.replaceChildren(opened.element);
    } catch (error) {
      note.className = "training__fault";
      note.setAttribute("role", "status");
      const reason = error instanceof Error ? error.message : String(error);
      note.textContent = say("This figure could not be loaded ({reason}); reload the page to try again.", {reason});
    } finally {
      root.setAttribute("aria-busy", "false");
    }
  }

  const observer = new IntersectionObserver(
    (entries) => entries.some(({isIntersecting}) => isIntersecting) && void load(),
    {
      rootMargin: "100% 0px"
    }
  );
  const onAsked = () => void load();
  const asked = ["beforeprint", openEvent];
  const stop = () => {
    observer.disconnect();
    asked.forEach((event) => removeEventListener(event, onAsked));
  };
  observer.observe(root);
  asked.forEach((event) => addEventListener(event, onAsked));
  return Object.assign(root, {
    resize(next: number) {
      width = next;
      opened?.element.resize(next);
    },
    dispose() {
      isOver = true;
      stop();
      opened?.dispose();
    }
  });
}
