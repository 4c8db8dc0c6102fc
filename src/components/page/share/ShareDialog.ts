import {Button} from "../../view/controls/Button.js";
import {Controls} from "../../view/controls/Controls.js";
import {element} from "../../view/element.js";
import {CopyField} from "./CopyField.js";
import {say} from "../../words/say.js";

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
  title.textContent = say("Share this figure");
  title.id = "share-title";
  root.setAttribute("aria-labelledby", title.id);
  root.setAttribute("closedby", "any");
  const words = element("p", "share__words");
  words.setAttribute("role", "status");
  const tell = (sentence: string) => (words.textContent = sentence);
  const buttons = offers.map(({label, take}) =>
    Button(label, () => {
      tell(say("Drawing …"));
      void take().then(
        (name) => tell(say("Saved as {name}.", {name})),
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          tell(say("Nothing was saved: {reason}.", {reason}));
        }
      );
    })
  );
  const more = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("Let the frame be as high as the figure");
  more.append(
    summary,
    CopyField({label: say("Script for the page around, once for all frames"), text: script, rows: 5, tell})
  );
  root.append(
    title,
    Object.assign(element("p", "share__claim"), {textContent: claim}),
    CopyField({label: say("Link, with what you see now"), text: address, tell}),
    CopyField({label: say("Frame for another page (HTML)"), text: frame, rows: 3, tell}),
    more,
    ...(buttons.length > 0 ? [Controls(...buttons)] : []),
    words,
    Button(say("Close"), () => root.close())
  );
  return root;
}
