import {median} from "d3-array";

/** How a kernel that only multiplies and adds is written; which is fastest differs from machine to machine. */
interface Form {
  readonly type: "f32" | "vec4f";
  /** Independent sums that a thread keeps, so that one needn't wait for another. */
  readonly sums: number;
  readonly operation: "fma" | "plain";
}

const forms: readonly Form[] = [
  {type: "f32", sums: 8, operation: "fma"},
  {type: "vec4f", sums: 2, operation: "fma"},
  {type: "vec4f", sums: 2, operation: "plain"},
  {type: "vec4f", sums: 3, operation: "fma"},
  {type: "vec4f", sums: 8, operation: "fma"}
];

const threads = 64;
const groups = 4096;
/** Rounds of the loop that are written out. */
const unrolled = 8;

/** Multiply-adds a second, each counting two operations: the best form, the median of `blocks` dispatches of some 100 ms. */
export async function multiplyAddPeak(device: GPUDevice, {blocks = 5, milliseconds = 100} = {}): Promise<number> {
  let best = 0;
  for (const form of forms) best = Math.max(best, await speedOf(device, form, blocks, milliseconds));
  return best;
}

async function speedOf(device: GPUDevice, form: Form, blocks: number, milliseconds: number): Promise<number> {
  const pipeline = await device.createComputePipelineAsync({
    layout: "auto",
    compute: {module: device.createShaderModule({code: source(form)})}
  });
  const settings = device.createBuffer({size: 16, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST});
  const result = device.createBuffer({size: 16, usage: GPUBufferUsage.STORAGE});
  const group = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [settings, result].map((buffer, binding) => ({binding, resource: {buffer}}))
  });
  const time = async (rounds: number) => {
    device.queue.writeBuffer(settings, 0, new Float32Array([0.5, 0.25]));
    device.queue.writeBuffer(settings, 8, new Uint32Array([rounds]));
    await device.queue.onSubmittedWorkDone();
    const start = performance.now();
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(groups);
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - start;
  };
  let rounds = 1;
  await time(rounds);
  for (let took = await time(rounds); took < milliseconds; took = await time(rounds))
    rounds = Math.ceil(rounds * Math.min(8, Math.max(1.3, (1.2 * milliseconds) / took)));
  const times: number[] = [];
  for (let block = 0; block < blocks; ++block) times.push(await time(rounds));
  settings.destroy();
  result.destroy();
  const width = form.type === "vec4f" ? 4 : 1;
  return (2 * groups * threads * rounds * unrolled * form.sums * width) / (median(times)! / 1000);
}

/** x ← x·a + b in several sums: they stay finite, and nobody can work them out beforehand. */
function source({type, sums, operation}: Form): string {
  const names = Array.from({length: sums}, (_, i) => `x${i}`);
  const line = names.map((x) => (operation === "fma" ? `${x} = fma(${x}, a, b);` : `${x} = ${x} * a + b;`)).join(" ");
  return `struct Settings {a: f32, b: f32, rounds: u32}
@group(0) @binding(0) var<uniform> settings: Settings;
@group(0) @binding(1) var<storage, read_write> result: array<f32, 4>;
@compute @workgroup_size(${threads})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let a = ${type}(settings.a);
  let b = ${type}(settings.b);
${names.map((x, i) => `  var ${x} = ${type}(f32(id.x + ${i}u));`).join("\n")}
  for (var round = 0u; round < settings.rounds; round++) {
${`    ${line}\n`.repeat(unrolled)}  }
  let sum = dot(vec4f(${names.join(" + ")}), vec4f(1));
  if (sum == -1) { result[0] = sum; } // never, but nobody knows
}`;
}
