import {Slider, type ValueElement} from "../controls/Slider.js";
import {formatCount} from "../numbers.js";
import {say} from "../../words/say.js";

/** The slider through the frames of a recording, by the step of each. */
export function RecordingPlayer({frames}: {frames: readonly number[]}): ValueElement<number> {
  const last = frames.length - 1;
  return Slider({
    ...{name: "frame", label: say("recorded sheet"), initial: last, low: 0, high: last, step: 1},
    show: (at) => say("step {step}", {step: formatCount(frames[at])})
  });
}
