import {translated} from "./dictionary.js";
import {filled} from "./filled.js";
import type {Tables} from "./zh/tables.js";

/** All that the notebook can say. What isn't in a table can't be said: the type checker refuses it. */
export type Message = keyof Tables & string;

/** The names in braces: those of "{step} of {all}" are "step" and "all". */
type NamesIn<M extends string> = M extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Values<M extends string> = [NamesIn<M>] extends [never] ? [] : [Readonly<Record<NamesIn<M>, string | number>>];

/**
 * `message` in the language of the page, with `values` in the places that it names: `say("step {step} of {all}", {step, all})`.
 * The English words are its key, so code reads as the page does; what stands for them elsewhere is in `zh/`. Say whole sentences:
 * another language has other endings, and another order.
 */
export function say<M extends Message>(message: M, ...values: Values<M>): string {
  const [named] = values as [Record<string, string | number>?];
  const text = translated(message);
  return named ? filled(text, named) : text;
}
