import {Button} from "../../view/controls/Button.js";
import {Controls} from "../../view/controls/Controls.js";
import {element} from "../../view/element.js";
import {CopyField} from "./CopyField.js";

/** A file that can be taken away: what the button says, and what it does; the promise is of the file's name. */
export interface Offer {
  readonly label: string;
  take(): Promise<string>;
}

export interface ShareOptions {
  /** What the figure claims. */
  readonly claim: string;
  readonly address: string;
  readonly frame: string;
  readonly script: string;
  readonly offers: readonly Offer[];
}

/** What can be taken of a figure, as a dialog. What happened is said at its end, and read out. */
export function ShareDialog({claim, address, frame, script, offers}: ShareOptions): HTMLDialogElement {
  const root = element("dialog", "share");
  const title = element("h2", "share__title");
  title.textContent = "Share this figure";
  title.id = "share-title";
  root.setAttribute("aria-labelledby", title.id);
  root.setAttribute("closedby", "any");
  const words = element("p", "share__words");
  words.setAttribute("role", "status");
  const say = (sentence: string) => (words.textContent = sentence);
  const buttons = offers.map(({label, take}) =>
    Button(label, () => {
      say("Drawing …");
      void take().then(
        (name) => say(`Saved as ${name}.`),
        (error: unknown) => say(`Nothing was saved: ${error instanceof Error ? error.message : String(error)}.`)
      );
    })
  );
  const more = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Let the frame be as high as the figure";
  more.append(
    summary,
    CopyField({label: "Script for the page around, once for all frames", text: script, rows: 5, say})
  );
  root.append(
    title,
    Object.assign(element("p", "share__claim"), {textContent: claim}),
    CopyField({label: "Link, with what you see now", text: address, say}),
    CopyField({label: "Frame for another page (HTML)", text: frame, rows: 3, say}),
    more,
    ...(buttons.length > 0 ? [Controls(...buttons)] : []),
    words,
    Button("Close", () => root.close())
  );
  return root;
}
