import {targetSds} from "../../math/targets.js";
import type {ToyOptions} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {Choice} from "../controls/Choice.js";
import {Controls} from "../controls/Controls.js";
import {Slider, type ValueElement} from "../controls/Slider.js";
import {element} from "../element.js";
import {closeUpKnobs, listLabel, type CloseUpKnob} from "./knobs.js";

export interface KnobControls {
  /** The common ones, and those under "more settings". */
  readonly common: HTMLElement;
  readonly rare: HTMLElement;
  /** What all knobs say together; what has no knob is as recorded. */
  options(): ToyOptions;
}

/** Controls for the whole table of knobs. `onChange` is told which knob was set. */
export function KnobControls(recorded: ToyOptions, onChange: (knob: CloseUpKnob) => void): KnobControls {
  const made = closeUpKnobs(recorded).map((knob) => ({knob, control: controlOf(knob)}));
  const said = ({knob, control}: (typeof made)[number]) =>
    knob.kind === "list" ? Number(control.value) : control.value;
  const options = () => {
    const all = made.reduce<ToyOptions>(
      (so, one) => (isIdle(one.knob, so) ? so : {...so, [one.knob.option]: said(one)}),
      recorded
    );
    return all.target === recorded.target ? all : {...all, sd: targetSds[all.target]};
  };
  const showUsed = () => {
    const now = options();
    for (const {knob, control} of made) control.hidden = isIdle(knob, now);
  };
  for (const {knob, control} of made) {
    control.addEventListener("change", () => {
      showUsed();
      onChange(knob);
    });
  }
  showUsed();
  const some = (isRare: boolean) =>
    made.filter(({knob}) => Boolean(knob.isRare) === isRare).map(({control}) => control);
  return {common: Controls(...some(false)), rare: more(some(true)), options};
}

/** A knob of a discriminator that isn't there; `critic` comes before those in the table. */
const isIdle = ({onlyFor}: CloseUpKnob, {critic}: ToyOptions) => onlyFor !== undefined && onlyFor !== critic;

function controlOf(knob: CloseUpKnob): ValueElement<string | number> {
  const label = knob.applies === "anew" ? `${knob.label} ↺` : knob.label;
  if (knob.kind === "slider") return Slider({...knob, label, title: knob.does}) as ValueElement<string | number>;
  const values =
    knob.kind === "list"
      ? knob.values.map((value) => ({value: String(value), label: listLabel(knob, value)}))
      : knob.values;
  const choice = Choice(knob.name, values, {label, initial: String(knob.initial)});
  choice.querySelector("select")!.title = knob.does;
  return choice as ValueElement<string | number>;
}

function more(controls: readonly HTMLElement[]): HTMLElement {
  const root = element("details", "close-up__more");
  const summary = document.createElement("summary");
  summary.textContent = say("More settings");
  root.append(summary, Controls(...controls));
  return root;
}
