import {Button} from "../../view/controls/Button.js";
import {element} from "../../view/element.js";
import {say} from "../../words/say.js";

export interface CopyFieldOptions {
  readonly label: string;
  readonly text: string;
  /** Lines of the field; a single one if left out. */
  readonly rows?: number;
  /** Is told what happened, in a sentence. */
  tell(sentence: string): void;
}

/** A text to take away: a labelled field that can't be changed, and a button that copies it. */
export function CopyField({label, text, rows, tell}: CopyFieldOptions): HTMLElement {
  const root = element("div", "share__field");
  const name = document.createElement("label");
  const field = document.createElement(rows ? "textarea" : "input");
  if (field instanceof HTMLTextAreaElement) field.rows = rows!;
  field.readOnly = true;
  field.value = text;
  field.spellcheck = false;
  name.append(label, field);
  const button = Button(say("Copy"), () => {
    void copy(field).then((isCopied) =>
      tell(
        isCopied
          ? say("Copied: {label}.", {label})
          : say("Select the text and copy it by hand; the browser does not let this page.")
      )
    );
  });
  button.setAttribute("aria-label", say("Copy: {label}", {label}));
  root.append(name, button);
  return root;
}

/** Whether the text of `field` is on the clipboard; in a frame, or without https, only the older way may be open. */
async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
}
