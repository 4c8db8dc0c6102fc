import * as tf from "../tf.js";
import {replaceKernel, type Kernel} from "./replaceKernel.js";

/**
 * +, −, × and ÷ for the processor where `a` and `b` have the same shape, or `b` is a single number, or a vector with one
 * number for each channel of `a`. TensorFlow.js 4.22 divides every index by the sizes of both, and for vectors computes
 * the whole place anew.
 */
export function useFastArithmetic(): void {
  replaceKernel(
    tf.Add,
    elementwise((a, b) => a + b)
  );
  replaceKernel(
    tf.Sub,
    elementwise((a, b) => a - b)
  );
  replaceKernel(
    tf.Multiply,
    elementwise((a, b) => a * b)
  );
  replaceKernel(
    tf.RealDiv,
    elementwise((a, b) => a / b)
  );
}

function elementwise(operation: (a: number, b: number) => number): Kernel<unknown> {
  return ({a, b}, _attrs, {read, write}) => {
    const period = periodOf(a.shape, b.shape);
    if (period === undefined) return undefined;
    const [x, y] = [read(a), read(b)];
    const values = new Float32Array(x.length);
    if (period === 1) for (let i = 0, only = y[0]; i < x.length; ++i) values[i] = operation(x[i], only);
    else
      for (let i = 0; i < x.length; i += period)
        for (let k = 0; k < period; ++k) values[i + k] = operation(x[i + k], y[k]);
    return write(a.shape, values);
  };
}

/** After how many numbers of `a` those of `b` start again; none where the shapes don't fit as above. */
function periodOf(a: readonly number[], b: readonly number[]): number | undefined {
  const size = b.reduce((product, side) => product * side, 1);
  const same = a.length === b.length && a.every((side, i) => side === b[i]);
  const vector = b.length <= a.length && b.at(-1) === size && a.at(-1) === size;
  return same || vector || (size === 1 && b.length <= a.length) ? size : undefined;
}
