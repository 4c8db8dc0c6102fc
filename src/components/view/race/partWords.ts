import {say} from "../../words/say.js";

/** What a part of a target is called. */
export type PartNoun = "mode" | "stretch" | "place";

/** How the parts of a target are spoken of. */
export interface PartWords {
  readonly noun: string;
  /** "1 mode", "8 modes". */
  counted(n: number): string;
  /** "6 of 8 modes". */
  some(some: number, all: number): string;
  /** "mode 3". */
  one(number: number): string;
  /** "modes 1, 2 and 5", of "1, 2" and 5. */
  more(numbers: string, last: number): string;
  comeAndGo(method: string): string;
  missing(numbers: string): string;
  readonly samples: string;
}

export const partWords: Readonly<Record<PartNoun, PartWords>> = {
  mode: {
    noun: say("mode"),
    counted: (n) => say(n === 1 ? "{n} mode" : "{n} modes", {n}),
    some: (some, all) => say("{some} of {all} modes", {some, all}),
    one: (number) => say("mode {number}", {number}),
    more: (numbers, last) => say("modes {numbers} and {last}", {numbers, last}),
    comeAndGo: (method) => say("{method} keeps losing and finding modes", {method}),
    missing: (numbers) => say("without a sample: mode {numbers}", {numbers}),
    samples: say("good samples of each mode")
  },
  stretch: {
    noun: say("stretch"),
    counted: (n) => say(n === 1 ? "{n} stretch" : "{n} stretches", {n}),
    some: (some, all) => say("{some} of {all} stretches", {some, all}),
    one: (number) => say("stretch {number}", {number}),
    more: (numbers, last) => say("stretches {numbers} and {last}", {numbers, last}),
    comeAndGo: (method) => say("{method} keeps losing and finding stretches", {method}),
    missing: (numbers) => say("without a sample: stretch {numbers}", {numbers}),
    samples: say("good samples of each stretch")
  },
  place: {
    noun: say("place"),
    counted: (n) => say(n === 1 ? "{n} place" : "{n} places", {n}),
    some: (some, all) => say("{some} of {all} places", {some, all}),
    one: (number) => say("place {number}", {number}),
    more: (numbers, last) => say("places {numbers} and {last}", {numbers, last}),
    comeAndGo: (method) => say("{method} keeps losing and finding places", {method}),
    missing: (numbers) => say("without a sample: place {numbers}", {numbers}),
    samples: say("good samples of each place")
  }
};
