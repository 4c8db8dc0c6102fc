import {say} from "../../words/say.js";
import {element} from "../element.js";

/** What happened at one place of the exchange, said there and read out. */
export interface Report {
  readonly element: HTMLElement;
  tell(sentence: string): void;
  complain(sentence: string): void;
  /** Says what is being done, then what the promise resolves or rejects with. */
  follow(doing: string, promise: Promise<string>): Promise<void>;
}

export function Report(): Report {
  const root = element("div", "exchange__report");
  const words = element("p", "exchange__words");
  words.setAttribute("role", "status");
  const fault = element("p", "training__fault");
  fault.setAttribute("role", "alert");
  root.append(words, fault);
  const tell = (sentence: string) => {
    [words.textContent, fault.textContent] = [sentence, ""];
  };
  const complain = (sentence: string) => {
    [words.textContent, fault.textContent] = ["", sentence];
  };
  return {
    ...{element: root, tell, complain},
    async follow(doing, promise) {
      tell(doing);
      await promise.then(tell, (error: unknown) => complain(asSentence(error)));
    }
  };
}

/** With a capital, unless a file's name comes first, and what became of the rest. */
function asSentence(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).replace(/[.。]$/, "");
  const isName = /^\S*[.:：]/.test(words);
  const sentence = isName ? words : words.slice(0, 1).toUpperCase() + words.slice(1);
  return say("{sentence}. Nothing has changed.", {sentence});
}
