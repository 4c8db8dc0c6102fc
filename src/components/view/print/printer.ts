import {say} from "../../words/say.js";

export interface PrinterOptions {
  /** Says what is waited for. */
  readonly button?: HTMLElement | null;
  /** Begins all that a printed page is better for. */
  open(): Promise<unknown>[];
  print(): void;
}

/**
 * A function that opens all and then prints. What can't be had, such as a module while there is no network, costs only itself: a page
 * on paper with its answers in their places is better than none.
 */
export function printer({button, open, print}: PrinterOptions): () => Promise<void> {
  const words = button?.textContent ?? "";
  return async () => {
    if (button) button.textContent = say("Opening every figure …");
    await Promise.allSettled(open());
    if (button) button.textContent = words;
    print();
  };
}
