import {say} from "../../words/say.js";
import {Choice} from "../controls/Choice.js";
import {Slider, type ValueElement} from "../controls/Slider.js";
import type {TwoModesState} from "./twoModesPlay.js";
import {generators, turns, twoModesKnobs} from "./twoModesKnobs.js";

/** The controls of the game, and the settings that they hold. */
export interface TwoModesFields {
  readonly elements: readonly HTMLElement[];
  /** `state` with the settings of the controls; what has just been moved is the bump that is moved. */
  read(state: TwoModesState): TwoModesState;
  /** Sets the controls, and the address with them. */
  write(state: TwoModesState): void;
}

const tenths = (place: number) => Math.round(10 * place) / 10 + 0; // no −0

export function twoModesFields(): TwoModesFields {
  const generator = Choice("two-g", generators, {label: say("generator")});
  const turn = Choice("two-d", turns, {label: "D"});
  const {first, second, share, width, a} = Object.fromEntries(
    Object.entries(twoModesKnobs).map(([name, knob]) => [name, Slider(knob)])
  ) as Record<keyof typeof twoModesKnobs, ValueElement<number>>;
  const reveal = () => {
    for (const field of [second, share]) field.hidden = generator.value === "one";
  };
  generator.addEventListener("input", reveal);
  reveal();
  return {
    elements: [turn, generator, first, second, share, width, a],
    read(state) {
      const isOne = generator.value === "one";
      const places = isOne ? ([tenths(first.value)] as const) : ([tenths(first.value), tenths(second.value)] as const);
      const before = state.played.places;
      const moved = isOne || before[0] !== places[0] ? 0 : before[1] !== places[1] ? 1 : state.moved;
      const played = {places, share: share.value, width: width.value};
      return {...state, a: a.value, played, moved, waits: turn.value === "waits"};
    },
    write(state) {
      const {places} = state.played;
      generator.value = places.length === 1 ? "one" : "two";
      turn.value = state.waits ? "waits" : "once";
      first.value = places[0];
      second.value = places.length === 2 ? places[1] : twoModesKnobs.second.initial; // hidden: not in the address
      share.value = state.played.share;
      width.value = state.played.width;
      a.value = state.a;
      reveal();
    }
  };
}
