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

/** The sum of `scratch` over a workgroup of `threads` (a power of two), left in scratch[0] for every thread. */
export const sumOverWorkgroup = (threads: number, type: "f32" | "vec4f"): string => `
var<workgroup> scratch: array<${type}, ${threads}>;
fn total(thread: u32, value: ${type}) -> ${type} {
  workgroupBarrier();
  scratch[thread] = value;
  workgroupBarrier();
  for (var reach = ${threads / 2}u; reach > 0; reach /= 2) {
    if (thread < reach) { scratch[thread] += scratch[thread + reach]; }
    workgroupBarrier();
  }
  return scratch[0];
}`;
