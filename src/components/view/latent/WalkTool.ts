import type {Noise} from "../../math/latent/noise.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {Controls} from "../controls/Controls.js";
import {element} from "../element.js";
import {FreeSlider} from "./FreeSlider.js";
import {frameMilliseconds} from "./latentKnobs.js";
import type {LatentTool, ToolContext} from "./tool.js";

/**
 * A walk through noise, in the big picture: play or pause, one frame on, a slider. It ends at its end. Who asks for less
 * motion gets no play button.
 */
export function WalkTool(frames: () => readonly Noise[], {show}: ToolContext): LatentTool & {stop(): void} {
  const root = element("div", "latent__walk");
  const note = element("p", "training__note");
  note.textContent = say(
    "The big picture walks along great circles from one random place to the next, and each small step changes it a little."
  );
  const place = FreeSlider({label: say("frame"), low: 0, high: 1, step: 1, print: (x) => String(x + 1)});
  let timer: ReturnType<typeof setInterval> | undefined;
  const go = (frame: number) => {
    const way = frames();
    if (!way.length) return;
    place.value = Math.min(way.length - 1, Math.max(0, frame));
    show(way[place.value], say("frame {n} of the walk", {n: place.value + 1}));
  };
  const isOver = () => place.value >= place.high || !root.isConnected || root.hidden;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = say("Play");
  };
  const tick = () => {
    go(place.value + 1);
    if (isOver()) stop();
  };
  const start = () => {
    go(place.value >= place.high ? 0 : place.value);
    timer = setInterval(tick, frameMilliseconds);
    play.textContent = say("Pause");
  };
  const play = Button(say("Play"), () => (timer === undefined ? start() : stop()));
  play.hidden = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
  const one = Button(say("One frame"), () => go(place.value + 1));
  const reset = Button(say("To the start"), () => go(0));
  place.addEventListener("input", () => {
    stop();
    go(place.value);
  });
  root.append(note, Controls(ButtonRow(play, one, reset), place));
  return {
    element: root,
    refresh() {
      stop();
      place.high = Math.max(1, frames().length - 1);
      place.value = 0;
    },
    update: () => {},
    stop
  };
}
