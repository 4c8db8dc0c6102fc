import {element} from "../element.js";
import {Button} from "./Button.js";
import {say} from "../../words/say.js";

export interface AskedButtonOptions {
  /** What the button says. */
  readonly label: string;
  /** What goes with it, in a sentence, once it is pressed. */
  readonly question: string;
  /** It was pressed, and then meant. */
  readonly act: () => void;
}

/** A button whose deed can't be undone: it asks once, in its own place, and the focus goes to the answer that loses nothing. */
export function AskedButton({label, question, act}: AskedButtonOptions): HTMLElement & {
  readonly button: HTMLButtonElement;
} {
  const root = element("span", "asked");
  const really = element("span", "asked__really");
  const ask = (isAsking: boolean) => {
    [really.hidden, button.hidden] = [!isAsking, isAsking];
    (isAsking ? no : button).focus();
  };
  const button = Button(label, () => ask(true));
  const yes = Button(say("Yes, delete it"), () => {
    ask(false);
    act();
  });
  const no = Button(say("Keep it"), () => ask(false));
  really.append(question, " ", yes, " ", no);
  really.hidden = true;
  root.append(button, really);
  return Object.assign(root, {button});
}
