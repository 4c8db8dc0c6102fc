import {lengthOfNoise} from "../../math/latent/noise.js";
import {norm} from "../../math/matrix.js";
import type {OwnFile} from "../../train/pictures/readOwn.js";
import type {LatentHandle, LatentInversion, LatentRun} from "../../train/latent/latentHandle.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {Complaint} from "../controls/Complaint.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {FileBox} from "../exchange/FileBox.js";
import {Readout} from "../Readout.js";
import {StatusLine} from "../StatusLine.js";
import {DigitChoice, type DigitChoiceOptions} from "./DigitChoice.js";
import {FoundPlot} from "./FoundPlot.js";
import {FreeSlider} from "./FreeSlider.js";
import {foundReadings, foundWords} from "./foundWords.js";
import {readPicture, type DecodeFile} from "./readPicture.js";
import type {LatentTool, ToolContext} from "./tool.js";
import {Triptych} from "./Triptych.js";

export type InvertActions = Pick<LatentHandle, "invert" | "stop"> &
  Pick<DigitChoiceOptions, "digits"> & {readonly decode: DecodeFile};

export type InvertTool = LatentTool & {
  /** Searches for the noise of bytes [784]. */
  invert(image: Uint8Array): void;
  resize(width: number): void;
};

/** Picks a digit and searches for its noise: target, what was found, difference, the error over the steps, and numbers. */
export function InvertTool(actions: InvertActions, {show}: ToolContext, {width = 400} = {}): InvertTool {
  const root = element("div", "latent__invert");
  const status = StatusLine();
  const complaint = Complaint();
  const complain = (sentence: string) => void (complaint.textContent = sentence);
  let spoken: string | undefined; // the phase that was last told
  let run: LatentRun | undefined;
  let at: number | undefined; // the step that the reader looks at; undefined: the last

  const choice = DigitChoice({digits: actions.digits, onPick: invert, onShow: draw, onFault: complain});
  const stop = Button(say("Stop"), actions.stop);
  const box = FileBox({
    ...{label: say("Choose a picture"), accept: "image/png,image/jpeg,image/webp,image/gif", single: true},
    onFiles: ([chosen]) => void read(chosen),
    onFault: complain
  });
  const step = FreeSlider({label: say("step"), low: 0, high: 1, step: 1});
  const pictures = Triptych();
  const plot = element("div", "latent__plot");
  const numbers = element("div", "latent__numbers");
  const result = element("div", "latent__result");
  result.append(pictures.element, plot);
  result.hidden = true;
  root.append(choice.element, Controls(ButtonRow(choice.others, stop)), box, complaint);
  root.append(...status.elements, result, Controls(step), numbers);

  function load(): void {
    if (choice.isEmpty()) complain("");
    choice.load();
  }

  async function read(chosen: OwnFile): Promise<void> {
    complain("");
    try {
      invert(await readPicture(chosen, actions.decode));
    } catch (error) {
      complain(say("{reason}; the last picture stays.", {reason: (error as Error).message}));
    }
  }

  function invert(image: Uint8Array): void {
    complain("");
    at = undefined;
    actions.invert(image);
  }

  step.addEventListener("input", () => {
    at = step.value;
    draw();
    const z = run?.inversion?.noises[at];
    if (z) show(z, say("step {step} of the search", {step: at}));
  });

  function draw(): void {
    const {inversion} = run ?? {};
    result.hidden = numbers.hidden = step.hidden = !inversion;
    disable(stop, inversion?.phase !== "searching" && inversion?.phase !== "comparing");
    const ways = choice.isEmpty()
      ? say("Choose a picture of your own.")
      : say("Choose a digit, or a picture of your own.");
    const words = inversion ? foundWords(inversion) : ways;
    status.say(words, {urgent: inversion?.phase !== spoken});
    spoken = inversion?.phase;
    if (inversion) drawSearch(inversion);
  }

  function drawSearch(inversion: LatentInversion): void {
    const {target, errors, references} = inversion;
    const last = Math.max(0, errors.length - 1);
    const here = Math.min(at ?? last, last);
    step.high = Math.max(1, last);
    step.value = here;
    const picture = inversion.pictures[here] as Uint8Array | undefined;
    pictures.draw(target, picture && {picture, step: here, error: Math.min(...errors[here])});
    const levels = references
      ? [
          {name: say("nearest random sample"), value: references.nearest},
          {name: say("of its own making"), value: references.generated}
        ]
      : [];
    plot.replaceChildren(FoundPlot(errors, {width: Math.min(width, 420), steps: inversion.steps, at: here, levels}));
    if (!picture) return numbers.replaceChildren();
    const length = {now: norm(inversion.noises[here]), usual: lengthOfNoise(run!.z)};
    numbers.replaceChildren(Readout(foundReadings(errors[here], references, length)));
  }

  return {
    element: root,
    refresh() {
      load();
      draw();
    },
    update(next) {
      const before = run?.inversion;
      const isOther = next.name !== (run?.name ?? "");
      run = next;
      if (isOther) choice.forget();
      if (isOther && !root.hidden) load();
      if (next.inversion === before) return;
      draw();
      const z = next.inversion?.noises.at(-1);
      if (z && before?.phase === "searching" && next.inversion!.phase === "comparing")
        show(z, say("what the search found"));
    },
    invert,
    resize(next) {
      width = next;
      draw();
    }
  };
}
