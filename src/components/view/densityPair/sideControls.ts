import type {Shape} from "../../math/shapes.js";
import {say} from "../../words/say.js";
import {BarsField} from "../BarsField.js";
import {colors} from "../colors.js";
import {Choice} from "../controls/Choice.js";
import {Slider} from "../controls/Slider.js";
import {initialPair, type Side} from "./pairState.js";

const shapes: readonly {value: Shape["kind"]; label: string}[] = [
  {value: "gaussian", label: say("Gaussian")},
  {value: "box", label: say("box")},
  {value: "bumps", label: say("two bumps")},
  {value: "bars", label: say("bars, drawn by hand")}
];

const sidesWords = {
  p: {label: say("data P"), color: colors.real, bars: "0 0 0 1 3 6 3 1 0 0 2 4 2 0"},
  q: {label: say("generator Q"), color: colors.generated, bars: "0 0 0 0 1 4 6 4 2 1 1 0 0 0"}
} as const;

/** The choice of a side's shape, and what that shape has besides its place and width: a weight, or bars. */
export interface SideControls {
  readonly elements: readonly HTMLElement[];
  /** The shape with the kind, the weight and the bars that the controls have. */
  complete(shape: Shape): Shape;
  /** Sets the controls to a shape. */
  show(shape: Shape): void;
}

export function sideControls(side: Side): SideControls {
  const {label, color, bars: initial} = sidesWords[side];
  const kind = Choice(side, shapes, {label, initial: initialPair[side].kind});
  const weight = Slider({
    ...{
      name: `${side}a`,
      label: say("{side}’s right bump has", {side: side.toUpperCase()}),
      initial: 0.5,
      low: 0,
      high: 1,
      step: 0.05,
      unit: say("of the mass")
    },
    title: say("its share of the mass; the left bump has the rest")
  });
  const bars = BarsField(`${side}b`, {label: say("bars of {side}", {side: side.toUpperCase()}), initial, color});
  const reveal = () => {
    weight.hidden = kind.value !== "bumps";
    bars.hidden = kind.value !== "bars";
  };
  kind.addEventListener("input", reveal);
  reveal();
  return {
    elements: [kind, weight, bars],
    complete({mean, width}) {
      if (kind.value === "bumps" && weight.value !== 0.5) return {kind: "bumps", mean, width, weight: weight.value};
      if (kind.value === "bars") return {kind: "bars", mean, width, bars: bars.value};
      return {kind: kind.value, mean, width};
    },
    show(shape) {
      kind.value = shape.kind;
      if (shape.kind === "bumps") weight.value = shape.weight ?? 0.5;
      if (shape.bars) bars.value = shape.bars;
      reveal();
    }
  };
}
