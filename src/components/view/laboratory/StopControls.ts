import type {Settings} from "../../train/run/messages.js";
import {element} from "../element.js";
import {Complaint} from "../controls/Complaint.js";
import {NumberField} from "../controls/NumberField.js";
import {readUrlText, writeUrl} from "../urlState.js";
import {meters, meterSteps, waitsFor, type Meter} from "./stopRule.js";
import {say} from "../../words/say.js";

type StopRule = Settings["stop"];

export interface StopControlsElement extends HTMLElement {
  /** What to stop at; {} is nothing before the end. */
  readonly rule: StopRule;
  /** Whether the address asked for what can't be; it is said beside the control. */
  readonly hasComplaint: boolean;
}

const mostSteps = 10_000_000;
const mostLevel = 1000;

/** "Stop at step" and "stop when a meter is at least", side by side. Fires "input" on a change; kept in the address. */
export function StopControls(): StopControlsElement {
  const root = element("div", "controls") as unknown as StopControlsElement;
  const changed = () => {
    show();
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const step = NumberField({
    ...{name: "stop", label: say("stop at step"), low: 1, high: mostSteps, whole: true, empty: say("the end")},
    onChange: changed
  });
  const meter = MeterField();
  const level = NumberField({
    ...{name: "level", label: say("level"), low: -mostLevel, high: mostLevel, onChange: changed}
  });
  const note = element("span", "training__note");
  root.append(step.element, meter.label, level.element, note);
  const chosen = (): Meter | undefined => meters[meter.select.value];

  const read = (): StopRule => ({
    ...(step.value === undefined ? {} : {step: step.value}),
    ...(chosen() ? {meter: {name: meter.select.value, atLeast: level.value!}} : {})
  });
  function show(): void {
    const rule = read();
    writeUrl("stop", rule.step ?? "", "");
    writeUrl("until", rule.meter ? `${rule.meter.name}:${rule.meter.atLeast}` : "", "");
    level.element.hidden = !chosen();
    level.setLabel(chosen()?.unit ? say("level ({unit})", {unit: chosen()!.unit}) : say("level"));
    note.textContent = rule.meter ? say("as a mean over {steps} steps", {steps: meterSteps}) : "";
  }
  meter.select.addEventListener("input", () => {
    meter.complain("");
    level.value = chosen()?.initial;
    show(); // the event goes on up, and is the root's own
  });

  /** What the address asks for, as far as it can be. */
  function readAddress(): boolean {
    const [stop, until] = [readUrlText("stop", ""), readUrlText("until", "")];
    const at = numberOf(stop);
    if (Number.isInteger(at) && at >= 1 && at <= mostSteps) step.value = at;
    const [name, text = ""] = until.split(":");
    if (Object.hasOwn(meters, name)) meter.select.value = name;
    const given = numberOf(text);
    const isLevel = Math.abs(given) <= mostLevel;
    level.value = isLevel ? given : chosen()?.initial;
    const noStep = stop !== "" && step.value === undefined;
    const noMeter = until !== "" && !(chosen() && isLevel);
    if (noStep) step.complain(say("The address asked for a step that can’t be; the run goes on to its end."));
    if (noMeter && chosen())
      level.complain(say("The address asked for no level that can be; it is {level}.", {level: level.value!}));
    else if (noMeter) meter.complain(say("The address asked for a meter that there isn’t; no meter stops the run."));
    return noStep || noMeter;
  }
  const hasComplaint = readAddress();
  show();
  Object.defineProperty(root, "rule", {get: read});
  return Object.assign(root, {hasComplaint});
}

/** NaN for an empty text, too. */
const numberOf = (text: string): number => (text.trim() === "" ? NaN : Number(text));

function MeterField() {
  const label = document.createElement("label");
  label.className = "control control--choice";
  const text = document.createElement("span");
  text.textContent = say("stop when");
  const select = document.createElement("select");
  select.name = "until";
  select.append(new Option(say("nothing but the end"), ""));
  for (const [name, one] of Object.entries(meters))
    select.append(new Option(say("{condition} …", {condition: waitsFor(one)}), name));
  const complaint = Complaint();
  label.append(text, select, complaint);
  const complain = (sentence: string) => void (complaint.textContent = sentence);
  return {label, select, complain};
}
