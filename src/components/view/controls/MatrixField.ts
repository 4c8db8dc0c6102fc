import type {Matrix} from "../../math/matrix.js";
import {matrixText, parseMatrix, type MatrixLimits} from "../../math/parseMatrix.js";
import {say} from "../../words/say.js";
import {ParsedField} from "./ParsedField.js";
import type {ValueElement} from "./Slider.js";

/** A matrix to type, row after row: "0 2; 0 0". Kept in the address as it was typed. */
export function MatrixField(
  name: string,
  {limits, ...words}: {label: string; initial: string; limits: MatrixLimits; title?: string}
): ValueElement<Matrix> {
  return ParsedField(name, {
    ...words,
    parse: (text) => parseMatrix(text, limits),
    print: matrixText,
    noun: say("matrix")
  });
}
