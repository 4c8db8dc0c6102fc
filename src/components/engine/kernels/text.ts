/** Stands for "no such thing" where a kernel expects a place in a buffer. */
export const none = 0xffffffff;

/** Lines of WGSL for i = 0 … count − 1. Loops over registers are written out: an array that is indexed would lie in memory. */
export const unroll = (count: number, line: (i: number) => string): string =>
  Array.from({length: count}, (_, i) => line(i)).join("\n");

/** A WGSL struct of unsigned numbers, filled up to sixteen bytes as arrays in uniform buffers want it, and how to pack one. */
export function uniformStruct<Field extends string>(name: string, fields: readonly Field[]) {
  const length = 4 * Math.ceil(fields.length / 4);
  const all = [...fields, ...Array.from({length: length - fields.length}, (_, i) => `unused${i}`)];
  return {
    text: `struct ${name} {\n${all.map((field) => `  ${field}: u32,`).join("\n")}\n}`,
    pack: (values: Record<Field, number>): Uint32Array<ArrayBuffer> => {
      const numbers = new Uint32Array(length);
      fields.forEach((field, i) => (numbers[i] = values[field]));
      return numbers;
    }
  };
}

/** The bits of a 32-bit float, to pass it through a struct of unsigned numbers. */
export const bitsOf = (x: number): number => new Uint32Array(Float32Array.of(x).buffer)[0];

/**
 * `total(thread, value)`: the sum over a workgroup of `threads` (a square of a power of two, or twice one), for every thread.
 * Two short rows of additions between three barriers, instead of a tree with one for each level: barriers are dear where the
 * processor imitates the graphics card, and a tree is not faster elsewhere at this size.
 */
export function sumOverWorkgroup(threads: number, type: "f32" | "vec4f" | "mat2x4f"): string {
  const rows = 2 ** Math.floor(Math.log2(threads) / 2);
  const columns = threads / rows;
  return `
var<workgroup> scratch: array<${type}, ${threads}>;
fn total(thread: u32, value: ${type}) -> ${type} {
  workgroupBarrier();
  scratch[thread] = value;
  workgroupBarrier();
  if (thread < ${rows}) {
    var sum = scratch[thread];
    for (var i = 1u; i < ${columns}; i++) { sum += scratch[thread + ${rows} * i]; }
    scratch[thread] = sum;
  }
  workgroupBarrier();
  var sum = scratch[0];
  for (var i = 1u; i < ${rows}; i++) { sum += scratch[i]; }
  return sum;
}`;
}
