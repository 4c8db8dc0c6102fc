import type {Settings} from "../../train/run/messages.js";
import {readUrlNumber, readUrlText, writeUrl} from "../urlState.js";
import {meters, meterSteps, waitsFor, type Meter} from "./stopRule.js";
import {say} from "../../words/say.js";

type StopRule = Settings["stop"];

export interface StopControlsElement extends HTMLElement {
  /** What to stop at; {} is nothing before the end. */
  readonly rule: StopRule;
  /** Writes what it holds to the address: what was wrong there goes. */
  clean(): void;
}

const mostSteps = 10_000_000;

/** "Stop at step" and "stop when a meter is at least", side by side. Fires "input" on a change; kept in the address. */
export function StopControls(): StopControlsElement {
  const root = document.createElement("div") as unknown as StopControlsElement;
  root.className = "controls";
  const step = NumberField(say("stop at step"), {
    ...{name: "stop", low: 1, high: mostSteps},
    placeholder: say("the end")
  });
  step.input.step = "1";
  const fromUrl = readUrlNumber("stop", {low: 1, high: mostSteps, initial: 0});
  if (Number.isInteger(fromUrl) && fromUrl > 0) step.input.value = String(fromUrl);

  const [givenName, givenLevel] = readUrlText("until", "").split(":");
  const meter = MeterField(Object.hasOwn(meters, givenName) ? givenName : "");
  const level = NumberField(say("level"), {name: "level", low: -1000, high: 1000, placeholder: ""});
  level.input.step = "any";
  const isLevel = (text: string | undefined) => text !== undefined && text !== "" && Math.abs(Number(text)) <= 1000;
  if (meter.select.value)
    level.input.value = isLevel(givenLevel) ? givenLevel : String(meters[meter.select.value].initial);
  const showLevel = (chosen = meters[meter.select.value] as Meter | undefined) => {
    level.label.hidden = !chosen;
    level.text.textContent = chosen?.unit ? say("level ({unit})", {unit: chosen.unit}) : say("level");
  };
  showLevel();
  const note = document.createElement("span");
  note.className = "training__note";
  root.append(step.label, meter.label, level.label, note);

  const read = (): StopRule => {
    const at = step.input.valueAsNumber;
    const atLeast = level.input.valueAsNumber;
    const name = meter.select.value;
    return {
      ...(Number.isInteger(at) && at >= 1 && at <= mostSteps ? {step: at} : {}),
      ...(name && Math.abs(atLeast) <= 1000 ? {meter: {name, atLeast}} : {})
    };
  };
  const show = () => {
    const rule = read();
    writeUrl("stop", rule.step ?? "", "");
    writeUrl("until", rule.meter ? `${rule.meter.name}:${rule.meter.atLeast}` : "", "");
    note.textContent = rule.meter ? say("as a mean over {steps} steps", {steps: meterSteps}) : "";
  };
  meter.select.addEventListener("input", () => {
    const chosen = meters[meter.select.value];
    showLevel();
    if (chosen) level.input.value = String(chosen.initial);
  });
  step.input.addEventListener("change", () => {
    if (read().step === undefined) step.input.value = "";
    show();
  });
  root.addEventListener("input", show);
  show();
  Object.defineProperty(root, "rule", {get: read});
  return Object.assign(root, {clean: show});
}

function NumberField(
  words: string,
  {name, low, high, placeholder}: {name: string; low: number; high: number; placeholder: string}
) {
  const label = document.createElement("label");
  label.className = "control control--number";
  const text = document.createElement("span");
  text.textContent = words;
  const input = document.createElement("input");
  Object.assign(input, {type: "number", name, min: String(low), max: String(high), placeholder});
  label.append(text, input);
  return {label, text, input};
}

function MeterField(initial: string) {
  const label = document.createElement("label");
  label.className = "control control--choice";
  const text = document.createElement("span");
  text.textContent = say("stop when");
  const select = document.createElement("select");
  select.name = "until";
  select.append(new Option(say("nothing but the end"), ""));
  for (const [name, one] of Object.entries(meters))
    select.append(new Option(say("{condition} …", {condition: waitsFor(one)}), name));
  select.value = initial;
  label.append(text, select);
  return {label, select};
}
