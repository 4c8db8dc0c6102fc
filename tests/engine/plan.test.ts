import {describe, expect, it} from "vitest";
import {mostSteps} from "../../src/components/engine/engine.js";
import {bindingsOf, kernelsFor} from "../../src/components/engine/kernels.js";
import {planOf} from "../../src/components/engine/plan.js";
import {configure} from "../../src/components/model/config.js";
import {preset, presetNames} from "../../src/components/model/presets.js";

/** What every WebGPU device can do. W3C, WebGPU, section 3.6.2, "limits", defaults. */
const limits = {
  storageBuffers: 8,
  storageBytes: 128 * 2 ** 20,
  uniformBytes: 64 * 2 ** 10,
  workgroupBytes: 16_384,
  threads: 256,
  workgroups: 65_535
};

const configurations = [
  ...presetNames.map((name) => [name, preset(name)] as const),
  ["full, hinge", {...preset("full"), loss: "hinge"}] as const,
  ["full, no batch normalisation in D", {...preset("full"), normD: false}] as const,
  ["full, hinge, no batch normalisation in D", {...preset("full"), loss: "hinge", normD: false}] as const,
  ["full, Wasserstein, clipped", {...preset("full"), loss: "wasserstein", leash: "clipping"}] as const,
  ["full, no leash", {...preset("full"), leash: "none"}] as const,
  ["awkward", configure({z: 5, generatorWidth: 17, discriminatorWidth: 3, batch: 1})] as const,
  ["batch 256, width 128", configure({generatorWidth: 128, discriminatorWidth: 32, batch: 256})] as const
];

describe.each(configurations)("the plan of a step, %s", (_, config) => {
  const plan = planOf(config);
  const all = [...plan.dispatches, ...plan.sample];

  it("has at most 48 dispatches and, with the generator in use, 24 pipelines", () => {
    expect(plan.dispatches.length).toBeLessThanOrEqual(48);
    expect(new Set(all.map(({kernel}) => kernel)).size).toBeLessThanOrEqual(24);
  });

  it("binds as many buffers as each kernel wants, and none twice that a kernel writes", () => {
    for (const {name, kernel, buffers} of all) {
      const {storage} = bindingsOf(kernelsFor({})[kernel]);
      expect(buffers.length, name).toBe(storage.length);
      buffers.forEach((buffer, i) => {
        if (storage[i] === "read_write")
          expect(buffers.filter((other) => other === buffer).length, `${name}: ${buffer}`).toBe(1);
      });
    }
  });

  it("stays within the sizes that every device allows, 60,000 pictures included", () => {
    const bytes = [...Object.values(plan.sizes).map((numbers) => 4 * numbers), 60_000 * 784];
    expect(Math.max(...bytes)).toBeLessThanOrEqual(limits.storageBytes);
    for (const {name, workgroups, uniforms} of all) {
      expect(Math.max(...workgroups), name).toBeLessThanOrEqual(limits.workgroups);
      expect(Math.min(...workgroups), name).toBeGreaterThan(0);
      expect(uniforms.byteLength, name).toBeLessThanOrEqual(limits.uniformBytes);
      expect(uniforms.byteLength % 16, name).toBe(0);
    }
  });

  it("asks for no buffer that it doesn't have", () => {
    for (const {name, buffers} of all)
      for (const buffer of buffers)
        if (buffer !== "dataset") expect(plan.sizes[buffer], `${name}: ${buffer}`).toBeGreaterThan(0);
  });

  it("does the work that the layers need, and no more", () => {
    const {z, generatorWidth: w, discriminatorWidth: d, batch} = config;
    const up = (n: number) => 4 * Math.ceil(n / 4);
    const [Z, W, D] = [up(z), up(w), up(d)];
    // multiply-adds of a sample: pixels of the smaller side × taps × channels × channels
    const [g1, g2, g3, g4] = [9 * Z * 4 * W, 9 * 16 * 4 * W * 2 * W, 36 * 9 * 2 * W * W, 169 * 16 * W];
    const [d1, d2, d3] = [169 * 16 * D, 25 * 16 * D * 2 * D, 16 * 2 * D];
    const generator = 2 * (g1 + g2 + g3 + g4) + (g1 + g2 + g3 + g4) + (g2 + g3 + g4); // forward twice, weights, inputs
    const discriminator = 3 * (d1 + d2 + d3) + 2 * (d1 + d2 + d3) + 3 * (d2 + d3) + d1; // forward thrice, weights, inputs
    const flops = plan.dispatches.reduce((sum, dispatch) => sum + dispatch.flops, 0);
    expect(flops).toBe(2 * batch * (generator + discriminator));
  });
});

it("a step of the article is 8.33 GFLOP", () => {
  const flops = planOf(preset("full")).dispatches.reduce((sum, dispatch) => sum + dispatch.flops, 0);
  expect(Math.abs(flops / 8.33e9 - 1)).toBeLessThan(0.01);
});

it("all steps of two submissions fit side by side", () => {
  const {sizes, batch} = planOf(preset("small"));
  expect(sizes.chosen! / batch).toBe(2 * mostSteps);
});

describe.each(Object.entries(kernelsFor({})))("the kernel %s", (_, source) => {
  it("stays within what every device allows a stage", () => {
    expect(bindingsOf(source).storage.length).toBeLessThanOrEqual(limits.storageBuffers);
    expect(threadsOf(source)).toBeLessThanOrEqual(limits.threads);
    expect(workgroupBytes(source)).toBeLessThanOrEqual(limits.workgroupBytes);
    expect(source).not.toMatch(/\benable\b|subgroup|f16/);
  });
});

/** The product of the numbers in `@workgroup_size(…)`. */
const threadsOf = (source: string): number =>
  source
    .match(/@workgroup_size\(([^)]*)\)/)![1]
    .split(",")
    .reduce((product, n) => product * Number(n), 1);

const bytesOf: Record<string, number> = {f32: 4, u32: 4, i32: 4, vec2f: 8, vec4f: 16, mat2x4f: 32};

/** What the declarations of shared variables add up to. */
function workgroupBytes(source: string): number {
  const declared = [...source.matchAll(/var<workgroup> \w+: (?:array<(\w+), (\d+)u?>|(\w+));/g)];
  expect(declared.length).toBe([...source.matchAll(/var<workgroup>/g)].length);
  return declared.reduce((sum, [, type, count, single]) => sum + bytesOf[type ?? single] * Number(count ?? 1), 0);
}
