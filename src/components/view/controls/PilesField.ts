import {parsePiles, pilesCode, pilesOfCode, type Piles} from "../../math/parsePiles.js";
import {say} from "../../words/say.js";
import {readUrlText, writeUrl} from "../urlState.js";
import {FaultOf} from "./Complaint.js";
import type {ValueElement} from "./Slider.js";

/**
 * Two lists of piles to type, P and Q. Its value is the last pair that fits together; what doesn't yet is left in the fields,
 * and one sentence says why. Kept in the address as "3214-1243".
 */
export function PilesField(name: string, {initial}: {initial: Piles}): ValueElement<Piles> {
  const root = document.createElement("div") as unknown as ValueElement<Piles>;
  root.className = "control control--matrix";
  const [P, Q] = [textField(say("piles P"), `${name}-p`), textField(say("wanted Q"), `${name}-q`)];
  const {element: complaint, complain} = FaultOf(P.input, Q.input);
  root.append(P.label, Q.label, complaint);

  let value = pilesOfCode(readUrlText(name, "")) ?? initial;
  const keep = (next: Piles) => {
    value = next;
    writeUrl(name, pilesCode(value), pilesCode(initial));
  };
  const write = () => {
    P.input.value = value.p.join(" ");
    Q.input.value = value.q.join(" ");
    complain("");
  };
  root.addEventListener("input", (event) => {
    try {
      const next = parsePiles(P.input.value, Q.input.value);
      complain("");
      if (pilesCode(next) === pilesCode(value)) event.stopPropagation();
      else keep(next);
    } catch {
      event.stopPropagation(); // half-typed: the figure stays
    }
  });
  root.addEventListener("change", () => {
    try {
      parsePiles(P.input.value, Q.input.value);
    } catch (error) {
      complain(say("{fault}. The last good piles stay.", {fault: (error as Error).message}));
    }
  });
  write();
  Object.defineProperty(root, "value", {
    get: () => value,
    set(next: Piles) {
      keep(next);
      write();
    }
  });
  return root;
}

function textField(words: string, name: string): {label: HTMLElement; input: HTMLInputElement} {
  const label = document.createElement("label");
  label.className = "control";
  const text = document.createElement("span");
  text.textContent = words;
  const input = document.createElement("input");
  Object.assign(input, {type: "text", name, size: 16, spellcheck: false, autocomplete: "off", inputMode: "numeric"});
  input.title = say("2 to 8 piles of 0 to 9 shovelfuls, with blanks between");
  label.append(text, input);
  return {label, input};
}
